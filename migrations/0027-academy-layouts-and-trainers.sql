-- ACAD-47: how the certificate is laid out on paper. What is sealed already was printed across, and stays so.
alter table academy_classes
  add column certificate_layout text not null default 'landscape' check (certificate_layout in ('landscape', 'portrait'));
update academy_certificates set printed = printed || '{"layout": "landscape"}' where not printed ? 'layout';

-- ACAD-41: a trainer of the lineage who is an appointed lecturer, and stays named when the appointment ends.
alter table academy_works
  add column lecturer uuid references academy_lecturers,
  add constraint academy_works_trainers_only check (lecturer is null or kind = 'trainer');
