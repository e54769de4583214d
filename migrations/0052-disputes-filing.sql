-- What the filing, the consents and the acceptance need beside the case itself.
alter table disputes
  -- its number with the partner body that sent it
  add column reference text not null default '',
  -- how many workers ask for the same; ten make a mass case
  add column heads integer not null default 1,
  add column employer_place text not null default '',
  -- from that day on either side may go to arbitration, and when the worker was told so
  add column exit_on date, add column exit_told_at timestamptz, add column silence_told_at timestamptz,
  -- an employer is written in many ways: without blanks and brackets, whoever types it
  add column employer_key text not null generated always as (lower(regexp_replace(employer, '[[:space:]()（）]', '', 'g'))) stored;
create index disputes_by_employer on disputes (employer_key, received_on);
-- what a partner sends is entered once, however often its sheet comes
create unique index disputes_reference_once on disputes (body, way, reference) where reference <> '';
-- what waits, the most pressing first, a stretch for each stage; what is overdue has no day of its own any more and comes before all
create index disputes_queue on disputes (state, (coalesce(due, '0001-01-01'::date)), id);
create index disputes_exits on disputes (exit_on) where exit_told_at is null;
create index disputes_unraised on disputes (id) where state = 'raised' and raised_at is null;
create index disputes_untold on disputes (id) where state = 'unanswered' and silence_told_at is null;

-- A notice in writing: numbered, and kept as it was said, so that it reads the same for ever. For those named as its parties.
create table disputes_letters (
  id uuid primary key, dispute uuid not null references disputes,
  owner text not null, unit text not null,
  kind text not null, number text not null unique, at timestamptz not null, said jsonb not null
);
create index disputes_letters_of on disputes_letters (dispute, at);
select house_guard('disputes_letters', 'disputes');
