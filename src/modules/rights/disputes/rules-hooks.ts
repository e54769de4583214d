/** Keys of a partner's platform, and what it is told by itself: DISPUTES-98, 99. */
import { addMonths, type Day } from '#kernel/pure/calendar.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { refuseReferral } from './rules-referrals.ts'

const mostKeyMonths = 12
/** Live at once: an old and a new one, and some for trying. */
export const mostKeys = 5

/** To the end of a term, a year at most, under a name that tells it from the others. */
export function keyObjection(key: { name: string; until: Day }, today: Day, live: readonly { name: string }[]): Refusal | undefined {
  if (key.until < today) return refuseReferral('DISPUTES-98').at({ until: 'hooks.over' })
  if (key.until > addMonths(today, mostKeyMonths)) return refuseReferral('DISPUTES-98').at({ until: 'hooks.tooLong' })
  if (live.some(one => one.name === key.name)) return refuseReferral('DISPUTES-98').at({ name: 'hooks.nameTaken' })
  return live.length >= mostKeys ? refuseReferral('DISPUTES-98').at({ name: `hooks.tooMany?most=${mostKeys}` }) : undefined
}

export const hookTypes = ['case.taken', 'case.refused', 'case.lapsed', 'case.stateChanged', 'case.resultReady'] as const
export type HookType = (typeof hookTypes)[number]
export const hookStates = ['waiting', 'delivered', 'givenUp'] as const
export type HookState = (typeof hookStates)[number]

/** How long after the first, the second, … failure it is tried again: seven pauses over two days, then a person looks at it. */
const pauses = [60, 300, 1_800, 7_200, 21_600, 43_200, 86_400]
export const pauseAfter = (attempts: number): number | undefined => pauses[attempts - 1]

/** After a new secret the one before signs too, for so long. */
export const bothSecretsMs = 24 * 3_600_000

/** `URL` has already turned every other way of writing an address (0x7f.1, 2130706433) into these two. */
const isNet = (hostname: string) => /^\d+(\.\d+){3}$|^\[/.test(hostname)
const loopback = ['localhost', '127.0.0.1', '[::1]']
/** https; what stands on this very machine may speak http, and is called only where the installation allows it. */
export function addressObjection(url: string): Refusal | undefined {
  const wrong = (why: 'hooks.notAnAddress' | 'hooks.notHttps' | 'hooks.noNames' | 'hooks.noName') =>
    refuseReferral('DISPUTES-99').at({ url: why })
  if (!URL.canParse(url)) return wrong('hooks.notAnAddress')
  const { protocol, hostname, username, password, hash } = new URL(url)
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback.includes(hostname))) return wrong('hooks.notHttps')
  if (isNet(hostname) && !loopback.includes(hostname)) return wrong('hooks.noName')
  return username || password || hash ? wrong('hooks.noNames') : undefined
}
