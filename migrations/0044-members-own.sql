-- A card that is being shown: eight digits that stand for one member until a moment of real time, and are then swept. Nothing worth
-- keeping, so nothing of it goes through the log of the database. Who checked it is written nowhere.
create unlogged table members_cards (
  digits text primary key, member uuid not null,
  owner text not null, unit text not null,
  until timestamptz not null
);
select house_guard('members_cards', 'members', indexed => false);
grant delete on members_cards to app_house;

-- Whose card these digits are now.
create function members_shown(asked text) returns uuid stable language sql security definer set search_path = public as
$$ select member from members_cards where digits = asked and until > now() $$;
revoke execute on function members_shown from public;
grant execute on function members_shown to app_public, app_user, app_house;

-- What a card tells whoever checks it: the first character of the name, whether the membership holds, and with which union. Nothing of a
-- member who has switched the card off, nothing of who was one once.
create function members_card(asked uuid) returns table (surname text, state text, unit_name text, unit_english text)
  stable language sql security definer set search_path = public as $$
  select left(m.name, 1), case when m.state in ('retained', 'returning') then 'retained' else 'valid' end, u.name, u.english
  from members m join units u on u.unit = m.unit
  where m.id = asked and m.state in ('active', 'transferring', 'warned', 'leaving', 'retained', 'returning')
    and coalesce((select c.withdrawn_at is null from members_consents c
      where c.owner = m.owner and c.purpose = 'card' order by c.given_at desc limit 1), true) $$;
revoke execute on function members_card from public;
grant execute on function members_card to app_public, app_user, app_house;
