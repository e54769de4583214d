\set p random(1, 9000000000000000)
with s as (update sessions set taken = taken + 1 where id = 5001 and taken < capacity returning id) insert into enrolments (session_id, person_id) select id, :p from s returning id;
