/** Whom to assign, and why, in an order that two people come to alike. */
import type { Language } from './rules-bodies.ts'
import type { Kind, MediatorKind } from './rules-kinds.ts'

export type Candidate = {
  id: string
  person: string
  name: string
  kind: MediatorKind
  fields: readonly Kind[]
  languages: readonly string[]
  body: string
  /** Cases in hand, and offers not answered. */
  load: number
  /** What is on file against it: a relation to this employer that has not ended, a recusal granted, having spoken for a side. */
  onFile: readonly Conflict[]
}
export type Conflict = 'isSide' | 'declaredTie' | 'toldBefore' | 'recusedBefore' | 'spokeForSide'
export type Suited = { kind: Kind; claims: readonly Kind[]; needs: string; body: string }
export type Reason =
  | { say: 'why.field'; fields: Kind[] }
  | { say: 'why.language'; language: Language }
  | { say: 'why.sameBody' | 'why.noLanguage' | 'why.otherField' }
  | { say: 'why.load'; count: number }
export type Suggestion = { id: string; reasons: Reason[]; conflicts: Conflict[]; score: number }

const asked: readonly [Language, RegExp][] = [
  ['sign', /手语|听障|聋|sign language|deaf/i],
  ['en', /英语|英文|english/i],
  ['yue', /粤语|广东话|cantonese/i],
  ['ug', /维吾尔|维语|uyghur/i],
  ['bo', /藏语|藏文|tibetan/i],
  ['mn', /蒙古?语|蒙文|mongolian/i],
  ['ko', /朝鲜语|韩语|korean/i],
]
/** The language somebody asked to be heard in, read from what they wrote they need. */
export const languageNeeded = (needs: string): Language | undefined => asked.find(([, says]) => says.test(needs))?.[0]

function weigh(one: Candidate, of: Suited): Suggestion {
  const fields = one.fields.filter(field => field === of.kind || of.claims.includes(field))
  const language = languageNeeded(of.needs)
  const speaks = language !== undefined && one.languages.includes(language)
  const isHere = one.body === of.body
  const reasons: Reason[] = [
    fields.length > 0 ? { say: 'why.field', fields } : { say: 'why.otherField' },
    ...(language ? [speaks ? { say: 'why.language' as const, language } : { say: 'why.noLanguage' as const }] : []),
    ...(isHere ? [{ say: 'why.sameBody' as const }] : []),
    { say: 'why.load', count: one.load },
  ]
  const score =
    (fields.includes(of.kind) ? 4 : fields.length > 0 ? 2 : 0) + (speaks ? 6 : 0) + (isHere ? 2 : 0) - Math.min(one.load, 20) / 2
  return { id: one.id, reasons, conflicts: [...one.onFile], score }
}

/** The best first; whoever has something on file against it comes last and is never the proposal. Equal ones by name, then by id. */
export function suggest(of: Suited, candidates: readonly Candidate[]): Suggestion[] {
  const nameOf = new Map(candidates.map(one => [one.id, one.name]))
  return candidates
    .map(one => weigh(one, of))
    .sort(
      (a, b) =>
        Number(a.conflicts.length > 0) - Number(b.conflicts.length > 0) ||
        b.score - a.score ||
        compare(nameOf.get(a.id)!, nameOf.get(b.id)!) ||
        compare(a.id, b.id),
    )
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
