import { mayMark } from '../../rules.ts'
import type { Roster, RosterLine } from './api.ts'

type Told = { session: string; entry: string; at: string; state: 'new' | 'kept' | 'done' | 'refused'; clause?: string }
export type Mark = Told & { kind: 'mark'; heads: number; way: 'code' | 'list' }
export type Receipt = Told & { kind: 'receipt'; item: string; signature: string; signedName: string }
/** One thing a keeper did, on the phone until the roster itself says it. */
export type Line = Mark | Receipt

export const keyOf = (line: Line) => [line.kind, line.session, line.entry, line.kind === 'receipt' ? line.item : '', line.at].join('|')
const about = (line: Line) => [line.kind, line.session, line.entry, line.kind === 'receipt' ? line.item : ''].join('|')

/** A later mark of the same person replaces one that has not left the phone; what was refused before is forgotten. */
export const write = (lines: readonly Line[], line: Line): Line[] => [
  ...lines.filter(old => about(old) !== about(line) || old.state === 'kept'),
  line,
]

/**
 * Holds the phone's lines against a roster from the server. What it says already is let go; what was on its way when it was
 * asked stays; what was handed in and is not there was refused, by the rule that `mayMark` tells (ACT-11).
 */
export function settle(lines: readonly Line[], roster: Roster, onTheWay: ReadonlySet<string>, now: Date): Line[] {
  const entries = new Map(roster.lines.map(line => [line.id, line]))
  return lines.flatMap(line => {
    if (onTheWay.has(keyOf(line))) return [line]
    if (isSaid(line, entries.get(line.entry))) return []
    if (line.state === 'new' || line.state === 'refused') return [line]
    return [{ ...line, state: 'refused' as const, clause: clauseOf(line, roster, entries.get(line.entry), now) }]
  })
}

function isSaid(line: Line, said: RosterLine | undefined): boolean {
  if (line.kind === 'receipt') return said?.receipts.some(one => one.session === line.session && one.item === line.item) ?? false
  const mark = said?.marks.find(one => one.session === line.session)
  if (line.heads === 0) return !mark || Date.parse(mark.at) > Date.parse(line.at)
  return mark !== undefined && Date.parse(mark.at) >= Date.parse(line.at)
}

function clauseOf(line: Line, { activity }: Roster, said: RosterLine | undefined, now: Date): string {
  const session = activity.sessions.find(one => one.id === line.session)
  if (!said || said.leftAt || !session) return 'HOUSE-1'
  return (line.kind === 'mark' && mayMark(session, new Date(line.at), now)?.clause) || 'HOUSE-1'
}

/** How one person stands in a session, with what this phone did counted in. */
export type Standing = { line: RosterLine; heads: number; items: ReadonlySet<string>; isWaiting: boolean; refused: Line | undefined }

export function standings(roster: Roster, session: string, lines: readonly Line[]): Standing[] {
  const offer = roster.activity.sessions.find(one => one.id === session)?.offer
  const own = Map.groupBy(
    lines.filter(line => line.session === session),
    line => line.entry,
  )
  return roster.lines
    .filter(line => line.offer === offer && line.standing !== 'released')
    .map(line => stand(line, session, own.get(line.id) ?? []))
}

function stand(line: RosterLine, session: string, own: readonly Line[]): Standing {
  const going = own.filter(one => one.state !== 'refused')
  const mark = going.filter(one => one.kind === 'mark').at(-1)
  const items = [...line.receipts.filter(one => one.session === session), ...going.filter(one => one.kind === 'receipt')].map(
    one => one.item,
  )
  return {
    line,
    heads: mark ? Math.min(mark.heads, line.heads) : (line.marks.find(one => one.session === session)?.heads ?? 0),
    items: new Set(items),
    isWaiting: going.some(one => one.state !== 'done'),
    refused: own.find(one => one.state === 'refused'),
  }
}

/** Heads that came and heads that are expected; whoever only waits for a place is expected once they are here. */
export function countOf(all: readonly Standing[]): { came: number; expected: number; missing: number } {
  const seated = all.filter(({ line, heads }) => line.standing === 'seated' || heads > 0)
  return {
    came: seated.reduce((sum, one) => sum + one.heads, 0),
    expected: seated.reduce((sum, one) => sum + one.line.heads, 0),
    missing: seated.filter(one => one.heads === 0).length,
  }
}

const byPinyin = new Intl.Collator('zh-CN')
/** By name, as a paper roster is; narrowed by a name, a unit, a code, or the last digits of a phone. */
export function find(all: readonly Standing[], words: string): Standing[] {
  const asked = words.normalize('NFKC').trim().toLowerCase().replace(/\s/g, '')
  const isHit = ({ line }: Standing) =>
    [line.name, line.unitName, line.code, line.phoneMasked, ...line.children.map(child => child.called)].some(text =>
      text.toLowerCase().replace(/\s/g, '').includes(asked),
    )
  return all.filter(one => asked === '' || isHit(one)).sort((a, b) => byPinyin.compare(a.line.name, b.line.name))
}
