-- ACAD-47: how the certificate is laid out on paper. What is sealed already was printed across, and stays so.
alter table academy_classes
  add column certificate_layout text not null default 'landscape' check (certificate_layout in ('landscape', 'portrait'));
update academy_certificates set printed = printed || '{"layout": "landscape"}' where not printed ? 'layout';
