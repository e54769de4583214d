-- What comes after a case: what its people think of it, what its mediator is paid, what is told of half a year.
alter table disputes
  -- they are asked once for their opinion
  add column rating_asked_at timestamptz,
  -- the last day of its mediation, as reckoned with so many days of extension: what was due is counted by it when the case is long over
  add column limit_on date, add column limit_extra integer;
-- whoever was told of the end before there was anything to rate is not asked years later
update disputes set rating_asked_at = now() where closed_on is not null;
create index disputes_unasked on disputes (closed_on) where rating_asked_at is null and closed_on is not null;
create index disputes_unlimited on disputes (id) where accepted_on is not null and limit_extra is distinct from extra_days;
create index disputes_by_receipt on disputes (received_on);
create index disputes_by_acceptance on disputes (accepted_on) where accepted_on is not null;
create index disputes_by_end on disputes (closed_on) where closed_on is not null;
create index disputes_by_limit on disputes (limit_on) where limit_on is not null;

-- What one side says of how it was handled. Its unit is `/`: no post reaches whose it is; figures of several are read with the house's eyes.
create table disputes_ratings (
  id uuid primary key, dispute uuid not null references disputes,
  owner text not null, unit text not null default '/',
  side text not null, declined boolean not null default false,
  fair integer, clear integer, easy integer, overall integer, words text not null default '',
  -- written on paper, and how it came to the window
  on_paper text not null default '', at timestamptz not null
);
create unique index disputes_ratings_once on disputes_ratings (dispute, side);
select house_guard('disputes_ratings', 'disputes', indexed => false);

-- Once each half year the workers judge the whole (职工说了算). Anyone may read that there is such a vote, and its result.
create table disputes_evaluations (
  id uuid primary key,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  half text not null, opens_on date not null, closes_on date not null,
  asked integer not null default 0, answered integer, result jsonb
);
create unique index disputes_evaluations_once on disputes_evaluations (unit, half);
create index disputes_evaluations_open on disputes_evaluations (closes_on) where state = 'open';
select house_guard('disputes_evaluations', 'disputes');
create policy told_to_anyone on disputes_evaluations for select to app_public, app_user using (true);
grant select on disputes_evaluations to app_public;
-- Who is asked, and whether they have spoken; one voice for a half year, whoever asks. No time stands here.
create table disputes_asked (
  half text not null, owner text not null, unit text not null default '/',
  evaluation uuid not null references disputes_evaluations, has_spoken boolean not null default false,
  primary key (half, owner)
);
create index disputes_asked_in on disputes_asked (evaluation);
select house_guard('disputes_asked', 'disputes', indexed => false);
-- What they said, and nothing that leads back to them: no owner, no time, and an id of chance.
create table disputes_voices (
  id uuid primary key, evaluation uuid not null references disputes_evaluations,
  owner text not null default '', unit text not null default '/',
  found text not null, fair text not null, again text not null, carried text not null
);
create index disputes_voices_in on disputes_voices (evaluation);
select house_guard('disputes_voices', 'disputes', indexed => false);
-- when the vote is over they are laid down anew in an order of chance
grant delete on disputes_voices to app_house;

-- What a union pays for a case, from one day to another, and where that is written. Never changed: another table follows.
create table disputes_rates (
  id uuid primary key,
  owner text not null default '', unit text not null,
  since date not null, until date, source text not null, is_invented boolean not null default false,
  amounts jsonb not null, forbidden text[] not null, second_percent integer not null, at timestamptz not null
);
create unique index disputes_rates_once on disputes_rates (unit, since);
select house_guard('disputes_rates', 'disputes');

-- Where a mediator is paid: the bank and the last digits, never the number.
create table disputes_payees (
  owner text primary key, id uuid not null, unit text not null default '/',
  bank text not null, tail text not null, at timestamptz not null
);
select house_guard('disputes_payees', 'disputes', indexed => false);

create table disputes_pay_lists (
  id uuid primary key,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  month text not null, number text not null unique, total_fen bigint not null, heads integer not null,
  drafted_by text not null, approved_by text, approved_on date, paid_on date
);
create unique index disputes_pay_lists_drafted on disputes_pay_lists (unit, month) where state = 'drafted';
select house_guard('disputes_pay_lists', 'disputes');
-- One case, one mediator, one subsidy: whatever becomes of the case later. The mediator is its owner.
create table disputes_subsidies (
  id uuid primary key, dispute uuid not null references disputes,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  rates uuid not null references disputes_rates, outcome text not null, complexity text not null, because text not null default '',
  percent integer not null, amount_fen bigint not null, closed_on date not null,
  missing text[] not null default '{}', checked_by text not null, checked_on date not null,
  list uuid references disputes_pay_lists, reason text not null default '', paid_on date
);
create unique index disputes_subsidies_once on disputes_subsidies (dispute, owner);
create index disputes_subsidies_in on disputes_subsidies (list) where list is not null;
create index disputes_subsidies_waiting on disputes_subsidies (unit text_pattern_ops, closed_on) where state = 'checked';
select house_guard('disputes_subsidies', 'disputes');

-- The half year as it was told: figures stay as they were issued. The bodies it speaks of are its parties.
create table disputes_circulars (
  id uuid primary key,
  owner text not null default '', unit text not null,
  half text not null, edition integer not null, number text not null unique,
  figures jsonb not null, at timestamptz not null, by text not null, by_name text not null
);
create unique index disputes_circulars_once on disputes_circulars (unit, half, edition);
select house_guard('disputes_circulars', 'disputes');
