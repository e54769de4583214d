import { inOrder, type NominationStage, nominationStages } from '../../rules-nominations.ts'
import type { Nominee } from './calls.ts'

type Ordered = Pick<Nominee, 'id' | 'state' | 'nominatedAt' | 'verifiedAt' | 'standing'>

/** Where the host's eye goes first: what waits for a ruling, then what waits for admission, then those admitted. */
const eyes: readonly NominationStage[] = ['nominated', 'verified', 'admitted', 'returned', 'refused', 'withdrawn', 'lapsed', 'drafted']

/** Those to be ruled on in the order they came, the verified in that of ACAD-11; the admitted stay as the server tells them. */
export function forHost<N extends Ordered>(rows: readonly N[]): N[] {
  const of = Map.groupBy(rows, row => row.state)
  return eyes.flatMap(state => {
    const part = of.get(state) ?? []
    if (state === 'verified') return [...part].sort(inOrder)
    return state === 'admitted' ? part : [...part].sort(byHandingIn)
  })
}

const byHandingIn = ({ nominatedAt: a }: Ordered, { nominatedAt: b }: Ordered) => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1)

/** The number of a seat, of a place in the queue, or of one's turn at admission, each counted from one. */
export function placesOf(rows: readonly Ordered[]): Map<string, number> {
  const kinds = Map.groupBy(
    rows.filter(row => row.state === 'admitted' || row.state === 'verified'),
    row => `${row.state} ${row.standing}`,
  )
  return new Map([...kinds.values()].flatMap(part => part.map((row, at) => [row.id, at + 1] as const)))
}

export const countsOf = (rows: readonly Pick<Nominee, 'state'>[]): Record<NominationStage, number> => {
  const of = Map.groupBy(rows, row => row.state)
  return Object.fromEntries(nominationStages.map(state => [state, of.get(state)?.length ?? 0])) as Record<NominationStage, number>
}

/** Those in one state (any, where none is named) whose name or unit contains what is sought. */
export function soughtIn<N extends Pick<Nominee, 'state' | 'name' | 'unitName'>>(
  rows: readonly N[],
  { q, state }: { q: string; state: string },
): N[] {
  const sought = q.trim().toLowerCase()
  return rows.filter(
    row =>
      (!state || row.state === state) &&
      (!sought || row.name.toLowerCase().includes(sought) || row.unitName.toLowerCase().includes(sought)),
  )
}

/** ACAD-11 foretold: who waits already comes before whoever is admitted now. */
export function admission({ seats, seated, waiting, verified }: { seats: number; seated: number; waiting: number; verified: number }) {
  const now = waiting > 0 ? 0 : Math.min(verified, Math.max(0, seats - seated))
  return { now, later: verified - now }
}
