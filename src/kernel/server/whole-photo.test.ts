import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { mustBeWhole } from './whole-photo.ts'

const chunk = (name: string, body: Uint8Array) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, Buffer.from(name), body, Buffer.alloc(4)])
}
const png = (width: number, height: number, pixels: Uint8Array, colour = 6, bits = 8) => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([bits, colour], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const filled = (bytes: number) => deflateSync(Buffer.alloc(bytes))
const isWhole = (type: string, bytes: Uint8Array) =>
  mustBeWhole(type, bytes).then(
    () => true,
    () => false,
  )

test('a PNG is whole when each line has its pixels, in every depth and colour', async () => {
  expect(await isWhole('image/png', png(3, 2, filled(2 * (1 + 12))))).toBe(true)
  expect(await isWhole('image/png', png(9, 2, filled(2 * (1 + 2)), 0, 1))).toBe(true)
  expect(await isWhole('image/png', png(3, 2, filled(2 * (1 + 12) - 1)))).toBe(false)
  expect(await isWhole('image/png', png(3, 2, filled(26).subarray(0, 6)))).toBe(false)
  expect(await isWhole('image/png', png(3, 2, Buffer.from('no pixels')))).toBe(false)
  expect(await isWhole('image/png', png(3, 2, filled(26), 7))).toBe(false)
})

test('what asks for more memory than there is comes to nothing, before it is unpacked', async () => {
  expect(await isWhole('image/png', png(60_000, 60_000, filled(1_000), 0, 1))).toBe(false)
  expect(await isWhole('image/png', png(1, 1, filled(50_000_000)))).toBe(false)
  expect(await isWhole('image/png', png(0, 1, filled(1)))).toBe(false)
  const jpeg = (width: number, height: number) => {
    const frame = Buffer.from('ffd8ffe000044a46ffc2001108000000000301', 'hex')
    frame.writeUInt16BE(height, 13)
    frame.writeUInt16BE(width, 15)
    return frame
  }
  expect(await isWhole('image/jpeg', jpeg(12_000, 9_000))).toBe(true)
  expect(await isWhole('image/jpeg', jpeg(65_000, 65_000))).toBe(false)
  expect(await isWhole('image/jpeg', Buffer.from('ffd8ffd9', 'hex'))).toBe(false)
  const webp = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8L\0\0\0\0/'), Buffer.from('ffffff0f00', 'hex')])
  expect(await isWhole('image/webp', webp)).toBe(false)
  webp.writeUInt32LE(99 | (99 << 14), 21)
  expect(await isWhole('image/webp', webp)).toBe(true)
})
