import { addDays, type Day } from './calendar.ts'
import type { Pair } from './words.ts'

/** What every version of a rule says of itself: its first and last day in force (null: still in force), and the law it rests on. */
export type Dated = { effectiveFrom: Day; effectiveTo: Day | null; basis: Pair }

declare const checked: unique symbol
/** A rule through time, oldest first, each version beginning the day after the one before it ended. */
export type Versions<V extends Dated> = readonly V[] & { readonly [checked]: true }

/** Refuses, when the program starts, versions that overlap or leave a day without law. */
export function defineVersions<V extends Dated>(list: readonly [V, ...V[]]): Versions<V> {
  for (const [at, { effectiveFrom, effectiveTo }] of list.entries()) {
    if (effectiveTo !== null && effectiveTo < effectiveFrom) throw new Error(`the version of ${effectiveFrom} ends before it begins`)
    const next = list[at + 1]
    if (!next) continue
    const expected = effectiveTo === null ? 'nothing' : addDays(effectiveTo, 1)
    if (next.effectiveFrom !== expected)
      throw new Error(`the version of ${effectiveFrom} is followed by ${next.effectiveFrom}, where ${expected} was due`)
  }
  return list as readonly V[] as Versions<V>
}

/** The version that was law on that day. Throws where there was none: ask `findInForce` where people may type in such a day. */
export function inForce<V extends Dated>(versions: Versions<V>, day: Day): V {
  const version = findInForce(versions, day)
  if (!version) throw new Error(`no version is in force on ${day}`)
  return version
}

export const findInForce = <V extends Dated>(versions: Versions<V>, day: Day): V | undefined =>
  versions.find(({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo))
