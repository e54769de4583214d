import { stripExif } from './exif.ts'

/** A photo without where and when it was taken and by what device. Throws when it is damaged. */
export function barePhoto(type: string, bytes: Uint8Array): Uint8Array {
  if (type === 'image/jpeg') return stripExif(bytes)
  if (type === 'image/png') return barePng(Buffer.from(bytes))
  return type === 'image/webp' ? bareWebp(Buffer.from(bytes)) : bytes
}

/** Beside what a picture is made of (a capital in front), only what says how it is shown: a camera may write anything else. */
const showing = /^([A-Z]|iCCP|sRGB|gAMA|cHRM|cICP|sBIT|tRNS|bKGD|pHYs|acTL|fcTL|fdAT)/

function barePng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at < bytes.length; ) {
    if (at + 12 > bytes.length) throw new Error('a damaged PNG')
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) throw new Error('a damaged PNG')
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (showing.test(name)) kept.push(bytes.subarray(at, end))
    // what hangs behind the picture goes too
    if (name === 'IEND') break
    at = end
  }
  return Buffer.concat(kept)
}

function bareWebp(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32LE(at + 4)
    if (end > bytes.length) throw new Error('a damaged WebP')
    const padded = Math.min(end + (end % 2), bytes.length)
    const chunk = Buffer.from(bytes.subarray(at, padded))
    const name = chunk.toString('latin1', 0, 4)
    // the head says which chunks follow: neither EXIF (8) nor XMP (4) any more
    if (name === 'VP8X') chunk[8] = chunk[8]! & ~0x0c
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk)
    at = padded
  }
  const body = Buffer.concat(kept)
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(4 + body.length, 4)
  return Buffer.concat([head, body])
}
