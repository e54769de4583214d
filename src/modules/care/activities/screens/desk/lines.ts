import type { Line } from './calls.ts'

export type Standing = 'came' | 'seated' | 'waiting' | 'left' | 'absent'
/** What became of a place, in one word. */
export const standingOf = (line: Pick<Line, 'leftAt' | 'standing' | 'marks' | 'isAbsent'>): Standing =>
  line.leftAt ? 'left' : line.standing === 'waiting' ? 'waiting' : line.marks.length > 0 ? 'came' : line.isAbsent ? 'absent' : 'seated'

/** Those of one offer (all, where none is named) whose name, unit, code or child contains what is sought. */
export function linesOf<L extends Pick<Line, 'offer' | 'name' | 'unitName' | 'code' | 'children'>>(
  lines: readonly L[],
  { q, offer }: { q: string; offer: string },
): L[] {
  const sought = q.trim().toLowerCase()
  const hit = (line: L) =>
    [line.name, line.unitName, line.code, ...line.children.map(one => one.called)].some(text => text.toLowerCase().includes(sought))
  return lines.filter(line => (!offer || line.offer === offer) && (!sought || hit(line)))
}

/** Those expected at a session: they hold a seat of its offer and have not left. */
export const expectedAt = <L extends Pick<Line, 'offer' | 'standing' | 'leftAt'>>(lines: readonly L[], session: { offer: string }): L[] =>
  lines.filter(line => line.offer === session.offer && line.standing === 'seated' && !line.leftAt)
