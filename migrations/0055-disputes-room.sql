-- The room (言和). Guarded by `caseroom`: neither the window nor a partner body hears what is said, and those who oversee a body's
-- mediators do so with a purpose that is recorded. A row's parties are the people of its room: of the joint one all, of a side's its own.
alter table disputes_bodies add column video text not null default '';

-- Numbered in the order in which they were said, under the room's lock: whoever was away reads on from the last one they know and misses
-- nothing, which no clock could promise. Each room counts by itself: a gap would tell one side that the other had been talking.
create table disputes_messages (
  dispute uuid not null references disputes, room text not null, n integer not null,
  owner text not null, unit text not null,
  seat text not null, said text not null default '', at timestamptz not null,
  file uuid, name text not null default '', is_concession boolean not null default false,
  primary key (dispute, room, n)
);
select house_guard('disputes_messages', 'caseroom', indexed => false);

-- What somebody would settle for. A concession by nature: it enters no paper unless both sides take it.
create table disputes_proposals (
  dispute uuid not null references disputes, id uuid not null,
  owner text not null, unit text not null,
  room text not null, side text not null, said text not null, amount_fen bigint, pay_by date,
  at timestamptz not null, withdrawn_at timestamptz,
  primary key (dispute, id)
);
select house_guard('disputes_proposals', 'caseroom', indexed => false);
create table disputes_answers (
  proposal uuid not null, side text not null, dispute uuid not null references disputes,
  owner text not null, unit text not null,
  takes boolean not null, reason text not null default '', at timestamptz not null,
  primary key (dispute, proposal, side)
);
select house_guard('disputes_answers', 'caseroom', indexed => false);

-- An appointment, online or on the spot.
create table disputes_sessions (
  id uuid primary key, dispute uuid not null references disputes,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  room text not null, starts_at timestamptz not null, minutes integer not null,
  place text not null default '', link text not null default '', reason text not null default '',
  held_at timestamptz, ended_at timestamptz
);
create index disputes_sessions_of on disputes_sessions (dispute, starts_at);
select house_guard('disputes_sessions', 'caseroom');
create table disputes_attendance (
  session uuid not null references disputes_sessions, dispute uuid not null references disputes,
  owner text not null, unit text not null,
  comes boolean, note text not null default '', came_at timestamptz,
  primary key (session, owner)
);
select house_guard('disputes_attendance', 'caseroom', indexed => false);

-- The minutes of a session: drafted from what was said and done, corrected by the mediator, signed by everybody who was there.
create table disputes_minutes (
  id uuid primary key, dispute uuid not null references disputes, session uuid not null unique references disputes_sessions,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  body text not null, draft integer not null default 1, number text not null default ''
);
select house_guard('disputes_minutes', 'caseroom');
create table disputes_signed (
  minutes uuid not null references disputes_minutes, draft integer not null, dispute uuid not null references disputes,
  owner text not null, unit text not null, name text not null, at timestamptz not null,
  primary key (minutes, owner)
);
select house_guard('disputes_signed', 'caseroom', indexed => false);
grant delete on disputes_signed to app_user, app_house;
