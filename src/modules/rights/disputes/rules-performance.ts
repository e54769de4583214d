/** How an agreement is performed, sum by sum. Clauses DISPUTES-81 to 83. */
import type { Day, Deadline } from '#kernel/pure/calendar.ts'
import { type Case, type Lifecycle, lifecycle } from '#kernel/pure/lifecycle.ts'
import type { Fen } from '#kernel/pure/money.ts'
import { type Actor, clock, may } from '#kernel/pure/people.ts'
import { refusals } from '#kernel/pure/refusal.ts'
import { performanceWords } from './words-performance.ts'

export const refusePerformance = refusals(performanceWords)

export const instalmentStages = ['awaited', 'shown', 'asked', 'missed', 'paid'] as const
export type InstalmentStage = (typeof instalmentStages)[number]
export type Instalment = Case<InstalmentStage> & {
  dispute: string
  n: number
  said: string
  amountFen: Fen
  /** The day agreed stands, holiday or not: it is a promise and no period. */
  dueOn: Day
  shownOn: Day | null
  paidOn: Day | null
  note: string
}

/** This platform's own figure: how long the worker has to say whether what was shown has come. */
const answerWithin: Deadline = { days: 5, unit: 'calendar' }
const mediate = 'mediation.mediate'
const saysHow = ({ note }: Instalment) =>
  [...note.trim()].length >= 5 ? undefined : refusePerformance('DISPUTES-82').at({ note: 'tooShort?least=5' })

// biome-ignore format: read as a table
const life = lifecycle<Instalment>()({
  module: 'disputes',
  table: 'disputesInstalments',
  begin: { clause: 'DISPUTES-81', by: mediate, in: 'awaited' },
  steps: {
    confirm: { clause: 'DISPUTES-82', by: 'owner', move: { awaited: 'paid', shown: 'paid', asked: 'paid', missed: 'paid' } },
    // by the employer's people, who hold no post: the action finds them among its side, and the house writes it
    show:    { clause: 'DISPUTES-82', by: 'clock', move: { awaited: 'shown', missed: 'shown' }, check: saysHow },
    deny:    { clause: 'DISPUTES-82', by: 'owner', move: { shown: 'awaited', asked: 'awaited' }, check: saysHow },
    ask:     { clause: 'DISPUTES-82', by: 'clock', move: { shown: 'asked' } },
    notePaid:{ clause: 'DISPUTES-82', by: mediate, move: { awaited: 'paid', shown: 'paid', asked: 'paid', missed: 'paid' }, check: saysHow },
    noteNot: { clause: 'DISPUTES-82', by: mediate, move: { shown: 'awaited', asked: 'awaited' }, check: saysHow },
    miss:    { clause: 'DISPUTES-83', by: 'clock', move: { awaited: 'missed' } },
  },
  deadlines: { shown: { ...answerWithin, then: 'ask', from: row => row.shownOn! } },
})
/** The house lays them down as the agreement takes effect. */
export const instalmentBook: Lifecycle<Instalment, keyof typeof life.steps> = {
  ...life,
  mayBegin: (row, actor) => (actor === clock ? undefined : life.mayBegin(row, actor)),
}
export const isMediator = (row: Pick<Instalment, 'owner' | 'unit' | 'parties'>, actor: Actor) =>
  row.parties.includes(actor.id) && may(actor, mediate, { owner: '', unit: row.unit })

type Owed = Pick<Instalment, 'state' | 'amountFen' | 'dueOn'>
export type Standing = { owedFen: Fen; paidFen: Fen; missedOn: Day | null; isPaid: boolean }
/** What came of what was promised. `missedOn` is the first agreed day on which nothing came. */
export function standingOf(rows: readonly Owed[]): Standing {
  const sum = (some: readonly Owed[]) => some.reduce((all, { amountFen }) => all + amountFen, 0)
  const missed = rows.filter(one => one.state === 'missed').map(one => one.dueOn)
  return {
    owedFen: sum(rows),
    paidFen: sum(rows.filter(one => one.state === 'paid')),
    missedOn: missed.sort()[0] ?? null,
    isPaid: rows.length > 0 && rows.every(one => one.state === 'paid'),
  }
}
/** DISPUTES-83: the day after the agreed one. What the employer says it has paid waits for the worker's answer first. */
export const isMissed = ({ state, dueOn }: Pick<Instalment, 'state' | 'dueOn'>, today: Day) => state === 'awaited' && today > dueOn
