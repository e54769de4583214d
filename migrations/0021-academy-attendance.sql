-- Who was there, once a session and nominee; `at` is when it was noted. What somebody handed in later by themselves waits for the keeper.
create table academy_marks (
  session uuid not null references academy_sessions, nomination uuid not null references academy_nominations,
  owner text not null, unit text not null,
  way text not null, at timestamptz not null, left_at timestamptz, confirmed boolean not null default true,
  note text not null default '', by text not null, received_at timestamptz not null,
  primary key (session, nomination)
);
create index academy_marks_of on academy_marks (nomination);
select house_guard('academy_marks', 'academy', indexed => false);
grant delete on academy_marks to app_user;

-- Leave from one session.
create table academy_absences (
  id uuid primary key, session uuid not null references academy_sessions, nomination uuid not null references academy_nominations,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  starts timestamptz not null, reason text not null, answer text not null default ''
);
create unique index academy_absences_once on academy_absences (session, nomination) where state in ('asked', 'granted');
create index academy_absences_of on academy_absences (nomination);
select house_guard('academy_absences', 'academy', indexed => false);
