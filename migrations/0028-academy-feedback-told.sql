-- What the host is told of a class moves by several answers at a time: were it told each as it comes, the difference between two looks
-- would be that one person's. `told` is what a pupil has said as the host knows it, `fresh` that they have said something else since.
alter table academy_feedback add column told jsonb, add column fresh boolean not null default true;
create index academy_feedback_fresh on academy_feedback (class) where fresh;

-- All that is fresh is told together, once so many are. Pupils call it, who see nobody's answers but their own.
create function academy_tell_feedback(asked uuid, least_of integer) returns void language sql security definer set search_path = public as
$$ update academy_feedback f set fresh = false, told = jsonb_build_object(
    'content', f.content, 'organisation', f.organisation, 'words', f.words,
    'sessions', coalesce((select jsonb_object_agg(r.session, r.stars) from academy_ratings r join academy_nominations m on m.id = r.nomination
      where m.class = f.class and r.owner = f.owner), '{}'))
  where f.class = asked and f.fresh and (select count(*) from academy_feedback g where g.class = asked and g.fresh) >= least_of $$;
revoke execute on function academy_tell_feedback from public;
grant execute on function academy_tell_feedback to app_user, app_house;

-- What hosts have been shown until today stays shown: nothing with fewer than three answers ever was.
select academy_tell_feedback(id, 3) from academy_classes;

-- One line for each who has answered, empty while it is not told yet.
create or replace function academy_said(asked uuid) returns table (content integer, organisation integer, words text)
stable language sql security definer set search_path = public as
$$ select (f.told->>'content')::int, (f.told->>'organisation')::int, f.told->>'words' from academy_feedback f join academy_classes c on c.id = f.class
  where f.class = asked and c.concerns && string_to_array(current_setting('app.academy', true), ',')
  order by f.told->>'words', f.told->>'content', f.told->>'organisation' $$;

create or replace function academy_stars(asked uuid[]) returns table (session uuid, mean double precision, n integer)
stable language sql security definer set search_path = public as
$$ select given.key::uuid, avg(given.value::int)::float8, count(*)::int
  from academy_feedback f cross join lateral jsonb_each_text(f.told->'sessions') as given
  where f.class in (select s.class from academy_sessions s where s.id = any (asked)) and given.key = any (asked::text[])
  group by given.key $$;
