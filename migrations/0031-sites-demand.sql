-- Where workers are: a layer of places with so many heads each, without a name among them. It belongs to the union that uploaded it.
create table sites_demand (
  id uuid primary key, owner text not null default '', unit text not null,
  name text not null, at timestamptz not null, by text not null,
  -- invented figures, shown as such
  is_sketch boolean not null default false
);
create unique index sites_demand_once on sites_demand (unit, name);
select house_guard('sites_demand', 'sites');
grant delete on sites_demand to app_user, app_house;

create table sites_demand_points (
  layer uuid not null references sites_demand on delete cascade, place integer not null,
  owner text not null default '', unit text not null,
  lon float8 not null, lat float8 not null, division text not null, n integer not null check (n > 0),
  primary key (layer, place)
);
-- always asked by layer, whose own row is guarded too
select house_guard('sites_demand_points', 'sites', indexed => false);
grant delete on sites_demand_points to app_user, app_house;
