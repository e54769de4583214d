-- When the union above was told that an application has come up to it.
alter table members add column raised_at timestamptz;
create index members_raised on members (id) where state = 'raised' and raised_at is null;

-- What one person ever did is somebody else's from now on: the two were one (MEMBERS-4). A row is handed over where no unique index
-- objects; where one does, as with the second membership itself, the heir becomes a party to it. Lines of the record and of sign-in keep
-- their owner, which is what happened, and gain the heir as a party. Columns that say who did something are history and stay.
-- What grows with every event is found by what it is about, for it has no index over whom it concerns.
-- Messages that went out stay with the phone they went to. It runs as the owner, for the record lets nobody else change a line; only the house may call it.
create function house_merge_person(merged uuid, heir uuid) returns void language plpgsql security definer set search_path = public as $$
declare
  guarded record; spot tid; found uuid[]; about uuid[] := array[merged];
  mine text; handed text; joined text;
begin
  for guarded in
    select pg_class.oid::regclass as it, relname as name,
      bool_or(attname = 'id') as has_id,
      case when relname in ('record', 'grams', 'papers') then 'subject' when relname = 'members_dues' then 'member' end as key
    from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('persons', 'units', 'belongings', 'outbox')
    group by pg_class.oid, relname having bool_or(attname = 'concerns')
    order by key nulls first, relname
  loop
    mine := case
      when guarded.key is not null then format('%I = any ($3) and concerns @> array[$1::text]', guarded.key)
      when guarded.name in ('places', 'notices', 'sign_ins') then 'owner = $1::text'
      else 'concerns @> array[$1::text]' end;
    if guarded.key is null and (guarded.has_id or guarded.name = 'places') then
      execute format('select array_agg(distinct %s) from %s where %s', case when guarded.name = 'places' then 'offer' else 'id' end, guarded.it, mine)
        into found using merged, heir, about;
      about := about || coalesce(found, '{}');
    end if;
    execute format('update %s set parties = array_append(array_remove(parties, $1::text), $2::text) where %s and $1::text = any (parties) and not $2::text = any (parties)', guarded.it, mine)
      using merged, heir, about;
    joined := 'update %s set parties = array_append(parties, $2::text) where owner = $1::text and not $2::text = any (parties) and %s';
    handed := 'update %s set owner = $2::text, parties = array_remove(parties, $2::text) where owner = $1::text and %s';
    if guarded.name in ('record', 'sign_ins') then
      execute format(joined, guarded.it, mine) using merged, heir, about;
      continue;
    end if;
    begin
      execute format(handed, guarded.it, mine) using merged, heir, about;
    exception when unique_violation then
      for spot in execute format('select ctid from %s where owner = $1::text and %s', guarded.it, mine) using merged, heir, about loop
        begin
          execute format(handed, guarded.it, 'ctid = $3') using merged, heir, spot;
        exception when unique_violation then
          execute format(joined, guarded.it, 'ctid = $3') using merged, heir, spot;
        end;
      end loop;
    end;
  end loop;
  -- nobody signs in as somebody who is no more; with the account go its sessions, passwords and second factors
  delete from auth."user" where person = merged::text;
end $$;
revoke execute on function house_merge_person from public;
grant execute on function house_merge_person to app_house;
