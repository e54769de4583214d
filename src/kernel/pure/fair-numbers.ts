import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Numbers that a secret and a context fix once for all: each call gives one from 0 to k − 1 (k up to 2³²), each as likely
 * as the other, for what would tip the scale is skipped. How they are made is told in draw.ts, for others to follow.
 */
export function fairNumbers(secret: string, context: Uint8Array): (k: number) => number {
  const key = utf8ToBytes(secret)
  let block = new DataView(new ArrayBuffer(0))
  let count = 0
  let at = 0
  const next = () => {
    if (at === block.byteLength) {
      const index = new Uint8Array(4)
      new DataView(index.buffer).setUint32(0, count)
      block = new DataView(hmac(sha256, key, concatBytes(context, index)).slice().buffer)
      count += 1
      at = 0
    }
    at += 4
    return block.getUint32(at - 4)
  }
  return k => {
    const fair = 2 ** 32 - (2 ** 32 % k)
    let number = next()
    while (number >= fair) number = next()
    return number % k
  }
}
