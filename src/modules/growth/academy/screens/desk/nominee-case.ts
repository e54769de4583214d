import type { Nominee, Whole } from './calls.ts'

/** A nomination as the rulebook's gate reads it: handed in, its host is a party to it. */
export const caseOfNominee = (
  { id, state, unit, version, person, due, dueIsProvisional, nominatedAt }: Nominee,
  { unit: host }: Pick<Whole, 'unit'>,
) => ({
  ...{ id, state, unit, version, due, dueIsProvisional },
  owner: person,
  parties: nominatedAt ? [host] : [],
})
