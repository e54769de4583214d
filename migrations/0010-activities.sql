-- An activity of the unions: a notice that becomes enrolment, check-in, receipts and a report.
-- `unit` is the lead host; co-hosts are parties. Who may come is said by unit ids, which survive a move in the tree.
create table activities (
  id uuid primary key,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  title text not null, kind text not null, about text not null default '', bring text not null default '',
  hosts jsonb not null default '{}', open_to text[] not null default '{}',
  is_for_families boolean not null default false, most_children integer not null default 0,
  age_from integer, age_to integer,
  place text not null default '', address text not null default '', contact text not null default '',
  enrol_opens timestamptz, enrol_closes timestamptz, leave_by timestamptz,
  per_session boolean not null default false, seats integer, queue integer not null default 0, seats_by_unit jsonb,
  materials jsonb not null default '{}', takes_photos boolean not null default false,
  starts timestamptz, ends timestamptz, reason text not null default '', summary text not null default '', number text not null default ''
);
create index activities_by_start on activities (state, starts);
select house_guard('activities', 'activities');
-- once published it is a notice on the wall: anyone may read it
create policy told_to_anyone on activities for select to app_public, app_user using (state <> 'draft');
grant select on activities to app_public;

-- One meeting. Its places are those of `offer`: its own, or one that all sessions share.
create table activities_sessions (
  id uuid primary key, activity uuid not null references activities,
  owner text not null default '', unit text not null,
  title text not null default '', starts timestamptz not null, ends timestamptz not null,
  place text not null default '', offer uuid not null, cancelled_at timestamptz, reason text not null default ''
);
create index activities_sessions_of on activities_sessions (activity, starts);
create index activities_sessions_by_offer on activities_sessions (offer);
select house_guard('activities_sessions', 'activities', indexed => false);
create policy told_to_anyone on activities_sessions for select to app_public, app_user using (true);
grant select on activities_sessions to app_public;
grant delete on activities_sessions to app_user;

-- What a person said when they took a place. Their own unit sees it, and the hosts they agreed to.
create table activities_entries (
  id uuid primary key, activity uuid not null references activities, offer uuid not null, n integer not null,
  owner text not null, unit text not null,
  name text not null, phone_masked text not null default '', unit_name text not null default '',
  heads integer not null, code text not null, needs text not null default '',
  shares_with text[] not null default '{}', allows_photos boolean not null default false,
  at timestamptz not null, left_at timestamptz, left_why text not null default '',
  unique (offer, n)
);
create index activities_entries_of on activities_entries (activity, at);
create index activities_entries_mine on activities_entries (owner, at desc);
select house_guard('activities_entries', 'activities');

-- A child who comes along. What tells who the child is, is sealed; `called` is what the keeper calls out.
create table activities_children (
  entry uuid not null references activities_entries, n integer not null, offer uuid not null,
  owner text not null, unit text not null,
  called text not null, age integer not null, name_sealed text not null, born_sealed text not null,
  -- the same child is not enrolled by both parents
  blind text not null, is_live boolean not null default true,
  primary key (entry, n)
);
create unique index activities_children_once on activities_children (offer, blind) where is_live;
select house_guard('activities_children', 'activities', indexed => false);

-- Who came to which session, marked once; `at` is the keeper's own clock, so a mark made offline keeps its time.
create table activities_marks (
  session uuid not null references activities_sessions, entry uuid not null references activities_entries,
  owner text not null, unit text not null,
  heads integer not null, way text not null, by text not null, at timestamptz not null, received_at timestamptz not null,
  primary key (session, entry)
);
select house_guard('activities_marks', 'activities', indexed => false);
grant delete on activities_marks to app_user;

-- What was handed out, against a signature: an SVG path, or a name typed by who cannot sign.
create table activities_receipts (
  session uuid not null references activities_sessions, entry uuid not null references activities_entries, item text not null,
  owner text not null, unit text not null,
  quantity integer not null check (quantity > 0), signature text not null, signed_name text not null default '',
  by text not null, at timestamptz not null, received_at timestamptz not null,
  primary key (session, entry, item)
);
select house_guard('activities_receipts', 'activities', indexed => false);

-- One answer a person; the hosts read it without the name.
create table activities_feedback (
  activity uuid not null references activities, owner text not null, unit text not null,
  stars integer not null check (stars between 1 and 5), words text not null default '', at timestamptz not null,
  primary key (activity, owner)
);
select house_guard('activities_feedback', 'activities', indexed => false);

create table activities_photos (
  id uuid primary key, activity uuid not null references activities,
  owner text not null, unit text not null,
  caption text not null default '', is_in_album boolean not null, at timestamptz not null,
  -- somebody pictured asked for it: gone from the album at once
  withdrawn_at timestamptz, withdrawn_by text not null default ''
);
create index activities_photos_of on activities_photos (activity, at);
select house_guard('activities_photos', 'activities', indexed => false);

create table activities_costs (
  id uuid primary key, activity uuid not null references activities,
  owner text not null, unit text not null,
  item text not null, amount_fen bigint not null check (amount_fen > 0), source text not null, at timestamptz not null, struck_at timestamptz
);
create index activities_costs_of on activities_costs (activity, at);
select house_guard('activities_costs', 'activities', indexed => false);

-- How many came to each session, for the screen in the hall: a count, which concerns nobody in particular.
create function activities_came(asked uuid) returns table (session uuid, heads integer) stable language sql security definer set search_path = public as
$$ select m.session, sum(m.heads)::int from activities_marks as m join activities_sessions as s on s.id = m.session where s.activity = asked group by m.session $$;
revoke execute on function activities_came from public;
grant execute on function activities_came to app_public, app_user, app_house;
