import { lineOf } from '#kernel/pure/people.ts'
import { type Course, type Phase, phaseOf } from '../../rules.ts'
import { type Qualification, type Unmet, unmetBy } from '../../rules-nominations.ts'
import type { Fit } from './api.ts'
import { isOver, type Parcel } from './parcel.ts'

/** What is typed of oneself, all text: '' is not said yet. */
export type Typed = { trade: string; skill: string; worksIn: string; years: string }
/** Said, and none of what the class names. No trade is called so. */
export const OTHER = '-'

type Terms = Pick<Course, 'trades' | 'leastSkill' | 'worksIn' | 'leastYears'>
/** The class asks for these and no others, so nobody is asked for more (PIPL 6). */
export const askedBy = ({ trades, leastSkill, worksIn, leastYears }: Terms): Unmet[] => [
  ...(trades.length > 0 ? (['trade'] as const) : []),
  ...(leastSkill ? (['skill'] as const) : []),
  ...(worksIn.length > 0 ? (['worksIn'] as const) : []),
  ...(leastYears > 0 ? (['years'] as const) : []),
]

/** What was said last time, as far as this class can tell it apart. */
export function typedOf(last: Qualification | null | undefined, { trades, worksIn }: Terms): Typed {
  if (!last) return { trade: '', skill: '', worksIn: '', years: '' }
  const among = (said: string, names: readonly string[]) => (names.includes(said) ? said : said && OTHER)
  return {
    trade: among(last.trade, trades),
    skill: last.skill ?? '',
    worksIn: among(last.worksIn, worksIn),
    years: last.years > 0 ? String(last.years) : '',
  }
}

export const qualificationOf = ({ trade, skill, worksIn, years }: Typed, terms: Terms): Qualification => {
  const asked = askedBy(terms)
  return {
    trade: asked.includes('trade') && trade !== OTHER ? trade : '',
    skill: asked.includes('skill') && skill !== OTHER && skill !== '' ? (skill as NonNullable<Qualification['skill']>) : null,
    worksIn: asked.includes('worksIn') && worksIn !== OTHER ? worksIn : '',
    years: asked.includes('years') && isYears(years) ? Number(years) : 0,
  }
}
const isYears = (text: string) => /^\d{1,2}$/.test(text.trim()) && Number(text) <= 60

/** What is not met among what was said already, and whether everything was said. */
export function fitOf(typed: Typed, terms: Terms): { unmet: Unmet[]; isMet: boolean } {
  const said = (name: Unmet) => (name === 'years' ? isYears(typed.years) : typed[name] !== '')
  const asked = askedBy(terms)
  const unmet = unmetBy(qualificationOf(typed, terms), terms).filter(said)
  return { unmet, isMet: asked.every(said) && unmet.length === 0 }
}

/** What the class page has to say to this reader about coming. */
export type Chance =
  | { kind: 'over'; phase: Exclude<Phase, 'soon' | 'nominating'> }
  | { kind: 'held' }
  | { kind: 'notUnits' }
  | { kind: 'check'; mayAsk: boolean; isStranger: boolean }

/** Told beforehand by the same rules that decide at the press. `fit` is undefined for a stranger. */
export function chanceOf(
  course: Pick<Course, 'state' | 'opens' | 'closes'>,
  parcels: readonly Parcel[],
  fit: Fit | undefined,
  now: Date,
): Chance {
  const phase = phaseOf(course, now)
  if (parcels.some(parcel => !isOver(parcel, course) || parcel.nomination?.state === 'refused')) return { kind: 'held' }
  if (phase !== 'soon' && phase !== 'nominating') return { kind: 'over', phase }
  if (fit?.units.every(unit => !unit.isOpenTo)) return { kind: 'notUnits' }
  return { kind: 'check', mayAsk: phase === 'nominating', isStranger: !fit }
}

/** Whether a unit, or one above it, is among those the class takes nominations from; a stranger's is not known. */
export const isForUnits = ({ openTo }: Pick<Course, 'openTo'>, units: readonly string[]) =>
  units.some(unit => lineOf(unit).some(id => openTo.includes(id)))
