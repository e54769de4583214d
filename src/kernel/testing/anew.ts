import type { PGlite } from '@electric-sql/pglite'
import type pg from 'pg'

/**
 * An embedded database takes a second to open and is laid back in a twentieth of it: the image keeps a copy of what stands in it, and
 * a procedure that empties every table and fills it from the copy. Tables that a test made are dropped.
 */
export const keepForAnother = (pool: pg.Pool) => pool.query(kept)
export async function layBack(lite: PGlite) {
  for (const text of ['rollback', 'discard all', 'call kept.lay_back()']) await lite.exec(text)
}

const others = `nspname not like 'pg\\_%' and nspname not in ('information_schema', 'kept')`
const kept = `
create schema kept;
create table kept.tables as
  select c.oid, c.oid::regclass::text as at, 'kept.' || quote_ident(c.oid::text) as copy, false as is_filled,
    (select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
  from pg_class c join pg_namespace n on n.oid = relnamespace where relkind = 'r' and ${others};
create table kept.sequences as
  select format('%I.%I', schemaname, sequencename) as at, last_value from pg_sequences where schemaname <> 'kept';
do $$
declare one record;
begin
  for one in select * from kept.tables loop
    execute format('create table %s as select %s from %s', one.copy, one.columns, one.at);
    execute format('update kept.tables set is_filled = exists (select from %s) where oid = %s', one.copy, one.oid);
  end loop;
end $$;
create procedure kept.lay_back() language plpgsql as $$
declare one record; is_used boolean;
begin
  -- no trigger and no reference speaks while a table stands empty
  set local session_replication_role = replica;
  for one in
    select c.oid::regclass::text as at, t.oid is null as is_strange, copy, is_filled, columns
    from pg_class c join pg_namespace n on n.oid = relnamespace left join kept.tables t on t.oid = c.oid where relkind = 'r' and ${others}
  loop
    if one.is_strange then
      execute format('drop table if exists %s cascade', one.at);
      continue;
    end if;
    execute format('select exists (select from %s)', one.at) into is_used;
    if is_used then execute format('delete from %s', one.at); end if;
    if one.is_filled then
      execute format('insert into %s (%s) overriding system value select %s from %s', one.at, one.columns, one.columns, one.copy);
    end if;
  end loop;
  for one in select at, last_value from kept.sequences loop
    perform setval(one.at, coalesce(one.last_value, 1), one.last_value is not null);
  end loop;
end $$;`
