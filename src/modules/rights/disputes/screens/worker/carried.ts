import type { UnionDistrict } from '#kernel/pure/identifiers/divisions.ts'
import type { Fen } from '#kernel/pure/money.ts'
import type { Kind } from '../../rules-kinds.ts'

/** DISPUTES-18: what a filing may begin with. It goes from page to page on this phone and nowhere else, and is taken once. */
export type Carried = {
  matter?: string
  kinds?: readonly Kind[]
  amountFen?: Fen | null
  district?: UnionDistrict | null
  knewOn?: string | null
  endedOn?: string | null
}

const NAME = 'niangjia:rights-carried'

export function carry(what: Carried): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(what))
  } catch {
    // a phone that keeps nothing begins with an empty page
  }
}
