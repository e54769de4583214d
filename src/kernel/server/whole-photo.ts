import { Readable } from 'node:stream'
import { createInflate } from 'node:zlib'

/** The largest cameras in phones; beyond, a few bytes may ask for more memory than there is. */
const MOST_PIXELS = 110_000_000

/**
 * Throws for a photo of beyond all measure, and for a PNG that lacks pixels: it would be refused where it is to be printed, and so
 * spoil every paper that shows it.
 */
export async function mustBeWhole(type: string, photo: Uint8Array): Promise<void> {
  const bytes = Buffer.from(photo.buffer, photo.byteOffset, photo.byteLength)
  const size = sizes[type]?.(bytes)
  if (!size) return
  const [width, height] = size
  if (!(width > 0 && height > 0 && width * height <= MOST_PIXELS)) throw new Error(`a photo of ${width} by ${height}`)
  if (type === 'image/png') await mustHavePixels(bytes, width, height)
}

type Size = readonly [width: number, height: number]
const sizes: Record<string, (bytes: Buffer) => Size | undefined> = {
  'image/png': bytes => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
  'image/jpeg': ofJpeg,
  'image/webp': ofWebp,
}

/** The marks from C0 to CF that begin a frame; these three begin tables. */
const tables = [0xc4, 0xc8, 0xcc]

function ofJpeg(bytes: Buffer): Size {
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) break
    const mark = bytes[at + 1]!
    if (mark === 0xff) at += 1
    else if (mark >= 0xc0 && mark <= 0xcf && !tables.includes(mark)) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  throw new Error('a JPEG without a frame')
}

/** Each of its three kinds says its size elsewhere, in 14 or 24 bits. */
function ofWebp(bytes: Buffer): Size {
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]
  if (kind === 'VP8 ') return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff]
  const bits = bytes.readUInt32LE(21)
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
}

/** Samples of a pixel, by the colour type. */
const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

async function mustHavePixels(bytes: Buffer, width: number, height: number) {
  const line = 1 + Math.ceil((width * bytes[24]! * (samples[bytes[25]!] ?? 0)) / 8)
  // interlaced, its seven passes have more lines than one
  const wanted = line * height
  let held = 0
  for await (const piece of Readable.from(pixelsOf(bytes)).pipe(createInflate())) {
    held += (piece as Buffer).length
    if (held > 2 * wanted + 1_024) throw new Error('a PNG with more pixels than it says')
  }
  if (line === 1 || held < wanted) throw new Error('a PNG that lacks pixels')
}

function* pixelsOf(bytes: Buffer) {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') yield bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))
}
