\set i random(1, 200000)
select id, title, body, status, category, created_at from items where id = :i;
