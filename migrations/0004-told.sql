-- A person's inbox. The sentence is a word's key with its givens, so it is read in the reader's language.
create table notices (
  id uuid primary key,
  owner text not null, unit text not null default '/', module text not null,
  subject uuid, say text not null, given jsonb not null default '{}', link text not null default '',
  -- the same thing is told once, however often the clock passes by
  once text not null default '',
  at timestamptz not null, read_at timestamptz
);
create index notices_of on notices (owner, at desc);
create unique index notices_once on notices (owner, once) where once <> '';
select house_guard('notices', 'inbox', indexed => false);

-- What goes out by SMS. Where no carrier is configured it stays here, visible to the system administrator.
create table outbox (
  id uuid primary key,
  owner text not null, unit text not null default '/',
  phone_sealed text not null, phone_masked text not null, text text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'kept')), why text not null default '',
  at timestamptz not null, sent_at timestamptz
);
create index outbox_by_time on outbox (at desc);
select house_guard('outbox', 'outbox', indexed => false);
create policy sign_in on outbox to app_auth using (true);
grant select, insert, update on outbox to app_auth;

-- Files that people handed in, and papers the house wrote. The bytes lie in the file store under `id`.
create table papers (
  id uuid primary key,
  module text not null, owner text not null, unit text not null,
  subject uuid not null, kind text not null,
  name text not null, type text not null, bytes integer not null, sha256 text not null,
  at timestamptz not null, dropped_at timestamptz
);
create index papers_of on papers (subject, at);
select house_guard('papers', indexed => false);

-- Names and titles, found by pairs of characters under plain equality.
create table grams (
  gram text not null, subject uuid not null, module text not null,
  owner text not null default '', unit text not null,
  primary key (module, gram, subject)
);
create index grams_of on grams (subject);
select house_guard('grams', indexed => false);
create policy told_to_anyone on grams for select to app_public, app_user using (module = 'unions');
grant select on grams to app_public;
grant delete on grams to app_user, app_house;

-- What broke in somebody's browser: the page and the error, never what was typed.
create table faults (
  id uuid primary key, at timestamptz not null, page text not null, message text not null, release text not null default ''
);
alter table faults enable row level security;
create policy anyone on faults for insert to app_public with check (true);
create policy house on faults to app_house using (true);
grant insert on faults to app_public;
grant select, delete on faults to app_house;

-- Running numbers of papers, one series a year: 京工活〔2026〕第 0001 号. Given under the row's lock, without gaps by commit.
create table numbers (series text not null, year integer not null, last integer not null, primary key (series, year));
grant select, insert, update on numbers to app_user, app_house;
