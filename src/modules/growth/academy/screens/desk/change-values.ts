import { instantOf, isTimed, localOf, spanOf } from '#kernel/pure/local-times.ts'
import { begin } from '#kernel/web/desk/merging.ts'
import type { api, Whole } from './calls.ts'
import { sessionsWrong, windowWrong } from './plan-checks.ts'
import { isWhole, numberOf, type SessionValues, sessionValuesOf } from './plan-values.ts'

const texts = ['place', 'address', 'route', 'contact', 'cost', 'bring', 'about'] as const

/** What may change once a class is published, as it is typed. */
export type ChangeValues = Record<(typeof texts)[number], string> & {
  version: number
  began: string
  closes: string
  seats: string
  sessions: SessionValues[]
  reason: string
}
type ChangeIn = Omit<Parameters<typeof api.changeClass>[0], 'id' | 'version' | 'reason'>

export const changeValuesOf = (course: Whole): ChangeValues =>
  begin({
    version: course.version,
    ...(Object.fromEntries(texts.map(name => [name, course[name]])) as Record<(typeof texts)[number], string>),
    closes: localOf(course.closes),
    seats: course.seats === null ? '' : String(course.seats),
    sessions: course.sessions.map(sessionValuesOf),
    reason: '',
  })

/** Only what differs from what stands: a field left alone must not undo what a colleague changed meanwhile. */
export function changeOf(before: Whole, values: ChangeValues): ChangeIn {
  const was = changeValuesOf(before)
  const change: ChangeIn = Object.fromEntries(
    texts.filter(name => values[name].trim() !== was[name]).map(name => [name, values[name].trim()]),
  )
  if (values.closes && values.closes !== was.closes) change.closes = instantOf(values.closes)!
  const seats = numberOf(values.seats)
  if (values.seats.trim() !== was.seats && seats !== null) change.seats = seats
  const moved = values.sessions.filter(isTimed).filter(one => {
    const old = was.sessions.find(other => other.id === one.id)
    return old && (old.day !== one.day || old.from !== one.from || old.to !== one.to || old.place !== one.place.trim())
  })
  if (moved.length > 0) change.sessions = moved.map(one => ({ id: one.id, place: one.place.trim(), ...spanOf(one) }))
  return change
}

type Say = Parameters<typeof sessionsWrong>[1] & Parameters<typeof windowWrong>[1] & ((key: 'change.reasonShort' | 'mustHave') => string)

/** What publishing demanded stays demanded. */
export function wrongInChange(
  values: ChangeValues,
  { opens }: Pick<Whole, 'opens'>,
  say: Say,
): { [K in keyof ChangeValues]?: string | undefined } {
  const needed = (['about', 'place', 'contact', 'closes', 'seats'] as const).filter(name => values[name].trim() === '')
  return {
    seats: isWhole(values.seats, 1, 10_000) ? undefined : say('notBetween', { least: 1, most: 10_000, n: 0 }),
    reason: values.reason.trim().length < 5 ? say('change.reasonShort') : undefined,
    sessions: sessionsWrong(values.sessions, say),
    closes: windowWrong({ ...values, opens: localOf(opens) }, say),
    ...Object.fromEntries(needed.map(name => [name, say('mustHave')])),
  }
}
