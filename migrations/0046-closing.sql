-- Somebody closes their account. Their inbox goes, and what others were told about them loses their name.
grant delete on notices to app_house;
grant delete on outbox to app_house;
create index notices_about on notices (subject) where subject is not null;
create index outbox_of on outbox (owner);

-- Sign-in's own tables are its own: the house asks for one person to be forgotten, and can do nothing else there. Late, for the
-- tables are made by the library after the migrations.
create function house_close(asked uuid) returns void language plpgsql security definer set search_path = auth as $$
begin
  delete from session where "userId" in (select id from "user" where person::uuid = asked);
  delete from account where "userId" in (select id from "user" where person::uuid = asked);
  delete from "twoFactor" where "userId" in (select id from "user" where person::uuid = asked);
  delete from totp_steps where "user" in (select id from "user" where person::uuid = asked);
  delete from "user" where person::uuid = asked;
end $$;
revoke execute on function house_close from public;
grant execute on function house_close to app_house;
