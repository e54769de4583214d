-- The parallel legs, the agreement, and how it is performed.

-- What a body does beside the mediation, and when: its clocks run from these days, and stand still on the days of its pauses.
alter table disputes_legs
  drop column paused_days,
  add column window_from date, add column filed_on date, add column accepted_on date, add column issued_on date,
  -- each as 2026-02-10/2026-02-23, the last day included
  add column pauses text[] not null default '{}', add column reason text not null default '',
  -- up to which of its versions those concerned have been told that it is late
  add column told_version integer not null default 0;

-- What both sides settled, as the mediator wrote it down. A new draft takes the place of the one before and wants its own signatures.
create table disputes_agreements (
  dispute uuid primary key references disputes,
  owner text not null, unit text not null,
  draft integer not null, drafted_at timestamptz not null, drafted_by text not null,
  -- who the parties are and what they settled, as it is printed
  terms jsonb not null, total_fen bigint not null,
  -- paid at once, and only noted: no paper is made of it
  on_spot boolean not null default false,
  number text unique, code text, sealed_by text, sealed_name text not null default '', effective_on date
);
create index disputes_agreements_by_effect on disputes_agreements (effective_on) where effective_on is not null;
select house_guard('disputes_agreements', 'disputes');

-- A signature under one draft: drawn by the finger, or the full name typed. `seat` says for which line of the paper: a side's person, the
-- mediator; or the consent of a worker whom representatives speak for.
create table disputes_signatures (
  dispute uuid not null references disputes, draft integer not null, seat text not null,
  owner text not null, unit text not null,
  -- on paper, before the mediator, who wrote down how
  name text not null, path text not null default '', told_by text not null default '', at timestamptz not null,
  primary key (dispute, draft, seat)
);
select house_guard('disputes_signatures', 'disputes', indexed => false);

-- What is owed on one day under an agreement, and how it came. The worker to whom it is owed is its owner.
create table disputes_instalments (
  id uuid primary key, dispute uuid not null references disputes, n integer not null,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  said text not null, amount_fen bigint not null, due_on date not null,
  shown_on date, paid_on date, note text not null default '', told_version integer not null default 0
);
create unique index disputes_instalments_of on disputes_instalments (dispute, n);
create index disputes_instalments_waiting on disputes_instalments (state, due) where due is not null;
create index disputes_instalments_owed on disputes_instalments (due_on) where state = 'awaited';
create index disputes_instalments_paid on disputes_instalments (paid_on) where paid_on is not null;
select house_guard('disputes_instalments', 'disputes');
