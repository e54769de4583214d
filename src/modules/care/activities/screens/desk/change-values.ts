import { instantOf, isTimed, localOf, spanOf } from '#kernel/pure/local-times.ts'
import { begin } from '#kernel/web/desk/merging.ts'
import type { api, Whole } from './calls.ts'
import { materialsOf, materialValuesOf, numberOf, type PlanValues, type SessionValues, sessionValuesOf } from './plan-values.ts'

/** What may change once people have enrolled, as it is typed. */
export type ChangeValues = Pick<
  PlanValues,
  'version' | 'began' | 'about' | 'bring' | 'place' | 'address' | 'contact' | 'enrolCloses' | 'leaveBy' | 'seats' | 'queue' | 'materials'
> & { sessions: SessionValues[]; reason: string }
type ChangeIn = Omit<Parameters<typeof api.changeActivity>[0], 'id' | 'version' | 'reason'>

export const changeValuesOf = (activity: Whole): ChangeValues =>
  begin({
    version: activity.version,
    about: activity.about,
    bring: activity.bring,
    place: activity.place,
    address: activity.address,
    contact: activity.contact,
    enrolCloses: localOf(activity.enrolCloses),
    leaveBy: localOf(activity.leaveBy),
    seats: activity.seats === null ? '' : String(activity.seats),
    queue: String(activity.queue),
    materials: materialValuesOf(activity.materials),
    sessions: activity.sessions.filter(one => !one.cancelledAt).map(sessionValuesOf),
    reason: '',
  })

/** Only what differs from what stands: a field left alone must not undo what a colleague changed meanwhile. */
export function changeOf(before: Whole, values: ChangeValues): ChangeIn {
  const was = changeValuesOf(before)
  const texts = (['about', 'bring', 'place', 'address', 'contact'] as const).filter(name => values[name].trim() !== was[name])
  const change: ChangeIn = Object.fromEntries(texts.map(name => [name, values[name].trim()]))
  if (values.enrolCloses !== was.enrolCloses) change.enrolCloses = instantOf(values.enrolCloses)
  if (values.leaveBy !== was.leaveBy) change.leaveBy = instantOf(values.leaveBy)
  if (values.seats.trim() !== was.seats) change.seats = numberOf(values.seats)
  if (values.queue.trim() !== was.queue) change.queue = numberOf(values.queue) ?? 0
  const [materials, had] = [materialsOf(values.materials), before.materials]
  if (JSON.stringify(materials) !== JSON.stringify(had)) change.materials = materials
  const moved = values.sessions.filter(isTimed).filter(one => {
    const old = was.sessions.find(other => other.id === one.id)
    return old && (old.day !== one.day || old.from !== one.from || old.to !== one.to || old.place !== one.place.trim())
  })
  if (moved.length > 0) change.sessions = moved.map(one => ({ id: one.id, place: one.place.trim(), ...spanOf(one) }))
  return change
}
