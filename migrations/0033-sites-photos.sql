-- Photographs of a station itself, in the order in which they are shown; their papers are the station's.
alter table sites add column photos text[] not null default '{}';
