/** Find out what my case is: pure, so that it runs on the phone and tells nobody (DISPUTES-2 to DISPUTES-13). */
import { type Calendar, type Day, isDay, type LastDay } from '#kernel/pure/calendar.ts'
import type { UnionDistrict } from '#kernel/pure/identifiers/divisions.ts'
import { type Refusal, refusals } from '#kernel/pure/refusal.ts'
import {
  type AgeAsked,
  type Bring,
  bringFor,
  type Elsewhere,
  type Happening,
  type Hirer,
  isPayKind,
  kindsOf,
  type Outside,
  type Way,
  ways,
} from './rules-everyday.ts'
import { type Kind, kinds } from './rules-kinds.ts'
import { type Claim, type InjuryDays, injuryDays, inspectionUntil, type Limitation, limitationOf } from './rules-limitation.ts'
import { beforeWords } from './words-before.ts'

/** DISPUTES-1: no name, no employer, no number is among the answers, so that nobody can be told of them. */
export type Answers = Pick<Claim, 'isStillThere' | 'endedOn' | 'knewOn' | 'events' | 'pauses'> & {
  what: readonly Happening[]
  /** Where `other` was chosen. */
  elsewhere: Elsewhere
  hired: Hirer
  hurtOn: Day | null
  age: AgeAsked
  /** Ten or more with the same claim. */
  isMany: boolean
  district: UnionDistrict | null
}
export type Likely = { kind: Kind; because: Happening; limitation: Limitation }
export type Alarm = 'child' | 'youth' | 'mass' | 'danger' | 'pensioner'
export type Diagnosis = {
  likely: readonly Likely[]
  outside: readonly Outside[]
  alarms: readonly Alarm[]
  /** Of all that run out, the first to do so: the day to keep in mind. */
  firstOut: LastDay | null
  injury: InjuryDays | null
  /** Until when labour inspection still looks into it; null while it goes on. */
  inspection: LastDay | null
  bring: readonly Bring[]
  ways: readonly Way[]
}

export const refuseBefore = refusals(beforeWords)
/** Nobody alive worked before. */
const EARLIEST = '1950-01-01'

/** What cannot be, at the field that says it: a day that does not exist or is still to come, an end before the beginning. */
export function objectionToAnswers(answers: Answers, today: Day): Refusal | undefined {
  const wrong: Record<string, string> = {}
  const mind = (field: string, day: Day | null) => {
    if (day === null) return
    if (!isDay(day) || day < EARLIEST) wrong[field] = 'before.noSuchDay'
    else if (day > today) wrong[field] = 'before.dayAhead'
  }
  if (answers.what.length === 0) wrong.what = 'before.pickOne'
  mind('knewOn', answers.knewOn)
  mind('hurtOn', answers.hurtOn)
  if (!answers.isStillThere) mind('endedOn', answers.endedOn)
  for (const [n, { day }] of answers.events.entries()) mind(`events.${n}`, day)
  for (const [n, { from, to }] of answers.pauses.entries()) {
    mind(`pauses.${n}`, from)
    mind(`pauses.${n}`, to)
    if (to < from) wrong[`pauses.${n}`] = 'before.endsFirst'
  }
  return Object.keys(wrong).length > 0 ? refuseBefore('DISPUTES-2').at(wrong) : undefined
}

export function diagnose(answers: Answers, calendar: Calendar, today: Day): Diagnosis {
  const outside = outsidesOf(answers)
  const likely = likelyOf(answers, calendar, today)
  const found = likely.map(one => one.kind)
  const alarms = alarmsOf(answers)
  const running = likely.flatMap(({ limitation }) => (limitation.is === 'running' ? [limitation.last] : []))
  const over = answers.isStillThere ? null : answers.endedOn
  return {
    likely,
    outside,
    alarms,
    firstOut: running.sort((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null,
    injury: answers.hurtOn && found.includes('injury') ? injuryDays(answers.hurtOn, calendar, today) : null,
    inspection: over && found.some(isInspected) ? inspectionUntil(over, calendar) : null,
    bring: bringFor(found, [...(answers.isMany ? (['group'] as const) : []), ...(isMinor(answers.age) ? (['guardian'] as const) : [])]),
    ways: waysOf(found, outside, alarms, answers),
  }
}

/** DISPUTES-3, each kind once, with what made it likely. */
function likelyOf(answers: Answers, calendar: Calendar, today: Day): Likely[] {
  if (isPrivate(answers.hired)) return []
  const found = new Map<Kind, Happening>()
  for (const what of answers.what) {
    if (what === 'other' && answers.elsewhere !== 'none') continue
    // whoever works for a unit outright need not have a relation confirmed because of its platform
    const likely = kindsOf[what].filter(kind => kind !== 'relation' || what === 'noContract' || answers.hired === 'platform')
    for (const kind of likely) if (!found.has(kind)) found.set(kind, what)
  }
  if (answers.hired === 'platform' && found.size > 0 && !found.has('relation')) found.set('relation', 'platform')
  return kinds.flatMap(kind => {
    const because = found.get(kind)
    if (!because) return []
    return [{ kind, because, limitation: limitationOf({ ...answers, ...startOf(kind, answers), isPay: isPayKind(kind) }, calendar, today) }]
  })
}

/** An ending is known on its day, an injury from its accident, unless somebody says otherwise. */
function startOf(kind: Kind, { knewOn, endedOn, hurtOn, isStillThere }: Answers): Pick<Claim, 'knewOn'> {
  if (kind === 'severance') return { knewOn: (isStillThere ? null : endedOn) ?? knewOn }
  if (kind === 'injury') return { knewOn: knewOn ?? hurtOn }
  return { knewOn }
}

const isPrivate = (hired: Hirer): hired is Extract<Hirer, Outside> => hired === 'household' || hired === 'craftsman' || hired === 'farm'
const isMinor = (age: AgeAsked) => age === 'child' || age === 'minor'
const inspected: readonly Kind[] = ['wages', 'overtime', 'leave', 'noContract', 'deposit', 'insurance', 'equality']
/** Labour inspection looks after pay, hours, contracts and insurance (劳动保障监察条例, art. 11). */
const isInspected = (kind: Kind) => inspected.includes(kind)

/** DISPUTES-4. */
function outsidesOf({ what, elsewhere, hired }: Answers): Outside[] {
  if (isPrivate(hired)) return [hired]
  return what.includes('other') && elsewhere !== 'none' ? [elsewhere] : []
}

/** DISPUTES-13: ten or more with the same claim choose who speaks for them. */
const ofMany = ({ isMany }: Answers): readonly Alarm[] => (isMany ? ['mass'] : [])

/** DISPUTES-12. */
function alarmsOf(answers: Answers): Alarm[] {
  const { age, what } = answers
  const alarms: Alarm[] = []
  if (what.includes('injured') || what.includes('unfair')) alarms.push('danger')
  if (age === 'child') alarms.push('child')
  if (age === 'minor') alarms.push('youth')
  if (age === 'pensioner') alarms.push('pensioner')
  return [...alarms, ...ofMany(answers)]
}

/** DISPUTES-11, in the order in which they are best thought of. The enterprise's own committee is offered, never required. */
function waysOf(found: readonly Kind[], outside: readonly Outside[], alarms: readonly Alarm[], { hired }: Answers): Way[] {
  const open = new Set<Way>(alarms.includes('danger') ? ['emergency'] : [])
  if (alarms.includes('child')) open.add('childInspection')
  if (outside.some(isPrivate as (one: Outside) => boolean)) for (const way of ['peoplesMediation', 'legalAid'] as const) open.add(way)
  if (found.length > 0) {
    for (const way of ['here', 'arbitration', 'legalAid'] as const) open.add(way)
    // a harasser's own house is not where one sends somebody
    if (hired === 'unit' && !found.includes('equality')) open.add('enterprise')
  }
  if (found.some(isInspected)) open.add('inspection')
  if (found.includes('insurance')) open.add('insuranceOffice')
  if (found.includes('injury')) open.add('recognition')
  return ways.filter(way => open.has(way))
}
