-- What stands directly above a unit: its path says it, and an index then walks one level of the tree.
alter table units
  add column above uuid generated always as (nullif(split_part(unit, '/', -3), '')::uuid) stored,
  -- the approval by which it was last founded, renamed, moved, merged or closed, and where it stood before its last move
  add column basis text not null default '',
  add column moved_from uuid;
create index units_below on units (above, name, id);
create index units_by_name on units (name, id);

-- The upper union holds this membership, because the person's own unit was closed (会籍保留).
alter table belongings add column retained boolean not null default false;
create index belongings_of_unit on belongings (unit) where until is null;

-- What concerned a merged unit concerns its heir as well: cases, papers, history. People and units go there by themselves.
-- It runs as the owner, for the record lets nobody else change a line; only the house may call it.
create function house_inherit(merged text, heir text) returns void language plpgsql security definer set search_path = public as $$
declare guarded regclass;
begin
  for guarded in select attrelid from pg_attribute join pg_class on pg_class.oid = attrelid
    where attname = 'concerns' and relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not in ('persons', 'belongings', 'units') loop
    execute format('update %s set parties = array_append(parties, $2) where concerns @> array[$3] and (unit = $1 or $1 = any (parties)) and not $2 = any (parties)', guarded)
      using merged, heir, split_part(merged, '/', -2);
  end loop;
end $$;
revoke execute on function house_inherit from public;
grant execute on function house_inherit to app_house;
