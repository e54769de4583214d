-- Who teaches. `unit` is where they work and what nominates them; the union whose academy it is tries and appoints, and is a party.
create table academy_lecturers (
  id uuid primary key,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  ground uuid not null references academy_grounds, way text not null,
  name text not null, unit_name text not null default '',
  fields text[] not null, craft text not null, introduction text not null,
  offered_at timestamptz not null, agreed_at timestamptz,
  -- the term, its last day included
  since date, until date, reason text not null default ''
);
-- a person stands once at an academy (ACAD-34)
create unique index academy_lecturers_once on academy_lecturers (ground, owner)
  where state in ('nominated', 'trying', 'passed', 'failed', 'appointed');
create index academy_lecturers_mine on academy_lecturers (owner, offered_at desc);
create index academy_lecturers_appointed on academy_lecturers (id) where state = 'appointed';
create index academy_lecturers_term on academy_lecturers (until) where state = 'appointed';
select house_guard('academy_lecturers', 'academy');
-- the appointed are public, and have agreed to be (ACAD-36)
create policy told_to_anyone on academy_lecturers for select to app_public, app_user using (state = 'appointed');
grant select on academy_lecturers to app_public;

-- A trial lecture and the reviewers' marks. `unit` is the academy's union.
create table academy_trials (
  id uuid primary key, lecturer uuid not null references academy_lecturers,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  topic text not null, place text not null, starts timestamptz not null,
  marks jsonb not null default '{"given": []}', mean double precision, reason text not null default ''
);
-- one at a time
create unique index academy_trials_once on academy_trials (lecturer) where state = 'arranged';
create index academy_trials_of on academy_trials (lecturer, starts);
select house_guard('academy_trials', 'academy', indexed => false);

-- A lecturer booked for a session. `unit` is the class's host; what it says of the time follows the session.
create table academy_bookings (
  id uuid primary key, class uuid not null references academy_classes, session uuid not null references academy_sessions,
  lecturer uuid not null references academy_lecturers,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  name text not null, starts timestamptz not null, ends timestamptz not null,
  asked_at timestamptz not null, answered_at timestamptz, reason text not null default ''
);
create unique index academy_bookings_once on academy_bookings (session, owner) where state in ('asked', 'accepted');
create index academy_bookings_of on academy_bookings (class, session);
create index academy_bookings_mine on academy_bookings (owner, starts desc);
create index academy_bookings_by on academy_bookings (lecturer, starts desc);
create index academy_bookings_live on academy_bookings (starts) where state in ('asked', 'accepted');
select house_guard('academy_bookings', 'academy', indexed => false);

-- Whether a booking in one of these states holds a lecturer's time, whoever's class it is: a yes or no, for hosts who do not see each other's.
create function academy_busy(person text, since timestamptz, till timestamptz, but uuid, held text[]) returns boolean
  stable language sql security definer set search_path = public as
$$ select exists (select from academy_bookings where owner = person and state = any (held) and id is distinct from but
  and starts < till and since < ends) $$;
revoke execute on function academy_busy from public;
grant execute on function academy_busy to app_user, app_house;

-- A session names whoever has accepted to teach it. The lecturer accepts, and may not write the host's row otherwise.
create function academy_name_lecturers(asked uuid) returns void language sql security definer set search_path = public as
$$ update academy_sessions set lecturer = coalesce((select left(string_agg(name, '、' order by asked_at, id), 40)
  from academy_bookings where session = asked and state = 'accepted'), '') where id = asked $$;
revoke execute on function academy_name_lecturers from public;
grant execute on function academy_name_lecturers to app_user, app_house;

-- Whether a person stands at an academy already, by whichever unit: a yes or no (ACAD-34).
create function academy_stands(academy uuid, person text) returns boolean stable language sql security definer set search_path = public as
$$ select exists (select from academy_lecturers where ground = academy and owner = person
  and state in ('nominated', 'trying', 'passed', 'failed', 'appointed')) $$;
revoke execute on function academy_stands from public;
grant execute on function academy_stands to app_user, app_house;
