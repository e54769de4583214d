-- One mark of one person in one part of the exam. A confirmed one is never edited: another takes its place, and it is kept (ACAD-27).
create table academy_papers (
  id uuid primary key, class uuid not null references academy_classes, nomination uuid not null references academy_nominations,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  part text not null, score integer check (score between 0 and 100),
  occasion text not null default 'first', reason text not null default '', replaces uuid references academy_papers,
  entered_by text not null, entered_at timestamptz not null, confirmed_by text not null default '', confirmed_at timestamptz,
  answer text not null default ''
);
create unique index academy_papers_open on academy_papers (nomination, part) where state in ('entered', 'returned');
create unique index academy_papers_valid on academy_papers (nomination, part) where state = 'confirmed';
create index academy_papers_of on academy_papers (class, nomination);
select house_guard('academy_papers', 'academy', indexed => false);

-- What a certificate says is frozen in `printed` on the day it is sealed.
create table academy_certificates (
  id uuid primary key, class uuid not null references academy_classes, nomination uuid not null references academy_nominations,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  number text not null unique, printed jsonb not null, issued_at timestamptz not null,
  ended_on date, reason text not null default '', replaces uuid references academy_certificates
);
create unique index academy_certificates_valid on academy_certificates (nomination) where state = 'issued';
create index academy_certificates_of on academy_certificates (class, nomination);
create index academy_certificates_mine on academy_certificates (owner, issued_at desc);
select house_guard('academy_certificates', 'academy', indexed => false);

-- For anyone who holds a number, and only by the number: a policy on the table would let every reader list them all.
create function academy_certificate(asked text)
  returns table (id uuid, state text, printed jsonb, ended_on date, issued_at timestamptz, replaced_by text)
  stable language sql security definer set search_path = public as
$$ select c.id, c.state, c.printed, c.ended_on, c.issued_at,
     (select later.number from academy_certificates later where later.replaces = c.id limit 1)
   from academy_certificates c where c.number = asked $$;
revoke execute on function academy_certificate from public;
grant execute on function academy_certificate to app_public, app_user, app_house;
create index academy_certificates_replacing on academy_certificates (replaces) where replaces is not null;
