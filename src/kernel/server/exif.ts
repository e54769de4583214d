/**
 * A JPEG without what it tells of its taker: EXIF with GPS, XMP, IPTC, comments, and whatever hangs behind the picture (a second
 * picture, a film). Colour profile and the way it is turned stay. Throws when it is no JPEG.
 */
export function stripExif(jpeg: Uint8Array): Uint8Array {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) throw new Error('not a JPEG')
  const kept: Buffer[] = []
  let turned = 1
  let at = 2
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    if (at + 2 > bytes.length || bytes[at] !== 0xff) throw new Error('a damaged JPEG')
    const mark = bytes[at + 1]!
    if (mark === 0xd9) break
    if (at + 4 > bytes.length || bytes.readUInt16BE(at + 2) < 2) throw new Error('a damaged JPEG')
    let end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) throw new Error('a damaged JPEG')
    if (mark === 0xe1) turned = orientationOf(bytes.subarray(at + 4, end)) ?? turned
    if (mark === 0xda) end = endOfScan(bytes, end)
    if (isPicture(mark, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end))
    at = end
    // a photo cut off in transit still shows its upper part
    if (mark === 0xda && at >= bytes.length) break
  }
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...(turned > 1 ? [turnedBy(turned)] : []), ...kept, Buffer.from([0xff, 0xd9])])
}

/** Of the application's segments (E0–EF) and comments (FE) only those the picture needs: JFIF, colour profile, Adobe's transform. */
function isPicture(mark: number, body: Buffer): boolean {
  if (mark === 0xfe) return false
  if (mark < 0xe0 || mark > 0xef) return true
  const name = body.toString('latin1', 0, 12)
  return (
    (mark === 0xe0 && name.startsWith('JFIF\0')) ||
    (mark === 0xe2 && name === 'ICC_PROFILE\0') ||
    (mark === 0xee && name.startsWith('Adobe'))
  )
}

/** Within a scan FF is followed by 00 or a restart mark; anything else ends it. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1]!
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** Tag 0112 of the first directory, 1–8; phones turn no pixels, so without it the photo lies on its side. */
function orientationOf(body: Buffer): number | undefined {
  if (body.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined
  const tiff = body.subarray(6)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  if (tiff.length < 8) return undefined
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let i = 0; i < Math.min(short(first), 100); i++) {
    const value = short(first + 2 + 12 * i + 8)
    if (short(first + 2 + 12 * i) === 0x0112) return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** The smallest EXIF there is: one directory of one entry. */
function turnedBy(turned: number): Buffer {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000000000000000', 'hex').subarray(0, 26)
  tiff.writeUInt16BE(turned, 18)
  const head = Buffer.from('ffe100004578696600000000', 'hex').subarray(0, 10)
  head.writeUInt16BE(2 + 6 + tiff.length, 2)
  return Buffer.concat([head, tiff])
}
