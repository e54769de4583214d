import { darkPath } from '#ui/qr-code.tsx'
import { markPaths } from '#ui/mark.tsx'
import { light, radius, sans } from '#ui/tokens.ts'
import { linesIn } from './lines.ts'

/** What a picture of a station says; nothing that changes by the hour, for it is kept. */
export type Card = {
  brand: string
  name: string
  open: string
  parts: readonly { label: string; lines: readonly string[] }[]
  scan: string
  url: string
}

const [wide, pad, code] = [540, 36, 148]
const scale = 2
const room = wide - 2 * pad
type Style = { size: number; bold?: boolean; colour: string; most: number }
const styles = {
  brand: { size: 20, colour: light.soft, most: 1 },
  name: { size: 34, bold: true, colour: light.ink, most: 3 },
  open: { size: 20, bold: true, colour: light.pine, most: 2 },
  label: { size: 17, colour: light.soft, most: 1 },
  line: { size: 21, colour: light.ink, most: 3 },
  scan: { size: 21, bold: true, colour: light.ink, most: 3 },
  url: { size: 15, colour: light.soft, most: 3 },
} satisfies Record<string, Style>

/** Drawn on the phone: its own letters, no server that would have to know who shares what. */
export async function drawCard(card: Card): Promise<HTMLCanvasElement> {
  const { encodeQR } = await import('qr')
  const rows = encodeQR(card.url, 'raw', { ecc: 'medium', border: 2 })
  const canvas = document.createElement('canvas')
  // once to learn how long it is, and once on a canvas of that length
  canvas.width = wide * scale
  const height = paint(begun(canvas), card, rows)
  canvas.height = height * scale
  const pen = begun(canvas)
  pen.fillStyle = light.paper
  pen.fillRect(0, 0, wide, height)
  paint(pen, card, rows)
  return canvas
}

function begun(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser draws nothing')
  pen.scale(scale, scale)
  pen.textBaseline = 'top'
  return pen
}

function paint(pen: CanvasRenderingContext2D, { brand, name, open, parts, scan, url }: Card, rows: boolean[][]): number {
  drawMark(pen, pad, pad, 44)
  write(pen, brand, styles.brand, pad + 58, pad + 8, room - 58)
  let y = write(pen, name, styles.name, pad, pad + 68, room)
  y = write(pen, open, styles.open, pad, y + 4, room) + 16
  for (const { label, lines } of parts) {
    y = write(pen, label, styles.label, pad, y + 8, room)
    for (const line of lines) y = write(pen, line, styles.line, pad, y, room)
  }
  y += 24
  pen.fillStyle = '#ffffff'
  pen.beginPath()
  pen.roundRect(pad, y, room, code + 24, radius)
  pen.fill()
  drawCode(pen, rows, pad + 12, y + 12)
  const beside = pad + code + 32
  const under = write(pen, scan, styles.scan, beside, y + 24, wide - pad - 12 - beside)
  write(pen, new URL(url).host, styles.url, beside, under + 4, wide - pad - 12 - beside)
  return y + code + 24 + pad
}

/** The foot of what was written. */
function write(
  pen: CanvasRenderingContext2D,
  text: string,
  { size, bold, colour, most }: Style,
  x: number,
  y: number,
  width: number,
): number {
  pen.font = `${bold ? '700 ' : ''}${size}px ${sans}`
  pen.fillStyle = colour
  const lines = linesIn(text, width, most, part => pen.measureText(part).width)
  lines.forEach((line, n) => {
    pen.fillText(line, x, y + n * size * 1.4)
  })
  return y + lines.length * size * 1.4
}

function drawCode(pen: CanvasRenderingContext2D, rows: boolean[][], x: number, y: number) {
  pen.save()
  pen.translate(x, y)
  pen.scale(code / rows.length, code / rows.length)
  pen.fillStyle = '#000000'
  pen.fill(new Path2D(darkPath(rows)))
  pen.restore()
}

function drawMark(pen: CanvasRenderingContext2D, x: number, y: number, size: number) {
  pen.save()
  pen.translate(x, y)
  pen.scale(size / 64, size / 64)
  pen.fillStyle = '#b8141a'
  pen.beginPath()
  pen.roundRect(0, 0, 64, 64, 15)
  pen.fill()
  pen.strokeStyle = '#fff6e6'
  pen.lineWidth = 5.5
  pen.lineCap = 'round'
  pen.stroke(new Path2D(markPaths.frame))
  pen.fillStyle = '#ffd684'
  pen.fill(new Path2D(markPaths.door))
  pen.fillStyle = '#f0a035'
  pen.fill(new Path2D(markPaths.floor))
  pen.restore()
}
