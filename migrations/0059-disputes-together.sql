-- What a case wants while it is mediated: more time, and a word before each of its days comes.
alter table disputes
  -- so many days more the mediator has asked both sides for, and when each of them agreed; 0 where nothing is asked
  add column extra_asked integer not null default 0, add column extra_worker_at timestamptz, add column extra_employer_at timestamptz,
  -- the day of which those who have to act were warned
  add column warned_for date;
-- how many working days whoever is asked has, where the law of its day says another number than this platform
alter table disputes_moves add column warned_for date, add column answer_days integer;
alter table disputes_recusals add column warned_for date;
alter table disputes_legs add column warned_for date;
create index disputes_unwarned on disputes (due) where due is not null and warned_for is distinct from due;
create index disputes_moves_unwarned on disputes_moves (due) where due is not null and warned_for is distinct from due;
create index disputes_recusals_unwarned on disputes_recusals (due) where due is not null and warned_for is distinct from due;
create index disputes_legs_unwarned on disputes_legs (due) where due is not null and warned_for is distinct from due;

-- An employer to whom a mediator told of a relation on taking a case. It stands in the way of the next case of that employer until the
-- mediator says that it has ended; the row stays, for the case it was told in.
create table disputes_ties (
  id uuid primary key, owner text not null, unit text not null,
  employer text not null, uscc text, kind text not null, said text not null default '',
  dispute uuid references disputes, since date not null, until date, ended_because text not null default '',
  employer_key text not null generated always as (lower(regexp_replace(employer, '[[:space:]()（）]', '', 'g'))) stored
);
create unique index disputes_ties_once on disputes_ties (owner, employer_key) where until is null;
create index disputes_ties_of on disputes_ties (owner, since);
select house_guard('disputes_ties', 'mediation', indexed => false);
insert into disputes_ties (id, owner, unit, employer, uscc, kind, said, dispute, since)
  select gen_random_uuid(), t.person, '/', d.employer, d.uscc, t.kind, t.said, d.id, (t.at at time zone 'Asia/Shanghai')::date
  from disputes_disclosures as t join disputes as d on d.id = t.dispute where t.kind <> 'none' order by t.at
  on conflict do nothing;
insert into disputes_ties (id, owner, unit, employer, kind, since)
  select gen_random_uuid(), m.owner, '/', tie, 'other', m.since from disputes_mediators as m cross join unnest(m.ties) as tie
  on conflict do nothing;
alter table disputes_mediators drop column ties;

-- What the employer shows for a sum: a photo of the transfer.
alter table disputes_instalments add column proof uuid, add column proof_name text not null default '', add column warned_for date;
create index disputes_instalments_unwarned on disputes_instalments (due_on) where state = 'awaited' and warned_for is null;
