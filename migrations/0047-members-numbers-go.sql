-- Numbers that are no longer needed are found at once, among five million that are.
create index members_number_over on members (applied_on) where id_sealed is not null and state in ('refused', 'recalled');
create index members_corrections_over on members_corrections (id) where id_sealed is not null and state in ('confirmed', 'refused', 'recalled');
