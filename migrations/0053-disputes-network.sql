-- Partner bodies are units of their own root with kind 'partner': posts and parties work for them as everywhere, and they stand beside
-- the union tree, never in it. `parties` of such a body names the union that registered it.
create unique index units_partner_once on units (name) where kind = 'partner' and state = 'active';

-- Whether a body confirms what was handled for it (认): where it does, the subsidy waits for the confirmation.
alter table disputes_bodies
  add column confirms boolean not null default false,
  add column closed_because text not null default '';

-- What a mediator has declared once and for all, so that nobody is asked to assign what would be given back: employers they or their kin
-- work for, or once spoke for.
alter table disputes_mediators
  add column ties text[] not null default '{}',
  add column profile text not null default '',
  add column ended_because text not null default '';
create index disputes_mediators_ending on disputes_mediators (until) where state = 'serving' and until is not null;

alter table disputes_moves
  -- the union or partner it is offered to, and the one that offers it, by their ids: paths may change
  add column to_unit uuid, add column from_unit uuid,
  add column by_person text not null default '',
  add column as_second boolean not null default false,
  -- the partner's own number of the case, and what it did with its part
  add column number text not null default '',
  add column outcome text not null default '',
  -- the union above was told that nobody answered
  add column raised_at timestamptz;
create unique index disputes_moves_once on disputes_moves (dispute, kind, as_second) where state = 'offered' and kind in ('assign', 'transfer');
create unique index disputes_moves_referred on disputes_moves (dispute, to_body) where kind = 'refer' and state in ('offered', 'taken');
create index disputes_moves_to on disputes_moves (to_unit, state, at) where to_unit is not null;
create index disputes_moves_to_person on disputes_moves (to_person, state) where to_person is not null;
create index disputes_moves_from on disputes_moves (from_body, state, at) where from_body is not null;
create unique index disputes_moves_numbered on disputes_moves (from_body, number) where number <> '' and state in ('offered', 'taken', 'done');

-- Told on taking a case: kin, an interest, another relation, or none. Both sides may waive it.
create table disputes_disclosures (
  dispute uuid not null references disputes, person text not null,
  owner text not null default '', unit text not null,
  kind text not null, said text not null default '', at timestamptz not null,
  worker_waived_at timestamptz, employer_waived_at timestamptz,
  primary key (dispute, person)
);
select house_guard('disputes_disclosures', 'disputes', indexed => false);

-- A side asks for another mediator; the head decides with reasons.
create table disputes_recusals (
  id uuid primary key, dispute uuid not null references disputes,
  owner text not null, unit text not null,
  state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
  side text not null, person text not null, kind text not null, said text not null, at timestamptz not null,
  decision text not null default '', decided_at timestamptz, raised_at timestamptz
);
create unique index disputes_recusals_once on disputes_recusals (dispute, side, person) where state in ('asked', 'late');
create index disputes_recusals_waiting on disputes_recusals (state, due) where due is not null;
select house_guard('disputes_recusals', 'disputes');
