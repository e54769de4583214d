import { isTimed, localOf, spanOf } from '#kernel/pure/local-times.ts'
import { missingFrom } from '../../rules.ts'
import type { Whole } from './calls.ts'
import type { ChangeValues } from './change-values.ts'
import type { PlanValues } from './plan-values.ts'
import { isWhole, planOf } from './plan-values.ts'
import type { planWords } from './plan-words.ts'

type Say = (key: 'notNumber' | 'session.endsFirst' | 'session.noTime', given: { least: number } & { n: number }) => string
type Plain = (
  key: Extract<keyof typeof planWords, 'ageOrder' | 'tooShort' | 'beforeOpens' | 'afterStart' | 'change.reasonShort' | 'mustHave'>,
) => string

/** What keeps even a draft from being saved: what the server could not read, and what contradicts itself. */
export function wrongIn(values: PlanValues, say: Say & Plain): { [K in keyof PlanValues]?: string | undefined } {
  const whole = (text: string, least: number, isFree = false) =>
    (isFree && text.trim() === '') || isWhole(text, least) ? undefined : say('notNumber', { least, n: 0 })
  const family = values.isForFamilies
  return {
    title: values.title.trim().length < 2 ? say('tooShort') : undefined,
    seats: whole(values.seats, 1, true),
    queue: whole(values.queue, 0, true),
    quotas: values.quotas.map(one => whole(one.seats, 0)).find(Boolean),
    mostChildren: family ? whole(values.mostChildren, 1) : undefined,
    ageFrom: family ? whole(values.ageFrom, 0, true) : undefined,
    ageTo: family ? (whole(values.ageTo, 0, true) ?? ageOrder(values, say)) : undefined,
    materials: values.materials.map(row => (row.name.trim() ? whole(row.perHead, 1) : undefined)).find(Boolean),
    ...timesWrong(values, say),
  }
}

/** The same of what may still change once it is published, with what publishing demanded. */
export function wrongInChange(
  values: ChangeValues,
  { enrolOpens }: Pick<Whole, 'enrolOpens'>,
  say: Say & Plain,
): { [K in keyof ChangeValues]?: string | undefined } {
  const needed = (['about', 'place', 'contact', 'enrolCloses'] as const).filter(name => values[name].trim() === '')
  return {
    seats: values.seats.trim() === '' || isWhole(values.seats, 1) ? undefined : say('notNumber', { least: 1, n: 0 }),
    queue: isWhole(values.queue, 0) ? undefined : say('notNumber', { least: 0, n: 0 }),
    reason: values.reason.trim().length < 5 ? say('change.reasonShort') : undefined,
    ...timesWrong({ ...values, enrolOpens: localOf(enrolOpens) }, say),
    ...Object.fromEntries(needed.map(name => [name, say('mustHave')])),
  }
}

const ageOrder = ({ ageFrom, ageTo }: PlanValues, say: Plain) =>
  ageFrom && ageTo && Number(ageTo) < Number(ageFrom) ? say('ageOrder') : undefined

function timesWrong({ sessions, enrolOpens, enrolCloses }: Pick<PlanValues, 'sessions' | 'enrolOpens' | 'enrolCloses'>, say: Say & Plain) {
  const backwards = sessions.findIndex(one => isTimed(one) && one.to <= one.from)
  const halfWritten = sessions.findIndex(one => !isTimed(one) && Boolean(one.day || one.title || one.place))
  const first = sessions
    .filter(isTimed)
    .map(one => `${one.day}T${one.from}`)
    .sort()[0]
  return {
    sessions:
      backwards >= 0
        ? say('session.endsFirst', { n: backwards + 1, least: 0 })
        : halfWritten >= 0
          ? say('session.noTime', { n: halfWritten + 1, least: 0 })
          : undefined,
    enrolCloses:
      enrolOpens && enrolCloses && enrolCloses <= enrolOpens
        ? say('beforeOpens')
        : enrolCloses && first && enrolCloses > first
          ? say('afterStart')
          : undefined,
  }
}

export type Missing = Extract<keyof typeof planWords, `missing.${string}`> extends `missing.${infer M}` ? M : never

/** ACT-2, asked of the rules themselves, of what stands in the editor. */
export function missingIn(values: PlanValues): Missing[] {
  const plan = planOf(values)
  const spans = values.sessions.filter(isTimed).map(spanOf)
  const missing = missingFrom({ ...plan, starts: spans[0]?.starts ?? null, ends: spans[0]?.ends ?? null } as never)
  return [...new Set(missing.map(field => (field === 'starts' || field === 'ends' ? 'sessions' : field) as Missing))]
}
