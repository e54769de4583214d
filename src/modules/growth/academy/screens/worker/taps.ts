import { isAttended, type Presence, presenceOf } from '../../rules-attendance.ts'
import type { Attendance } from './api.ts'

type What = 'here' | 'left' | 'back' | 'was' | 'wasNot'
/** held: may still be undone; going: on its way; kept: in the phone's outbox; done: the house has it. */
type TapState = 'held' | 'going' | 'kept' | 'done' | 'refused'
/** One thing a keeper did, on the phone until the list itself says it. */
export type Tap = { nomination: string; what: What; at: string; state: TapState; clause?: string }

type Line = Attendance['lines'][number]
type Cell = Line['cells'][number]
type Session = Attendance['sessions'][number]
/** How one person stands, with what this phone did counted in. */
export type Standing = {
  line: Line
  cell: Cell
  presence: Presence
  at: string | null
  leftAt: string | null
  isHeld: boolean
  waits: boolean
}

export const keyOf = ({ nomination, what, at }: Tap) => `${nomination} ${what} ${at}`

export const UNDO_MS = 4_000
/**
 * What leaves now: all the marks that may no longer be undone in one; anything else alone and in its turn, for somebody is here
 * before they leave.
 */
export function nextBundle(taps: readonly Tap[], now: Date, isAll: boolean): Tap[] {
  const held = taps.filter(tap => tap.state === 'held')
  const isRipe = (tap: Tap) => isAll || tap.what !== 'here' || now.getTime() - Date.parse(tap.at) >= UNDO_MS
  const first = held.find(isRipe)
  if (!first) return []
  return first.what === 'here' ? held.filter(tap => tap.what === 'here' && isRipe(tap)).slice(0, 500) : [first]
}

/**
 * Holds the phone's taps against a list from the server. What was on its way when it was asked stays; what it says is let go; what
 * was handed in and is not there was refused.
 */
export function settle(taps: readonly Tap[], lines: readonly Line[], session: string, onTheWay: ReadonlySet<string>): Tap[] {
  return taps.flatMap(tap => {
    if (onTheWay.has(keyOf(tap)) || tap.state === 'refused' || tap.state === 'held') return [tap]
    const cell = lines.find(one => one.nomination === tap.nomination)?.cells.find(one => one.session === session)
    if (cell && isSaid(tap, cell)) return []
    return [{ ...tap, state: 'refused' as const, clause: 'HOUSE-1' }]
  })
}

function isSaid({ what }: Tap, { presence, at, leftAt }: Cell): boolean {
  if (what === 'here') return at !== null && presence !== 'claimed'
  if (what === 'left') return leftAt !== null
  if (what === 'back') return leftAt === null
  return presence !== 'claimed'
}

export function standings({ lines }: Pick<Attendance, 'lines'>, session: Session, taps: readonly Tap[], now: Date): Standing[] {
  return lines.flatMap(line => {
    const cell = line.cells.find(one => one.session === session.id)
    const own = taps.filter(tap => tap.nomination === line.nomination && tap.state !== 'refused')
    return cell ? [stand(line, cell, session, own, now)] : []
  })
}

function stand(line: Line, cell: Cell, session: Session, own: readonly Tap[], now: Date): Standing {
  const written = own.reduce(after, {
    mark: cell.at && cell.way ? { way: cell.way, at: cell.at, leftAt: cell.leftAt, confirmed: cell.presence !== 'claimed' } : undefined,
  })
  return {
    line,
    cell,
    presence: presenceOf(session, written.mark, cell.absence?.state, now),
    at: written.mark?.at ?? null,
    leftAt: written.mark?.leftAt ?? null,
    isHeld: own.some(tap => tap.state === 'held' && tap.what === 'here'),
    waits: own.some(tap => tap.state === 'kept'),
  }
}

type Written = { mark: Parameters<typeof presenceOf>[1] }
function after({ mark }: Written, { what, at }: Tap): Written {
  // what was noted first stands
  if (what === 'here') return { mark: mark?.confirmed ? mark : { way: 'list', at, leftAt: null, confirmed: true } }
  if (what === 'wasNot') return { mark: undefined }
  if (!mark) return { mark }
  if (what === 'was') return { mark: { ...mark, confirmed: true } }
  return { mark: { ...mark, leftAt: what === 'left' ? at : null } }
}

/** ACAD-21 counts the late among those who came; who left was here, too. */
export const isHere = ({ presence }: Standing): boolean => isAttended(presence) || presence === 'left'

export const countOf = (all: readonly Standing[]) => ({
  came: all.filter(isHere).length,
  excused: all.filter(one => one.presence === 'excused').length,
  claims: all.filter(one => one.presence === 'claimed').length,
  expected: all.length,
})

const byPinyin = new Intl.Collator('zh-CN')
/** Claims first, then who is missing, each by name; narrowed by a name, a unit, or the last digits of a phone. */
export function inOrder(all: readonly Standing[], words: string): Standing[] {
  const asked = plain(words)
  const isHit = ({ line: { name, unitName, phoneMasked } }: Standing) =>
    [name, unitName, phoneMasked].some(text => plain(text).includes(asked))
  return all.filter(isHit).sort((a, b) => rank(a) - rank(b) || byPinyin.compare(a.line.name, b.line.name))
}
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
const rank = (one: Standing) => (one.presence === 'claimed' ? 0 : isHere(one) ? 3 : one.presence === 'excused' ? 2 : 1)
