-- A question of a class’s wall. It concerns its asker and nobody else, with a name or without: the others read it through
-- academy_wall below, which hands out no owner. `name` and `unit_name` are written only where the asker wants them shown.
create table academy_questions (
  id uuid primary key, class uuid not null references academy_classes,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  text text not null, named boolean not null, name text not null default '', unit_name text not null default '', at timestamptz not null
);
create index academy_questions_of on academy_questions (class, state);
create index academy_questions_mine on academy_questions (owner, class);
select house_guard('academy_questions', 'academy', indexed => false);

-- "Me too", once a person; whose it is, only they see.
create table academy_wants (
  question uuid not null references academy_questions, owner text not null, unit text not null, at timestamptz not null,
  primary key (question, owner)
);
select house_guard('academy_wants', 'academy', indexed => false);
grant delete on academy_wants to app_user;

-- What was answered, one row after the other: the last one stands, the others are its history. `heard`: the asker has been told.
create table academy_answers (
  id uuid primary key, question uuid not null references academy_questions, n integer not null, class uuid not null references academy_classes,
  owner text not null, unit text not null,
  way text not null, text text not null, name text not null, at timestamptz not null, heard boolean not null default false
);
create unique index academy_answers_of on academy_answers (question, n);
create index academy_answers_unheard on academy_answers (at) where not heard;
select house_guard('academy_answers', 'academy', indexed => false);

-- What the host has decided of a question: hidden with its reason, or shown in the hall in the version that the host has read.
create table academy_rulings (
  question uuid primary key references academy_questions, class uuid not null references academy_classes,
  owner text not null default '', unit text not null, version integer not null default 1,
  hidden_at timestamptz, hidden_why text not null default '', shown_version integer, heard boolean not null default true
);
create index academy_rulings_unheard on academy_rulings (question) where not heard;
select house_guard('academy_rulings', 'academy', indexed => false);

-- Answered questions as the reading of another class, in words put in order and without a name.
create table academy_readings (
  id uuid primary key, class uuid not null references academy_classes, question uuid not null references academy_questions,
  from_class uuid not null references academy_classes,
  owner text not null default '', unit text not null,
  asked text not null, answer text not null, at timestamptz not null, version integer not null default 1
);
create unique index academy_readings_once on academy_readings (class, question);
select house_guard('academy_readings', 'academy', indexed => false);
grant delete on academy_readings to app_user;

-- What a pupil says of a class and of those who taught; it concerns the pupil and nobody else.
create table academy_feedback (
  id uuid primary key, class uuid not null references academy_classes,
  owner text not null, unit text not null,
  content integer not null, organisation integer not null, words text not null default '', at timestamptz not null
);
create unique index academy_feedback_once on academy_feedback (class, owner);
select house_guard('academy_feedback', 'academy', indexed => false);

create table academy_ratings (
  session uuid not null references academy_sessions, nomination uuid not null references academy_nominations,
  owner text not null, unit text not null, stars integer not null, at timestamptz not null,
  primary key (session, nomination)
);
select house_guard('academy_ratings', 'academy', indexed => false);
grant delete on academy_ratings to app_user;

-- Whether whoever asks is of the class: nominated while it has not begun, later with a seat (ACAD-43).
create function academy_of_class(asked uuid) returns boolean stable language sql security definer set search_path = public as
$$ select exists (select from academy_nominations m join academy_classes c on c.id = m.class
  left join places p on p.offer = c.offer and p.n = m.n
  where m.class = asked and m.owner = nullif(current_setting('app.actor', true), '') and (
    (c.state = 'published' and m.state in ('nominated', 'returned', 'verified', 'admitted'))
    or (c.state in ('running', 'closed') and m.state = 'admitted' and p.standing = 'seated'))) $$;

-- The wall of a class, or one question of it, for those of the class, of its hosts, and who teach it. No owner leaves it: a question without a
-- name is nobody’s to anyone but its asker.
create function academy_wall(asked uuid) returns table (
  id uuid, class uuid, version integer, text text, named boolean, name text, unit_name text, at timestamptz, is_mine boolean,
  wanted integer, is_wanted boolean, answer uuid, answers integer, answer_text text, answer_name text, answered_at timestamptz, way text,
  ruled integer, hidden_why text, is_hidden boolean, is_shown boolean
) stable language sql security definer set search_path = public as
$$ with me as (select nullif(current_setting('app.actor', true), '') as id),
  seen as (select c.id, c.concerns && string_to_array(current_setting('app.academy', true), ',') as hosts from academy_classes c
    where c.id = coalesce((select q.class from academy_questions q where q.id = asked), asked))
  select q.id, q.class, q.version, q.text, q.named, q.name, q.unit_name, q.at, q.owner = me.id,
    (select count(*)::int from academy_wants w where w.question = q.id),
    exists (select from academy_wants w where w.question = q.id and w.owner = me.id),
    a.id, coalesce(a.n, 0), coalesce(a.text, ''), coalesce(a.name, ''), a.at, a.way,
    coalesce(r.version, 0), coalesce(r.hidden_why, ''), r.hidden_at is not null, coalesce(r.shown_version = q.version, false)
  from seen join academy_questions q on q.class = seen.id and (seen.id = asked or q.id = asked) cross join me
    left join academy_rulings r on r.question = q.id
    left join lateral (select * from academy_answers a where a.question = q.id order by a.n desc limit 1) a on true
  where q.state = 'asked' and (coalesce(seen.hosts, false) or academy_of_class(seen.id) or exists (
    select from academy_bookings b where b.class = seen.id and b.owner = me.id and b.state = 'accepted'))
    and (r.hidden_at is null or coalesce(seen.hosts, false) or q.owner = me.id) $$;

-- What the host has chosen for the screen in the hall: questions without an answer, and never whose they are.
create function academy_hall(asked uuid) returns table (id uuid, text text, wanted integer, at timestamptz)
stable language sql security definer set search_path = public as
$$ select q.id, q.text, (select count(*)::int from academy_wants w where w.question = q.id), q.at
  from academy_rulings r join academy_questions q on q.id = r.question join academy_classes c on c.id = q.class
  where r.class = asked and c.state in ('published', 'running', 'closed') and q.state = 'asked' and r.hidden_at is null
    and r.shown_version = q.version and not exists (select from academy_answers a where a.question = q.id) $$;

-- The reading of a class, for those admitted to it.
create function academy_read(asked uuid) returns table (id uuid, asked text, answer text, at timestamptz)
stable language sql security definer set search_path = public as
$$ select t.id, t.asked, t.answer, t.at from academy_readings t where t.class = $1 and exists (select from academy_nominations m
  where m.class = $1 and m.state = 'admitted' and m.owner = nullif(current_setting('app.actor', true), '')) $$;

-- What was said of a class, without who said it, in an order that tells nothing; for its hosts.
create function academy_said(asked uuid) returns table (content integer, organisation integer, words text)
stable language sql security definer set search_path = public as
$$ select f.content, f.organisation, f.words from academy_feedback f join academy_classes c on c.id = f.class
  where f.class = asked and c.concerns && string_to_array(current_setting('app.academy', true), ',')
  order by f.words, f.content, f.organisation $$;

-- The stars of sessions, without who gave them.
create function academy_stars(asked uuid[]) returns table (session uuid, mean double precision, n integer)
stable language sql security definer set search_path = public as
$$ select session, avg(stars)::float8, count(*)::int from academy_ratings where session = any (asked) group by session $$;

revoke execute on function academy_of_class, academy_wall, academy_hall, academy_read, academy_said, academy_stars from public;
grant execute on function academy_of_class, academy_wall, academy_read, academy_said, academy_stars to app_user, app_house;
grant execute on function academy_hall to app_public, app_user, app_house;
