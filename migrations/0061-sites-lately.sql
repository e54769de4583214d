-- An answer that the reporter did not accept is no answer yet, nor while the second one is overdue: the station's page, which
-- everybody reads, says that one is waited for.
create or replace function sites_lately(asked uuid, since timestamptz, alike text default null)
  returns table (fault text, at timestamptz, answer text, answered_at timestamptz)
  stable language sql security definer set search_path = public as
$$ select fault, at, case when is_waiting then '' else answer end, case when is_waiting then null else answered_at end
   from sites_reports, lateral (select state in ('reopened', 'raised') as is_waiting) as waiting
   where site = asked and sites_reports.at >= since and fault = coalesce(alike, fault) order by at desc, id desc limit 50 $$;
