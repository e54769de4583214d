-- Where the academy teaches: an academy, its demonstration sites, their teaching points.
create table academy_grounds (
  id uuid primary key,
  owner text not null default '', unit text not null,
  tier text not null, name text not null, upper uuid references academy_grounds,
  address text not null default '', phone text not null default '', lon double precision, lat double precision,
  fields text[] not null default '{}', since date not null, until date
);
select house_guard('academy_grounds', 'academy');
create policy told_to_anyone on academy_grounds for select to app_public, app_user using (true);
grant select on academy_grounds to app_public;

-- A class. `unit` is the host; co-hosts are parties. Who may nominate is said by unit ids, which survive a move in the tree.
create table academy_classes (
  id uuid primary key,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  kind text not null, field text not null, title text not null, about text not null default '', bring text not null default '', cost text not null default '',
  hosts jsonb not null default '{}', open_to text[] not null default '{}',
  ground uuid references academy_grounds, place text not null default '', address text not null default '', route text not null default '', contact text not null default '',
  opens timestamptz, closes timestamptz, starts timestamptz, ends timestamptz,
  seats integer, least_of_unit integer not null default 1, most_of_unit integer not null default 3,
  -- whom it is for: trades, the least rung, fields of work, years; an empty list asks nothing
  trades text[] not null default '{}', least_skill text, works_in text[] not null default '{}', least_years integer not null default 0,
  materials text[] not null default '{}',
  -- what passes: a share of the sessions in percent, and marks
  attendance_share integer not null default 80, theory_mark integer, practice_mark integer,
  certificate text not null default '', copied_from uuid references academy_classes,
  offer uuid not null unique, reason text not null default ''
);
create index academy_classes_to_come on academy_classes (closes, id) where state = 'published';
create index academy_classes_by_start on academy_classes (starts, id) where state in ('published', 'running', 'closed');
select house_guard('academy_classes', 'academy');
-- once published it is a notice on the wall: anyone may read it
create policy told_to_anyone on academy_classes for select to app_public, app_user using (state <> 'draft');
grant select on academy_classes to app_public;

create table academy_sessions (
  id uuid primary key, class uuid not null references academy_classes,
  owner text not null default '', unit text not null,
  title text not null, kind text not null, starts timestamptz not null, ends timestamptz not null,
  place text not null default '', lecturer text not null default ''
);
create index academy_sessions_of on academy_sessions (class, starts);
select house_guard('academy_sessions', 'academy', indexed => false);
create policy told_to_anyone on academy_sessions for select to app_public, app_user using (true);
grant select on academy_sessions to app_public;
grant delete on academy_sessions to app_user;

-- A worker asks the unit to nominate them.
create table academy_asks (
  id uuid primary key, class uuid not null references academy_classes,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  name text not null, qualification jsonb not null, certificate_sealed text, certificate_masked text not null default '',
  words text not null default '', reason text not null default '', at timestamptz not null
);
create unique index academy_asks_once on academy_asks (class, owner) where state = 'asked';
create index academy_asks_mine on academy_asks (owner, at desc);
select house_guard('academy_asks', 'academy');

-- A unit nominates a worker. `unit` is the nominating unit; the host is a party, so both see it and nobody else.
create table academy_nominations (
  id uuid primary key, class uuid not null references academy_classes,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  name text not null, phone_masked text not null default '', unit_name text not null default '',
  qualification jsonb not null, certificate_sealed text, certificate_masked text not null default '',
  words text not null default '', reason text not null default '', ask uuid references academy_asks,
  drafted_at timestamptz not null, nominated_at timestamptz, sealed_by text not null default '', verified_at timestamptz, admitted_at timestamptz,
  -- the place in the class's offer, once admitted
  n integer
);
-- one person, one class, one unit (ACAD-7)
create unique index academy_nominations_once on academy_nominations (class, owner)
  where state in ('drafted', 'nominated', 'returned', 'verified', 'admitted');
create index academy_nominations_of on academy_nominations (class, state, verified_at, nominated_at);
create index academy_nominations_mine on academy_nominations (owner, drafted_at desc);
select house_guard('academy_nominations', 'academy');

-- Whether any unit has nominated this person to this class: a yes or no, for the law that one person is nominated once.
create function academy_nominated(asked uuid, person text) returns boolean stable language sql security definer set search_path = public as
$$ select exists (select from academy_nominations where class = asked and owner = person
  and state in ('drafted', 'nominated', 'returned', 'verified', 'admitted')) $$;
revoke execute on function academy_nominated from public;
grant execute on function academy_nominated to app_user, app_house;
