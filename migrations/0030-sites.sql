-- A place that serves workers. Everything here is for everyone to read; who keeps it stands elsewhere.
create table sites (
  id uuid primary key,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  name text not null, english text not null default '', kinds text[] not null,
  built text not null, partners text not null default '',
  division text not null, address text not null, lon float8 not null, lat float8 not null,
  -- how to find the door, such as 进大厅左转
  way_in text not null default '', phone text not null default '',
  hours text not null, offers text[] not null default '{}', capacity integer, residents integer,
  plaque_on date, paused_until date, reason text not null default '',
  -- the one day on which it is closed, and why
  shut_on date, shut_why text not null default '',
  -- the last inspection: its day, and which of the six it had
  inspected_on date, has text[] not null default '{}',
  -- degrees of longitude are shorter in Beijing than those of latitude; drawn so, the nearest by this is the nearest on foot
  spot point generated always as (point(lon * 0.7672, lat)) stored
);
create index sites_nearest on sites using gist (spot) where state <> 'closed';
create index sites_by_name on sites (name, id);
create unique index sites_once on sites (unit, name) where state <> 'closed';
select house_guard('sites', 'sites');
create policy told_to_anyone on sites for select to app_public, app_user using (state <> 'closed');
grant select on sites to app_public;

-- Who looks after which station, from a day, until a day; the person is the owner. Those who do now are the station's parties too.
create table sites_keepers (
  site uuid not null references sites, owner text not null, unit text not null,
  since date not null, until date,
  primary key (site, owner, since)
);
create unique index sites_keepers_once on sites_keepers (site, owner) where until is null;
select house_guard('sites_keepers', 'sites');

-- Somebody found a station locked, gated, broken … The owner is whoever reported; of those who did not sign in, the bearer of the
-- receipt, whose secret stays on their phone. Parties: the station's keepers, by person.
create table sites_reports (
  id uuid primary key, site uuid not null references sites,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  at timestamptz not null, fault text not null, said text not null default '', photo uuid,
  answer text not null default '', answered_at timestamptz, proof uuid, no_proof_because text not null default '',
  reopened_because text not null default '', raised_at timestamptz, is_repeated boolean not null default false
);
create index sites_reports_of on sites_reports (site, at);
create index sites_reports_by_time on sites_reports (at, id);
create index sites_reports_due on sites_reports (state, due);
select house_guard('sites_reports', 'sites');

-- One inspection of the six: what was there, what was not.
create table sites_inspections (
  id uuid primary key, site uuid not null references sites,
  owner text not null, unit text not null,
  at timestamptz not null, has text[] not null, note text not null default ''
);
create index sites_inspections_of on sites_inspections (site, at);
select house_guard('sites_inspections', 'sites');

-- What was reported of a station of late, and how it was answered; who reported and what they wrote stays out. For its page, which
-- everybody reads, and for counting reports of a kind.
create function sites_lately(asked uuid, since timestamptz, alike text default null)
  returns table (fault text, at timestamptz, answer text, answered_at timestamptz)
  stable language sql security definer set search_path = public as
$$ select fault, at, answer, answered_at from sites_reports
   where site = asked and sites_reports.at >= since and fault = coalesce(alike, fault) order by at desc, id desc limit 50 $$;
revoke execute on function sites_lately from public;
grant execute on function sites_lately to app_public, app_user, app_house;

-- Stations are found by their names, by anyone.
drop policy told_to_anyone on grams;
create policy told_to_anyone on grams for select to app_public, app_user using (module in ('unions', 'sites'));
