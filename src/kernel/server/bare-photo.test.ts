import { expect, test } from 'vitest'
import { barePhoto } from './bare-photo.ts'

const pngChunk = (name: string, text: string) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, Buffer.from(name + text), Buffer.alloc(4)])
}
const webpChunk = (name: string, text: string) => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  return Buffer.concat([Buffer.from(name), length, Buffer.from(text), Buffer.alloc(text.length % 2)])
}

test('a PNG loses place, time and words, and what hangs behind it; the picture stays', () => {
  const sign = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const whole = Buffer.concat([
    sign,
    pngChunk('IHDR', 'head'),
    pngChunk('eXIf', 'GPS 39.9'),
    pngChunk('tEXt', 'Author'),
    pngChunk('caNv', 'of some camera'),
    pngChunk('IDAT', 'pixels'),
    pngChunk('IEND', ''),
    Buffer.from('behind'),
  ])
  const bare = Buffer.from(barePhoto('image/png', whole))
  expect(bare).toEqual(Buffer.concat([sign, pngChunk('IHDR', 'head'), pngChunk('IDAT', 'pixels'), pngChunk('IEND', '')]))
  expect(() => barePhoto('image/png', whole.subarray(0, 20))).toThrow('damaged')
})

test('a WebP loses EXIF and XMP, and its head no longer promises them', () => {
  const chunks = [
    webpChunk('VP8X', '\x0c\0\0\0\0\0\0\0\0\0'),
    webpChunk('VP8 ', 'pixels!'),
    webpChunk('EXIF', 'GPS 39.9'),
    webpChunk('XMP ', '<x/>'),
  ]
  const whole = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), ...chunks])
  const bare = Buffer.from(barePhoto('image/webp', whole))
  expect(bare.toString('latin1')).not.toMatch(/GPS|XMP/)
  expect(bare[20]).toBe(0)
  expect(bare.readUInt32LE(4)).toBe(bare.length - 8)
})
