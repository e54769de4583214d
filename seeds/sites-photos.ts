import { crc32, deflateSync } from 'node:zlib'
import type { Incoming } from '#kernel/server/action.ts'

type Colour = readonly [number, number, number]
const [width, height] = [240, 320]

/** A drawn door, so that nobody's real one stands in the demo: shut with a chain, or open. */
export function doorPhoto(name: string, isOpen: boolean): Incoming {
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => at(x, y, isOpen)).flat()]),
  )
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // eight bits a sample, true colour
  head.set([8, 2], 8)
  const bytes = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(lines))), chunk('IEND', Buffer.alloc(0))]
  return { name, type: 'image/png', bytes: Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...bytes]) }
}

function at(x: number, y: number, isOpen: boolean): Colour {
  const isDoor = x > 60 && x < 180 && y > 60
  if (!isDoor) return y > 300 ? [120, 118, 112] : [214, 206, 190]
  const isChain = !isOpen && Math.abs(y - 190) < 7 && (x >> 3) % 2 === 0
  if (isChain) return [60, 60, 66]
  if (isOpen) return x < 84 ? [120, 84, 56] : [250, 236, 190]
  return Math.abs(x - 120) < 2 ? [70, 46, 30] : [120, 84, 56]
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}
