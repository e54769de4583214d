-- The least that can be measured: a list, something scarce with its claims, people with tokens, an audit.
create table sessions (id int primary key, title text not null, capacity int not null, taken int not null default 0, check (taken between 0 and capacity));
create table enrolments (
  id bigint generated always as identity primary key, person_id bigint not null, session_id int not null references sessions (id),
  created_at timestamptz not null default now(), unique (session_id, person_id)
);
create table items (id int primary key, title text not null, body text not null, status text not null, category int not null, created_at timestamptz not null);
insert into items select g, 'Notice number ' || g, repeat('lorem ipsum ', 12), (array['published', 'draft', 'archived'])[1 + g % 3], g % 50,
  timestamptz '2025-01-01' + g * interval '37 seconds' from generate_series(1, 200000) g;
create index items_status_created on items (status, created_at desc, id desc);
create table people (id int primary key, email text unique not null, salt bytea not null, hash bytea not null);
create table tokens (id bytea primary key, person_id int not null, created_at timestamptz not null default now());
create table audit (id bigint generated always as identity primary key, at timestamptz not null default now(), actor int, action text, ref bigint);
insert into sessions select g, 'Session ' || g, 100000000, 0 from generate_series(1, 1000) g;
insert into sessions values (5001, 'Hot', 100000000, 0);
create table stations (
  id uuid primary key, state text not null, name text not null, english text not null, kinds text[] not null, division text not null, address text not null,
  lon float8 not null, lat float8 not null, way_in text not null, phone text not null, hours text not null, offers text[] not null, out text[] not null,
  shut_on date, shut_why text not null, paused_until date, reason text not null, spot point not null
);
insert into stations select ('ee000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid, 'open', '驿站' || g, '', array['warmStation'], '110105', '和顺路 ' || g || ' 号',
  116 + (g % 100) * 0.008, 39.6 + (g / 100) * 0.007, '', '', '24/7', array['water', 'charging'], '{}', null, '', null, '',
  point((116 + (g % 100) * 0.008) * 0.7672, 39.6 + (g / 100) * 0.007) from generate_series(1, 10000) g;
create index stations_spot on stations using gist (spot) where state <> 'closed';
vacuum analyze;
