import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { Actor } from '#kernel/pure/people.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { refuse } from '../../rules.ts'
import { isInvited } from '../../rules-joining.ts'
import type { Mine, Whole } from './api.ts'
import { freeOf } from './free.ts'

/** The one thing to do next with an activity: show the code, ask for a place, or know why not. */
export type Way =
  | { kind: 'show'; entry: string; isQueue: boolean }
  | { kind: 'join'; isQueue: boolean; isMore: boolean }
  | { kind: 'soon'; opens: string }
  | { kind: 'not'; why: Refusal }
  | { kind: 'none' }

/** Told beforehand from the same rules that decide at the press, so that nobody fills a form in vain. */
export function wayOn(activity: Whole, mine: readonly Mine[], person: Actor, now: Date): Way {
  const held = mine.filter(one => one.standing !== 'released')
  const { phase } = freeOf(activity, now)
  const isBooked = activity.perSession ? activity.offers.every(offer => held.some(one => one.offer === offer.id)) : held.length > 0
  if (held.length > 0 && (isBooked || (phase !== 'enrolling' && phase !== 'waitingOnly')))
    return { kind: 'show', entry: held[0]!.entry, isQueue: held[0]!.standing === 'waiting' }
  if (phase === 'cancelled' || phase === 'closed' || phase === 'reported' || phase === 'draft') return { kind: 'none' }
  // a stranger's unions are not known yet
  const uninvited = person.id ? isInvited(activity, person.units ?? [person.unit]) : undefined
  if (uninvited) return { kind: 'not', why: uninvited }
  if (phase === 'published') return { kind: 'soon', opens: activity.enrolOpens! }
  if (phase === 'enrolling' || phase === 'waitingOnly') return { kind: 'join', isQueue: phase === 'waitingOnly', isMore: held.length > 0 }
  return { kind: 'not', why: phase === 'full' ? refuseInHouse('ENROL-2') : refuse('ACT-3') }
}
