-- Whom a row concerns, as before. `array_to_string` is not immutable to the database, so a function that calls it is run by an executor of
-- its own for every row that is written; most rows have no further parties, and theirs is now told by what can be written in place.
create function house_concerns_with(owner text, unit text, parties text[]) returns text[] language sql immutable as
  $$ select array_remove(string_to_array(owner || '/' || unit || '/' || array_to_string(parties, '/'), '/'), '') $$;

create or replace function house_concerns(owner text, unit text, parties text[]) returns text[] language sql immutable as
  $$ select case when parties = '{}' then array_remove(string_to_array(owner || '/' || unit, '/'), '') else house_concerns_with(owner, unit, parties) end $$;
