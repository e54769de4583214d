import { createInflateRaw } from 'node:zlib'

export type ZipEntry = { name: string; method: number; packed: Uint8Array }

/** What the central directory of a zip lists; `undefined` when it is none, is damaged, or hides sizes where a reader would have to guess. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  try {
    return readDirectory(bytes)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const mostEntries = 2_000

function readDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== endMark) end--
  if (end < 0 || view.getUint32(end, true) !== endMark) return undefined
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) return undefined
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== entryMark) return undefined
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    const packedBytes = view.getUint32(at + 20, true)
    const nameBytes = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const isEncrypted = (flags & 1) === 1
    const hidesSize = method === 8 && packedBytes === 0 && ((flags & 8) === 8 || view.getUint32(at + 24, true) > 0)
    if (isEncrypted || hidesSize || ![0, 8].includes(method) || view.getUint32(local, true) !== localMark) return undefined
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (start + packedBytes > bytes.length) return undefined
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes))
    entries.push({ name, method, packed: bytes.subarray(start, start + packedBytes) })
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Unpacks in passing, keeping nothing: declared sizes are the sender's word, and a bomb lies. Stops as soon as `most` is exceeded. */
export async function unpacksWithin(entries: readonly ZipEntry[], most: number): Promise<boolean> {
  let left = most
  for (const { method, packed } of entries) {
    if (method === 0) left -= packed.length
    else {
      const inflate = createInflateRaw()
      inflate.end(packed)
      for await (const chunk of inflate) {
        left -= (chunk as Buffer).length
        if (left < 0) break
      }
    }
    if (left < 0) return false
  }
  return true
}
