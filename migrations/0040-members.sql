-- A person's membership (会籍): one for life, which follows the work. `owner` is the person, `unit` the union that holds it;
-- while it is being handed over, the receiving union is a party. The ID number is sealed and found by its blind index.
create table members (
  id uuid primary key,
  owner text not null, unit text not null, person uuid not null generated always as (owner::uuid) stored references persons,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  name text not null, phone_masked text not null default '',
  id_sealed text, id_blind text, id_masked text not null default '',
  id_tail text generated always as (right(id_masked, 4)) stored, born_year integer,
  way text not null, through text not null, employer text not null default '', work text not null default '',
  -- further labour relations of a platform or flexible worker
  relations jsonb not null default '[]',
  applied_on date not null, joined_on date,
  -- the first day of the last month for which dues are recorded
  paid_to date,
  transfer_to uuid references units, retained_for text not null default '',
  warned_on date, reason text not null default '', basis text not null default '',
  -- the membership that has the same ID number already; the one into which this one was merged
  twin uuid references members, heir uuid references members
);
-- one living membership a person, one a number: what is doubtful or merged stands aside
create unique index members_once on members (person);
create unique index members_by_number on members (id_blind) where twin is null and heir is null;
create index members_by_tail on members (id_tail, id) where id_tail <> '';
create index members_of_unit on members (unit text_pattern_ops, id);
create index members_waiting on members (state, due) where due is not null;
create index members_twins on members (twin) where twin is not null;
select house_guard('members', 'members');

-- A month for which a member's dues are recorded. The months grow with every member, so they are kept by member.
create table members_dues (
  member uuid not null references members, month date not null check (extract(day from month) = 1),
  owner text not null, unit text not null,
  at timestamptz not null, by text not null,
  primary key (member, month)
);
select house_guard('members_dues', 'members', indexed => false);
grant delete on members_dues to app_user, app_house;

-- What a member asks to have corrected; the union confirms it, and only then it holds.
create table members_corrections (
  id uuid primary key,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  member uuid not null references members, at timestamptz not null,
  -- null where it stays as it is
  name text, employer text, work text,
  id_sealed text, id_blind text, id_masked text not null default '', born_year integer,
  note text not null default '', reason text not null default ''
);
create index members_corrections_of on members_corrections (member, id);
create index members_corrections_waiting on members_corrections (state, due) where due is not null;
select house_guard('members_corrections', 'members');

-- A roster that was handed in as a sheet: what reading it found, and how far entering it has come. The file itself is a paper.
create table members_rosters (
  id uuid primary key,
  owner text not null, unit text not null,
  at timestamptz not null, name text not null, file text not null,
  state text not null, total integer not null default 0, done integer not null default 0,
  counts jsonb not null default '{}', faults jsonb not null default '[]', ended_at timestamptz
);
create index members_rosters_of on members_rosters (unit text_pattern_ops, id);
select house_guard('members_rosters', 'members');

-- What a member has agreed to, purpose by purpose, and when they took it back (PIPL 14, 15, 29).
create table members_consents (
  owner text not null, unit text not null, purpose text not null,
  given_at timestamptz not null, withdrawn_at timestamptz,
  primary key (owner, purpose, given_at)
);
select house_guard('members_consents', 'members', indexed => false);

-- How many members each union holds and what their files lack, counted by the clock: a page of a city counts no five million rows.
create table members_sums (
  unit text primary key, owner text not null default '', at timestamptz not null,
  living integer not null, retained integer not null, waiting integer not null,
  no_number integer not null, no_phone integer not null, twins integer not null,
  unpaid integer not null, maybe_retired integer not null, correcting integer not null
);
select house_guard('members_sums', 'members');
grant delete on members_sums to app_house;
