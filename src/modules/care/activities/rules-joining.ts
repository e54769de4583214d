/** Who may take a place, with which children, and until when it may be given up: clause by clause. The prose is rulebook.md. */
import { idOf, lineOf, type UnitPath } from '#kernel/pure/people.ts'
import { type Activity, refuse } from './rules.ts'

export type Child = { called: string; name: string; born: string }
type Asker = { units: readonly UnitPath[]; children: readonly Child[]; sharesWithHost: boolean; isGuardian: boolean }
type Open = Pick<Activity, 'state' | 'unit' | 'openTo' | 'isForFamilies' | 'mostChildren' | 'ageFrom' | 'ageTo' | 'starts'>

/** Why this person may not take a place, apart from the window and the seats, which the offer itself judges. */
export function mayJoin(activity: Open, asker: Asker) {
  if (activity.state !== 'published' && activity.state !== 'enrolling') return refuse('ACT-3')
  return isInvited(activity, asker.units) ?? hasRightChildren(activity, asker) ?? sharesEnough(activity, asker)
}

/** ACT-4. The screen asks it beforehand, so that nobody fills a form in vain. */
export const isInvited = ({ openTo }: Pick<Activity, 'openTo'>, units: readonly UnitPath[]) =>
  units.some(unit => lineOf(unit).some(id => openTo.includes(id))) ? undefined : refuse('ACT-4')

function hasRightChildren({ isForFamilies, mostChildren, ageFrom, ageTo, starts }: Open, { children, isGuardian }: Asker) {
  if (!isForFamilies) return children.length === 0 ? undefined : refuse('ACT-5', { most: 0 })
  if (children.length < 1 || children.length > mostChildren) return refuse('ACT-5', { most: mostChildren })
  const fields = Object.fromEntries([
    ...(isGuardian ? [] : [['isGuardian', 'act.mustBeGuardian']]),
    ...children.flatMap((child, i) =>
      isOfAge(ageOn(child.born, starts!), ageFrom, ageTo)
        ? []
        : [[`children.${i}.born`, `act.wrongAge?from=${ageFrom ?? 0}&to=${ageTo ?? 17}`]],
    ),
  ]) as Record<string, string>
  return Object.keys(fields).length > 0 ? refuse('ACT-5', { most: mostChildren }).at(fields) : undefined
}

const sharesEnough = ({ unit }: Open, { units, sharesWithHost }: Asker) =>
  // the host's own workers are seen by it anyway
  sharesWithHost || units.some(own => lineOf(own).includes(idOf(unit))) ? undefined : refuse('ACT-7').at({ sharesWithHost: 'missing' })

/** Whole years on the day of the activity, which is what the age limit means. */
export function ageOn(born: string, at: string): number {
  const day = new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  return Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0)
}
const isOfAge = (age: number, from: number | null, to: number | null) => age >= (from ?? 0) && age <= (to ?? 17)

export const headsOf = (children: readonly unknown[]) => Math.max(1, children.length)

/** ACT-9. */
export const mayLeave = ({ leaveBy, starts }: Pick<Activity, 'leaveBy' | 'starts'>, now: Date) =>
  now < new Date(leaveBy ?? starts!) ? undefined : refuse('ACT-9')

/** ACT-6: the same child, enrolled by the other parent. */
export const isTaken = (called: string) => refuse('ACT-6', { called })
