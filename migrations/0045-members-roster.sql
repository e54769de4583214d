-- The roster is read by union, and within one in the order of entering: a page of a city of five million is a stretch of one index, from
-- wherever one stands in it. Ordered by the path's bytes, for a path's order is that of the tree only where no language bends it.
drop index members_of_unit;
-- what the roster is narrowed to is rare beside all that are members: small indexes in the same order
create index members_by_state on members (state, unit collate "C", id) where state <> 'active';
create index members_without_number on members (unit collate "C", id) where id_masked = '';
create index members_without_phone on members (unit collate "C", id) where phone_masked = '';
create index members_doubled on members (unit collate "C", id) where twin is not null;

-- what waits, the most pressing first; a step that is overdue has no day and comes before all
create index members_queue on members ((coalesce(due, '0001-01-01'::date)), id)
  where state in ('applied', 'raised', 'transferring', 'returning', 'leaving');

-- The first day for which dues are missing. Whoever came on a roster owes nothing here from before they were entered (MEMBERS-10).
alter table members add column unpaid_from date
  generated always as (greatest((paid_to + interval '1 month')::date, joined_on, applied_on, resumed_on)) stored;
-- the roster's order; with the day, so that whose dues are missing is seen in the index and not in a hundred rows for each of them
create index members_by_place on members (unit collate "C", id, unpaid_from);
create index members_by_birth on members (born_year) where state in ('active', 'transferring', 'warned', 'leaving');

-- What entering a roster came to, and when it last went on: one that stands still is taken up again.
alter table members_rosters add column entered jsonb not null default '{}', add column moved_at timestamptz;

-- A roster's lines, a thousand to a part, sealed: what is to be entered, and what is wrong. Written when it is read; a part says when it
-- was entered, so that whoever is interrupted goes on where they were. All of it goes after 30 days.
create table members_roster_parts (
  roster uuid not null references members_rosters on delete cascade, n integer not null,
  owner text not null, unit text not null,
  sealed text not null, wrong_sealed text, done_at timestamptz,
  primary key (roster, n)
);
select house_guard('members_roster_parts', 'members', indexed => false);
grant delete on members_roster_parts to app_house;
