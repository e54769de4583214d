-- What the academy has taught, as `academy_years` counted it last over all hosts: anyone may ask, and among 30,000 marks counting takes
-- 0.15 s of the server. The clock counts it anew; `as_of` says as of when. No year or no field is over all of them.
create table academy_sums (
  year integer, field text,
  hours float8 not null, times integer not null, persons integer not null, units integer not null, classes integer not null,
  as_of timestamptz not null,
  unique nulls not distinct (year, field)
);
alter table academy_sums enable row level security;
create policy told_to_anyone on academy_sums for select to app_public, app_user using (true);
create policy house on academy_sums to app_house using (true);
grant select on academy_sums to app_public, app_user;
grant select, insert, delete on academy_sums to app_house;
