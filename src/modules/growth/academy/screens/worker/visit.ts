import { isAttended, isDoorOpen, type Presence, type Session } from '../../rules-attendance.ts'

/** What a code on a wall says, or who typed the word for which session. */
export type Door = { session: string; code: string }
/** One coming through a door: its moment is that of the first look, however often and late it is sent. */
export type Visit = Door & { key: string; at: string; person: string; state: 'noted' | 'kept' | 'told'; confirmed: boolean }

/** The address in a scanned code; six digits that were typed or said; or neither. */
export function readDoor(text: string): Door | { word: string } | undefined {
  const plain = text.normalize('NFKC').trim()
  const word = plain.replace(/\s/g, '')
  if (/^\d{6}$/.test(word)) return { word }
  const [, query] = /\/academy\/here\?([^#]+)/.exec(text.trim()) ?? []
  const asked = new URLSearchParams(query)
  const [session, code] = [asked.get('s'), asked.get('c')]
  return session && code ? { session, code } : undefined
}

/** A door, as an address of this face. */
export const hrefOf = ({ session, code }: Door) => `/academy/here?${new URLSearchParams({ s: session, c: code })}`

export type Why = 'code' | 'early' | 'over' | 'old' | 'notMine' | 'tooLate' | 'gone' | 'door'
type Mines = readonly { session: Session & { id: string }; cell: { presence: Presence } }[]
/** Why the door of this session stayed shut, as far as the phone can tell what the clause leaves open; undefined where the sentence must do. */
export function whyNot(clause: string, door: string, mines: Mines | undefined, at: Date): Why | undefined {
  if (clause === 'ACAD-19') return 'code'
  if (clause === 'ACAD-20') return 'tooLate'
  if (clause === 'HOUSE-1') return 'gone'
  if (clause !== 'ACAD-18') return undefined
  const session = mines?.find(one => one.session.id === door)?.session
  if (!session) return mines ? 'notMine' : 'door'
  if (isDoorOpen(session, at)) return 'door'
  if (at < new Date(session.starts)) return 'early'
  // whoever holds yesterday's code up today has come for today's session
  return mines!.some(one => isDoorOpen(one.session, at) && !isAttended(one.cell.presence)) ? 'old' : 'over'
}

export type Answer = 'busy' | 'here' | 'claimed' | 'kept' | 'not' | 'signIn' | 'cut'
type Told = { presence: Presence | undefined; visit: Visit; isRefused: boolean; isSignedOut: boolean; isCut: boolean }
/** The one big answer. What the house has written wins over what this phone remembers of it. */
export function answerOf({ presence, visit, isRefused, isSignedOut, isCut }: Told): Answer {
  if (presence === 'present' || presence === 'late' || presence === 'left' || presence === 'madeUp') return 'here'
  if (presence === 'claimed') return 'claimed'
  if (isRefused) return 'not'
  if (visit.state === 'told') return visit.confirmed ? 'here' : 'claimed'
  if (visit.state === 'kept') return 'kept'
  if (isSignedOut) return 'signIn'
  return isCut ? 'cut' : 'busy'
}

const KEPT_DAYS = 4
/** Whoever opens the same code again, comes by the same visit; another person on this phone by their own. */
export const findVisit = (visits: readonly Visit[], { session, code }: Door, person: string): Visit | undefined =>
  visits.findLast(one => one.session === session && one.code === code && (one.person === '' || person === '' || one.person === person))

/** The last few days' visits with this one in its place. */
export const withVisit = (visits: readonly Visit[], visit: Visit, now: Date): Visit[] => [
  ...visits.filter(one => one.key !== visit.key && now.getTime() - Date.parse(one.at) < KEPT_DAYS * 86_400_000),
  visit,
]
