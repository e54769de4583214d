select id, title, body, status, category, created_at from items where status = 'published' order by created_at desc, id desc limit 20;
