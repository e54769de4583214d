-- A key by which a program signs in as a person of its own. Only the hash of its secret is kept; its owner is the machine account, its
-- unit where it was issued for. Issued and revoked by the house in a module's name; nobody writes it with their own hands.
create table api_keys (
  id uuid primary key, owner text not null, unit text not null,
  name text not null, hash text not null, issued_by text not null, issued_at timestamptz not null,
  until date not null, last_used_at timestamptz, revoked_at timestamptz, revoked_by text not null default ''
);
create index api_keys_of on api_keys (owner);
select house_guard('api_keys', 'audit', indexed => false);
revoke insert, update on api_keys from app_user;
create policy sign_in on api_keys to app_auth using (true);
grant select, update (last_used_at) on api_keys to app_auth;

-- The account in whose name a partner's platform acts, made with its first key; and how often anything of its referrals has changed,
-- so that "what is new since" leaves nothing out, whoever commits first.
alter table disputes_bodies
  add column machine uuid references persons,
  add column turns bigint not null default 0;

-- Two courts may count alike: a number is a partner's own.
alter table disputes add column referrer uuid references disputes_bodies;
drop index disputes_reference_once;
create unique index disputes_reference_once on disputes (body, way, coalesce(referrer, body), reference) where reference <> '';

-- A case that a partner body sends (转), what the union does with it (办), and whether the partner confirms it (认). Until the union takes
-- it there is no case: what was sent lies sealed here, and goes when it is refused or nobody takes it in time.
create table disputes_referrals (
  id uuid primary key,
  owner text not null default '', unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  -- who sent it, by which number of its own, how, and the day of its paper
  body uuid not null references disputes_bodies, number text not null, way text not null, paper_on date not null,
  to_body uuid not null references disputes_bodies, to_unit uuid not null,
  sent_sealed text, sent_hash text not null default '',
  at timestamptz not null, by_person text not null,
  -- what whoever is asked to take it reads of it
  worker text not null default '', employer text not null default '', kind text not null, division text not null,
  claimed_fen bigint not null default 0,
  dispute uuid references disputes, answered_at timestamptz, reason text not null default '',
  -- how it ended, when that was offered back, and what the partner said to it
  outcome text not null default '', reported_at timestamptz, confirmed_at timestamptz, returned text not null default '',
  note text not null default '',
  -- the stage of which the partner has been told, and the turn of its body in which this last changed
  told_stage text not null default '', turn bigint not null default 0,
  told_at timestamptz
);
-- one case for one number, however often it is sent; what came back may be sent again
create unique index disputes_referrals_once on disputes_referrals (body, number) where state not in ('refused', 'lapsed', 'recalled');
create index disputes_referrals_numbered on disputes_referrals (body, number, id desc);
create index disputes_referrals_turns on disputes_referrals (body, turn);
create index disputes_referrals_of on disputes_referrals (dispute) where dispute is not null;
create index disputes_referrals_under_way on disputes_referrals (id) where state = 'taken';
create index disputes_referrals_waiting on disputes_referrals (state, due) where due is not null;
create index disputes_referrals_to on disputes_referrals (to_unit, state, at);
select house_guard('disputes_referrals', 'disputes');

-- Where a partner's platform wants to be told that something changed. For the union that registered it: the secret is sealed, and the one
-- before stays good for a day.
create table disputes_hooks (
  id uuid primary key references disputes_bodies,
  owner text not null default '', unit text not null,
  url text not null, secret_sealed text not null, old_secret_sealed text, old_until timestamptz,
  set_by text not null, set_at timestamptz not null
);
select house_guard('disputes_hooks', 'disputes', indexed => false);
grant delete on disputes_hooks to app_user;

-- Each thing told, and how it went: what, when, the answer's code, and when it is tried next.
create table disputes_hook_calls (
  id uuid primary key, body uuid not null references disputes_bodies,
  owner text not null default '', unit text not null,
  referral uuid not null references disputes_referrals, type text not null, number text not null, at timestamptz not null,
  state text not null, attempts integer not null default 0, code integer, why text not null default '',
  tried_at timestamptz, next_at timestamptz
);
create index disputes_hook_calls_of on disputes_hook_calls (body, at desc, id desc);
select house_guard('disputes_hook_calls', 'disputes', indexed => false);
