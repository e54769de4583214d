export type Point = { x: number; y: number }

/** Pen strokes as one SVG path, each stroke a smooth curve through the middles of its points; coordinates in tenths of a px. */
export const strokePath = (strokes: readonly (readonly Point[])[]) =>
  strokes
    .filter(stroke => stroke.length > 0)
    .map(curve)
    .join('')

function curve([first, ...rest]: readonly Point[]) {
  // a dot (of 丶, or of a tap) has no length: a round cap on a stroke of none would not be drawn everywhere
  if (rest.length === 0) return `M${at(first!)}l0.1 0`
  const bends = rest.slice(0, -1).map((point, index) => `Q${at(point)} ${at(middle(point, rest[index + 1]!))}`)
  return `M${at(first!)}${bends.join('')}L${at(rest.at(-1)!)}`
}

const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const at = ({ x, y }: Point) => `${tenth(x)} ${tenth(y)}`
const tenth = (n: number) => Math.round(n * 10) / 10
