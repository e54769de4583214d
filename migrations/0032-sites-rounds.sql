-- What a round found: which of the offers cannot be had until the next round; and how often there is one.
alter table sites
  add column out text[] not null default '{}',
  add column round_days integer not null default 7,
  add column patrolled_on date;
create table sites_rounds (
  id uuid primary key, site uuid not null references sites,
  owner text not null, unit text not null,
  at timestamptz not null, out text[] not null, note text not null default ''
);
create index sites_rounds_of on sites_rounds (site, at);
select house_guard('sites_rounds', 'sites');

-- What a station uses up: how much is there, and from when on more is wanted.
create table sites_stock (
  site uuid not null references sites, item text not null,
  owner text not null default '', unit text not null,
  least integer not null, count integer, counted_at timestamptz,
  primary key (site, item)
);
select house_guard('sites_stock', 'sites');
grant delete on sites_stock to app_user, app_house;

-- How many came on a day: a number, and nobody's name.
create table sites_visits (
  site uuid not null references sites, day date not null,
  owner text not null default '', unit text not null,
  heads integer not null,
  primary key (site, day)
);
select house_guard('sites_visits', 'sites', indexed => false);
