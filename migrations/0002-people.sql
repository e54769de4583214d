-- The union tree. `unit` is the unit's own path, its own id last; `state` is the unit's life (found, merged, closed).
-- The tree is public: anyone may read which unions there are. Only the line above may change it.
create table units (
  id uuid primary key,
  owner text not null default '', unit text not null unique,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  name text not null, english text not null default '', kind text not null,
  code text, uscc text, division text, union_district text,
  founded_on date not null, ended_on date, heir uuid references units,
  address text not null default '', phone text not null default '', workers integer not null default 0
);
create index units_by_path on units (unit text_pattern_ops);
create unique index units_by_code on units (code);
select house_guard('units', 'unions');
create policy told_to_anyone on units for select to app_public, app_user, app_auth using (true);
grant select on units to app_public, app_auth;

-- A person owns their own row; their unit's officers see it. The phone is sealed and found by its blind index.
create table persons (
  id uuid primary key,
  owner text not null, unit text not null,
  name text not null, phone_sealed text, phone_blind text unique, phone_masked text not null default '',
  language text not null default 'zh', feed_token text not null unique,
  at timestamptz not null
);
select house_guard('persons', 'unions');
create policy sign_in on persons to app_auth using (true);
grant select, insert on persons to app_auth;

-- Which units a person belongs to, besides the main one that `persons` names.
create table belongings (
  person uuid not null references persons, owner text not null, unit text not null,
  since date not null, until date,
  primary key (person, unit)
);
select house_guard('belongings', 'unions', indexed => false);
create policy sign_in on belongings for select to app_auth using (true);
grant select on belongings to app_auth;

-- A post gives its holder (`owner`) the powers of a role at a unit and everywhere below it, from a day, until a day.
create table posts (
  id uuid primary key,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  role text not null, since date not null, until date,
  granted_by text not null
);
create index posts_of on posts (owner) where state = 'held';
select house_guard('posts', 'unions');
create policy sign_in on posts for select to app_auth using (true);
grant select on posts to app_auth;

-- Every attempt to sign in and every sign-out, kept for six months and longer. The auditor reads it; nobody edits it.
create table sign_ins (
  id uuid primary key, owner text not null, unit text not null,
  at timestamptz not null default now(), way text not null, outcome text not null,
  from_address text not null default '', device text not null default ''
);
create index sign_ins_by_time on sign_ins (at desc);
create index sign_ins_of on sign_ins (owner, at desc);
select house_guard('sign_ins', 'audit', indexed => false);
revoke insert, update on sign_ins from app_user;
revoke update on sign_ins from app_house;
create policy sign_in on sign_ins to app_auth using (true);
grant select, insert on sign_ins to app_auth;
