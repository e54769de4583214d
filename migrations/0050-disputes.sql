-- Labour-dispute mediation. Guarded by `disputes`, whose powers are held by those who receive and oversee cases. A mediator's power is
-- `mediation.mediate` and opens no case by itself: only being named among its parties does.

-- Who mediates, and who helps: the union's centres and stations, an enterprise's own committee, partner bodies. Anyone may read them.
create table disputes_bodies (
  id uuid primary key,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  kind text not null, name text not null, english text not null default '',
  union_district text, address text not null default '', phone text not null default '',
  -- the station on the map where it sits, and the centre a station belongs to
  site uuid references sites, centre uuid references disputes_bodies,
  since date not null, until date
);
create index disputes_bodies_by_district on disputes_bodies (union_district, kind);
select house_guard('disputes_bodies', 'disputes');
create policy told_to_anyone on disputes_bodies for select to app_public, app_user using (state <> 'closed');
grant select on disputes_bodies to app_public;

-- The roll: mediators, lawyers, inspectors. The person is the owner; they stand on it for a term.
create table disputes_mediators (
  id uuid primary key,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  body uuid not null references disputes_bodies, name text not null, kind text not null,
  fields text[] not null default '{}', languages text[] not null default '{}',
  since date not null, until date, basis text not null default ''
);
create index disputes_mediators_of on disputes_mediators (body, state);
create unique index disputes_mediators_once on disputes_mediators (body, owner) where state = 'serving';
select house_guard('disputes_mediators', 'disputes');
create policy told_to_users on disputes_mediators for select to app_user using (state = 'serving');

-- A case. `owner` is the worker, `unit` the union whose body has custody; its parties are the people of both sides, those who handle it,
-- and partner bodies while they have a part in it. What one side says in private, and papers it keeps to itself, lie in rows of their own.
create table disputes (
  id uuid primary key,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  number text unique, body uuid not null references disputes_bodies,
  way text not null, kind text not null, matter text not null, wishes text not null default '',
  worker text not null, employer text not null, uscc text, uscc_because text not null default '', division text not null,
  is_platform boolean not null default false, age text not null default 'adult', needs text not null default '',
  -- when the worker knew or should have known; when the employment ended, null while it lasts
  known_on date not null, left_on date,
  claimed_fen bigint not null default 0,
  received_on date not null, accepted_on date, extra_days integer not null default 0, closed_on date,
  -- who handles it, and the inspector or second mediator who handles it too
  mediator text, second text,
  -- why it ended otherwise than by an agreement: a coded cause, and in words
  cause text not null default '', reason text not null default '',
  -- cases of one matter against one employer, heard together
  mass uuid references disputes,
  raised_at timestamptz
);
create index disputes_waiting on disputes (state, due) where due is not null;
create index disputes_of_unit on disputes (unit text_pattern_ops, id);
create index disputes_of_mediator on disputes (mediator, state) where mediator is not null;
create index disputes_by_uscc on disputes (uscc, received_on) where uscc is not null;
create index disputes_massed on disputes (mass) where mass is not null;
select house_guard('disputes', 'disputes');

-- What is asked for, item by item.
create table disputes_claims (
  dispute uuid not null references disputes, n integer not null,
  owner text not null, unit text not null,
  kind text not null, amount_fen bigint, said text not null default '',
  primary key (dispute, n)
);
select house_guard('disputes_claims', 'disputes', indexed => false);
grant delete on disputes_claims to app_user;

-- One of a side: the worker, the employer's representative, an agent, a guardian, one who speaks for many. The person is the owner once
-- they have signed in by this phone; until then nobody. Consent to mediation is this row's life.
create table disputes_sides (
  id uuid primary key, dispute uuid not null references disputes,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  side text not null, role text not null, name text not null, mandate text not null default '',
  phone_sealed text, phone_blind text, phone_masked text not null default '',
  asked_on date, answered_at timestamptz, told_by text not null default '', reason text not null default ''
);
create index disputes_sides_of on disputes_sides (dispute);
create index disputes_sides_by_phone on disputes_sides (phone_blind) where owner = '' and phone_blind is not null;
select house_guard('disputes_sides', 'disputes');

-- A thing shown: the paper lies among the files, its hash and time stand here. Kept to its own side until it is shared.
create table disputes_evidence (
  id uuid primary key, dispute uuid not null references disputes,
  owner text not null, unit text not null,
  side text not null, kind text not null, said text not null default '',
  file uuid not null, name text not null, bytes bigint not null, sha256 text not null, at timestamptz not null,
  is_shared boolean not null default false, withdrawn_at timestamptz
);
create index disputes_evidence_of on disputes_evidence (dispute, at);
select house_guard('disputes_evidence', 'disputes');

-- A filing that is not sent yet: its writer's alone. Sending empties it; whoever forgets it loses it after a year.
create table disputes_drafts (
  owner text primary key, unit text not null default '/',
  said jsonb not null, at timestamptz not null, opened_at timestamptz not null
);
select house_guard('disputes_drafts', 'disputes', indexed => false);
grant delete on disputes_drafts to app_user, app_house;

-- Custody: a case offered to a body or a mediator, and how they answered.
create table disputes_moves (
  id uuid primary key, dispute uuid not null references disputes,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  kind text not null, from_body uuid references disputes_bodies, to_body uuid references disputes_bodies, to_person text,
  at timestamptz not null, said text not null default '', reason text not null default '', answered_at timestamptz
);
create index disputes_moves_of on disputes_moves (dispute, at);
create index disputes_moves_waiting on disputes_moves (state, due) where due is not null;
select house_guard('disputes_moves', 'disputes');

-- A leg beside the mediation, with a clock of its own: arbitration, inspection, legal aid, and what makes an agreement enforceable.
create table disputes_legs (
  id uuid primary key, dispute uuid not null references disputes,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  kind text not null, body uuid references disputes_bodies, began_on date not null,
  extra_days integer not null default 0, paused_on date, paused_days integer not null default 0,
  outcome text not null default '', number text not null default ''
);
create unique index disputes_legs_once on disputes_legs (dispute, kind) where state not in ('ended', 'dropped');
create index disputes_legs_waiting on disputes_legs (state, due) where due is not null;
select house_guard('disputes_legs', 'disputes');
