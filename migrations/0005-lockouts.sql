-- What sign-in counts: failures of an account from one source, and codes sent to a phone. `subject` and `source` are
-- digests: a password typed into the wrong field, a phone, an address never stand here in clear.
create table auth.tallies (
  subject text not null, source text not null,
  count integer not null, at timestamptz not null default now(), until timestamptz not null,
  primary key (subject, source)
);
create index tallies_by_time on auth.tallies (until);
grant select, insert, update, delete on auth.tallies to app_auth;

-- The last time step of each account's one-time codes: a code that was read over a shoulder is worth nothing.
create table auth.totp_steps ("user" text primary key, step bigint not null);
grant select, insert, update, delete on auth.totp_steps to app_auth;

grant update (language) on persons to app_auth;
