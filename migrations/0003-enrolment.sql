-- Something scarce, and the places in it. The counters change only under the offer's row lock and count heads:
-- a guardian with two children asks for one place of two.
create table offers (
  id uuid primary key,
  module text not null, title text not null, owner text not null default '', unit text not null,
  opens timestamptz not null, closes timestamptz not null,
  seats integer, seats_by_unit jsonb, queue integer not null default 0,
  given integer not null default 0,
  seated integer not null default 0 check (seated >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  -- by lots: who asks waits until the draw. The commitment is published before, the secret after it.
  by_lots boolean not null default false, commitment text, fingerprint text, public_word text, secret text
);
select house_guard('offers');
-- told to anyone; on Citus neither a view nor a grant of some columns reaches the shards
create policy told_to_anyone on offers for select to app_public, app_user using (true);
grant select on offers to app_public;

-- The secret of a draw that has not been held yet: nobody but the house.
create table lots (offer uuid primary key references offers, secret text not null);
alter table lots enable row level security;
create policy house on lots to app_house using (true);
grant select, insert, delete on lots to app_house;

-- `n` is the number drawn at the door and, behind the offer, the whole key; `turn` orders the queue.
create table places (
  offer uuid not null references offers, n integer not null,
  module text not null, owner text not null, unit text not null,
  standing text not null check (standing in ('seated', 'waiting', 'released')),
  heads integer not null default 1 check (heads > 0), turn integer not null,
  at timestamptz not null,
  primary key (offer, n)
);
create unique index places_once_each on places (offer, owner) where standing <> 'released';
create index places_queue on places (offer, turn) where standing = 'waiting';
create index places_mine on places (owner);
select house_guard('places', indexed => false);

-- How many wait before this turn: a count, which those who wait may know, though they do not see each other.
create function house_ahead(asked uuid, before integer) returns integer stable language sql security definer set search_path = public as
$$ select count(*)::int from places where offer = asked and standing = 'waiting' and turn < before $$;
revoke execute on function house_ahead from public;
grant execute on function house_ahead to app_user, app_house;
