import type { Day } from '#kernel/pure/calendar.ts'
import type { UnionDistrict } from '#kernel/pure/identifiers/divisions.ts'
import { type Fen, plainYuanOf } from '#kernel/pure/money.ts'
import type { Kind } from '../../rules-kinds.ts'
import type { Typed } from './filing-values.ts'

/** DISPUTES-18: what a filing may begin with. It goes from page to page on this phone and nowhere else, until the filing is sent. */
export type Carried = {
  matter?: string
  kinds?: readonly Kind[]
  amountFen?: Fen | null
  district?: UnionDistrict | null
  knewOn?: Day | null
  endedOn?: Day | null
  isPlatform?: boolean
}

const NAME = 'niangjia:rights-carried'

/** What one page knows is added to what another knew: the diagnosis tells the days, the sum its amount. */
export function carry(what: Carried): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ ...readCarried(), ...what }))
  } catch {
    // a phone that keeps nothing begins with an empty page
  }
}

function readCarried(): Carried {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? '{}')
  } catch {
    return {}
  }
}

export function dropCarried(): void {
  try {
    sessionStorage.removeItem(NAME)
  } catch {}
}

/** Laid under what was already written: a draft is never written over. */
export function withCarried(written: Typed): Typed {
  const { matter = '', kinds = [], amountFen, district, knewOn, endedOn, isPlatform = false } = readCarried()
  const [kind = ''] = kinds
  const isClaimed = written.claims.some(one => one.yuan || one.said)
  return {
    ...written,
    matter: written.matter || matter,
    kind: written.kind || kind,
    district: written.district || district || '',
    knownOn: written.knownOn || knewOn || '',
    leftOn: written.leftOn || endedOn || '',
    hasLeft: written.hasLeft || (endedOn ? 'yes' : ''),
    isPlatform: written.isPlatform || isPlatform,
    claims: !isClaimed && amountFen ? [{ kind: kind || 'other', yuan: plainYuanOf(amountFen), said: '' }] : written.claims,
  }
}
