-- A unit that has joined a host's training alliance, and what it lends: by kind, in words, how much.
create table academy_allies (
  id uuid primary key,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  kind text not null, name text not null, uscc text not null default '', fields text[] not null default '{}',
  contact text not null default '', phone text not null default '', lends jsonb not null default '{}',
  joined_on date not null, left_on date, reason text not null default ''
);
create unique index academy_allies_once on academy_allies (unit, name) where state = 'joined';
create unique index academy_allies_by_code on academy_allies (unit, uscc) where state = 'joined' and uscc <> '';
select house_guard('academy_allies', 'academy');

-- A teaching group: one for each field of a host.
create table academy_groups (
  id uuid primary key,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  field text not null, head text not null, members text[] not null default '{}', since date not null, reason text not null default ''
);
create unique index academy_groups_once on academy_groups (unit, field) where state = 'standing';
select house_guard('academy_groups', 'academy');

-- What a group has made: courses, textbooks written from them, trainers qualified on those. `follows` is the edition before.
create table academy_works (
  id uuid primary key, "group" uuid not null references academy_groups,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  kind text not null, title text not null, hours integer, made_on date not null, made_by text not null default '',
  "from" uuid references academy_works, follows uuid references academy_works, reason text not null default ''
);
create index academy_works_of on academy_works ("group", made_on);
create unique index academy_works_one_next on academy_works (follows) where state = 'kept' and follows is not null;
select house_guard('academy_works', 'academy', indexed => false);

-- What was taught and who came, by year (Beijing's) and field, with the sums over each: a line without a year or field is over all of them.
-- Marks and nominations are not for everyone; their counts are, so it counts as the owner. `asked` are the ids of the hosts, null for all.
create function academy_years(asked text[], until timestamptz, only_field text)
returns table (year integer, field text, hours float8, times integer, persons integer, units integer, classes integer)
stable language sql security definer set search_path = public as $$
  with taught as (
    select s.id, s.class, c.field, extract(year from s.starts at time zone 'Asia/Shanghai')::int as year,
      -- class hours of 45 minutes, to the half
      round(extract(epoch from s.ends - s.starts) / 1350) / 2 as hours
    from academy_sessions s join academy_classes c on c.id = s.class
    where c.state in ('running', 'closed') and s.ends <= until
      and (asked is null or c.concerns && asked) and (only_field is null or c.field = only_field)
  ), met_at as (
    -- by nomination first: a number in place of a person and a unit for each of the marks
    select t.year, t.field, m.nomination, count(*) as times
    from taught t join academy_marks m on m.session = t.id
    where m.way = 'madeUp' or (m.confirmed and m.left_at is null)
    group by t.year, t.field, m.nomination
  ), came as (
    select a.year, a.field, n.owner, n.unit, a.times from met_at a join academy_nominations n on n.id = a.nomination
  ), held as (
    select year, field, sum(hours) as hours, count(distinct class) as classes
    from taught group by grouping sets ((year, field), (year), (field), ())
  ), met as (
    select year, field, sum(times) as times, count(distinct owner) as persons, count(distinct unit) as units
    from came group by grouping sets ((year, field), (year), (field), ())
  )
  select h.year, h.field, coalesce(h.hours, 0)::float8, coalesce(m.times, 0)::int, coalesce(m.persons, 0)::int, coalesce(m.units, 0)::int, h.classes::int
  from held h left join met m on coalesce(m.year, 0) = coalesce(h.year, 0) and coalesce(m.field, '') = coalesce(h.field, '')
$$;
revoke execute on function academy_years from public;
grant execute on function academy_years to app_public, app_user, app_house;

-- How much there is of what, for anyone: counts alone, never who.
create function academy_network() returns table (what text, kind text, n integer) stable language sql security definer set search_path = public as $$
  select 'ground', tier, count(*)::int from academy_grounds where until is null group by tier
  -- everyone ever appointed
  union all select 'lecturer', 'ever', count(*)::int from academy_lecturers where since is not null
  union all select 'ally', kind, count(*)::int from academy_allies where state = 'joined' group by kind
  union all select 'loan', loan, count(*)::int from academy_allies, jsonb_object_keys(lends) as loan where state = 'joined' group by loan
  union all select 'group', field, count(*)::int from academy_groups where state = 'standing' group by field
  union all select 'work', w.kind, count(*)::int from academy_works w join academy_groups g on g.id = w."group"
    where w.state = 'kept' and g.state = 'standing' group by w.kind
$$;
revoke execute on function academy_network from public;
grant execute on function academy_network to app_public, app_user, app_house;
