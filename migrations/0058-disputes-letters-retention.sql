-- 一函两书: a union's letters of supervision to an employer, and the proposal to an authority. Its parties are the employer's people once
-- it is delivered to them here, or the authority it goes to; neither sees who complained.
create table disputes_supervisions (
  id uuid primary key,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  kind text not null, number text unique, at timestamptz not null,
  dispute uuid references disputes, former uuid references disputes_supervisions, replaces uuid references disputes_supervisions,
  body uuid references disputes_bodies,
  employer text not null, employer_place text not null default '',
  matters text[] not null default '{}', facts text not null default '', asks text not null default '',
  complainant text not null default '', is_named boolean not null default false,
  -- whoever wrote a word of it; why it came back, or was taken back
  writers text[] not null default '{}', reason text not null default '',
  -- as it was sealed: read the same for ever
  issued_on date, said jsonb,
  delivered_by text not null default '', delivered_on date, proof text not null default '',
  answered_on date, answer text not null default '', verdict text not null default '',
  decided_on date, outcome text not null default '',
  warned_version integer not null default 0, told_version integer not null default 0,
  anonymised_at timestamptz
);
create index disputes_supervisions_waiting on disputes_supervisions (state, (coalesce(due, '0001-01-01'::date)), id);
create index disputes_supervisions_of on disputes_supervisions (dispute) where dispute is not null;
-- each is followed up once, and replaced once
create unique index disputes_supervisions_once on disputes_supervisions (former) where former is not null and replaces is null and state <> 'withdrawn';
create unique index disputes_supervisions_replaced on disputes_supervisions (replaces) where replaces is not null and state <> 'withdrawn';
select house_guard('disputes_supervisions', 'disputes');

-- How long a file is kept, and when it lost what says who it was about. A head may hold it until a day, with a reason.
alter table disputes
  add column keep_until date, add column anonymised_at timestamptz,
  add column hold_until date, add column hold_because text not null default '',
  add column erasure_asked_at timestamptz;
create index disputes_unkept on disputes (id)
  where keep_until is null and state in ('effective', 'performed', 'breached', 'outOfScope', 'consentRefused', 'failed', 'withdrawn');
create index disputes_leaving on disputes (keep_until, id) where anonymised_at is null and keep_until is not null;
-- what is only words, signatures and things shown goes wholly when its time is over
grant delete on disputes_messages, disputes_proposals, disputes_answers, disputes_attendance, disputes_minutes, disputes_signatures,
  disputes_disclosures, disputes_evidence, disputes_letters to app_house;
