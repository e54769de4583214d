import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { fairNumbers } from './fair-numbers.ts'

/**
 * Lots that anyone can check afterwards.
 * 1. Before entries open, publish `commitmentOf(secret)`. 2. When they close, publish `fingerprintOf(entrants)`.
 * 3. Only then let a witness name the `publicWord`: something nobody could know before, such as that evening's lottery
 * numbers. Without it, whoever holds the secret could add entrants until the order suits. 4. Draw, and publish everything.
 *
 * The recipe, for those who would check it in another language: entrants are NFC text without repeats, sorted by their
 * UTF-8 bytes; context = SHA-256 of the JSON text ["niangjia-draw-1", fingerprint, publicWord]; the n-th block is
 * HMAC-SHA256(secret as text, context ‖ n as 4 bytes, big-endian), n from 0, read as eight big-endian 32-bit numbers;
 * a number that is not below the greatest multiple of k within 2³² is skipped, any other is taken modulo k; the sorted list is
 * shuffled by Fisher–Yates from its end, k = length … 2, swapping place k − 1 with the number taken.
 */
export type Lots = { secret: string; publicWord: string; entrants: readonly string[] }
/** All that is published of a draw. `order` is the whole list as drawn: the first n win, the rest wait in turn. */
export type PublishedDraw = Lots & { commitment: string; fingerprint: string; order: readonly string[] }
export type DrawFault = 'drawCommitment' | 'drawEntrants' | 'drawOrder'

/** The entrants in the order drawn. Throws on a secret that is not 64 hex digits, and on an entrant named twice. */
export function drawLots({ secret, publicWord, entrants }: Lots): string[] {
  assertSecret(secret)
  const list = canonical(entrants)
  const below = fairNumbers(secret, sha256(utf8ToBytes(JSON.stringify(['niangjia-draw-1', fingerprintOf(list), publicWord]))))
  for (let k = list.length; k > 1; k -= 1) {
    const at = below(k)
    const drawn = list[at]!
    list[at] = list[k - 1]!
    list[k - 1] = drawn
  }
  return list
}

/** The first thing wrong with a published draw, if anything is. */
export function verifyDraw({ secret, publicWord, entrants, commitment, fingerprint, order }: PublishedDraw): DrawFault | undefined {
  if (!isSecret(secret) || commitmentOf(secret) !== commitment) return 'drawCommitment'
  if (hasRepeats(entrants) || fingerprintOf(entrants) !== fingerprint) return 'drawEntrants'
  const drawn = drawLots({ secret, publicWord, entrants })
  return drawn.length === order.length && drawn.every((one, at) => one === order[at]) ? undefined : 'drawOrder'
}

/** Published before entries open: SHA-256 of the secret's 64 hex digits as text, as `printf %s … | sha256sum` gives it. */
export function commitmentOf(secret: string): string {
  assertSecret(secret)
  return bytesToHex(sha256(utf8ToBytes(secret)))
}

/** Published when entries close: SHA-256 of the canonical list as JSON text; the order of entering does not matter. */
export const fingerprintOf = (entrants: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(canonical(entrants)))))

function canonical(entrants: readonly string[]): string[] {
  if (hasRepeats(entrants)) throw new Error('an entrant is named twice')
  // by code point, which is the order of UTF-8 bytes; a plain sort would put rare characters wrongly
  const keyed = entrants.map(entrant => ({ entrant: entrant.normalize('NFC'), key: bytesToHex(utf8ToBytes(entrant.normalize('NFC'))) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ entrant }) => entrant)
}

const hasRepeats = (entrants: readonly string[]) => new Set(entrants.map(entrant => entrant.normalize('NFC'))).size < entrants.length

const isSecret = (secret: string) => /^[0-9a-f]{64}$/.test(secret)
function assertSecret(secret: string) {
  if (!isSecret(secret)) throw new Error('a secret is 32 random bytes as 64 hex digits')
}
