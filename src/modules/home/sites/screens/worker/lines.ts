/** A word of Latin letters or figures with what closes it, or one other sign with what may not begin a line. */
const pieces = /(?:[!-~\u00c0-\u024f’–]+\s*|\p{L}\p{M}*|\P{L})[、，。；：！？）」』”…]*/gu

/** Broken where a line is full, as Chinese is; Latin words stay whole. What is more than `most` lines ends in an ellipsis. */
export function linesIn(text: string, width: number, most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  // an address without a space, or a word in English, may be longer than the line
  const whole = (text.match(pieces) ?? []).flatMap(piece => (widthOf(piece.trimEnd()) <= width ? [piece] : [...piece]))
  for (const piece of whole) {
    const line = (lines.at(-1) ?? '') + piece
    if (lines.length > 0 && widthOf(line.trimEnd()) <= width) lines[lines.length - 1] = line
    else lines.push(piece)
  }
  const shown = lines.slice(0, most).map(line => line.trim())
  if (lines.length <= most) return shown
  let last = `${shown[most - 1]}…`
  while (widthOf(last) > width && last.length > 1) last = `${last.slice(0, -2)}…`
  return [...shown.slice(0, -1), last]
}
