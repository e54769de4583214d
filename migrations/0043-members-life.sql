-- What a transfer brings with it, between which days no dues are owed, and whether what follows from the end of a membership was done.
alter table members
  add column next_employer text not null default '', add column next_way text not null default '',
  add column retained_on date, add column resumed_on date, add column left_on date;
-- what the clock has ended or let fall back, and nobody has acted upon yet
create index members_leaving on members (id) where state = 'withdrawn' and left_on is null;
create index members_transfers on members (transfer_to) where transfer_to is not null;
create index members_dues_of_unit on members_dues (unit, month);
