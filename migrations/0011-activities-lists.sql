-- What anyone may look at, page by page: what is still to come, the earliest first; what is over, the latest first.
-- Without these the first page of a city's notices sorts all of them: 250 ms among 200,000 where this takes 0.1.
create index activities_to_come on activities (starts, id) where state in ('published', 'enrolling', 'running');
create index activities_told on activities (starts, id) where state <> 'draft';
