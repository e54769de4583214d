import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { yuanOf } from '#kernel/pure/money.ts'
import { type Language, speak } from '#kernel/pure/words.ts'
import { amountInWords } from '#kernel/server/papers/amount-words.ts'
import { registerPaper, renderPaper } from '#kernel/server/papers/render.ts'
import { drawn } from '#kernel/server/papers/roster.ts'
import { type Item, type Printed, totalOf } from '../../rules-agreement.ts'
import { agreementWords } from '../../words-agreement.ts'
import { agreementPaperWords } from '../../words-paper.ts'

registerPaper('disputesAgreement', new URL('./agreement.typ', import.meta.url))

/** An agreement as it is printed: with every signature under this draft, or none yet. */
export type AgreementPaper = {
  language: Language
  draft: number
  /** Null while it is not in effect. */
  number: string | null
  code: string | null
  effectiveOn: Day | null
  terms: Printed
  signatures: readonly { seat: string; name: string; path: string; toldBy: string; at: Date }[]
}

export const renderAgreement = (paper: AgreementPaper): Promise<Uint8Array> => renderPaper('disputesAgreement', paperOf(paper))

/** What agreement.typ prints: everything counted, formatted and said here, so that the template only sets type. */
function paperOf({ language, draft, number, code, effectiveOn, terms, signatures }: AgreementPaper) {
  const say = speak(agreementPaperWords, language)
  const sums = terms.items
    .flatMap(item => item.payments.map(payment => ({ item, ...payment })))
    .sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
  return {
    language,
    words: Object.fromEntries(Object.entries(agreementPaperWords).map(([key, pair]) => [key, pair[language]])),
    number: number ?? say('draft', { n: draft }),
    unit: terms.body,
    day: effectiveOn ? formatPaperDay(effectiveOn, language) : '',
    code: code ? say('check', { code }) : '',
    parties: partiesOf(terms, language),
    requests: [terms.requests, terms.facts].filter(Boolean),
    sums: sums.map(({ item, amountFen, dueOn }, i) => [
      String(i + 1),
      item.said,
      yuanOf(amountFen ?? 0),
      dueOn ? formatPaperDay(dueOn, language) : '',
      wayOf(item, language),
    ]),
    total: yuanOf(totalOf(terms)),
    inWords: say('inWords', { words: amountInWords(totalOf(terms)) }),
    duties: dutiesOf(terms, language),
    remaining: terms.remaining || say('noRemaining'),
    signatures: signaturesOf(signatures, terms, language),
  }
}

function partiesOf({ caseNumber, worker, employer, body, mediator }: Printed, language: Language): [string, string][] {
  const say = speak(agreementPaperWords, language)
  const rows: [string, string][] = [
    [say('caseNumber'), caseNumber],
    [say('worker'), worker.name],
    [say('phone'), worker.phone],
    [say('by'), worker.by.join('、')],
    [say('employer'), employer.name],
    [say('uscc'), employer.uscc],
    [say('by'), employer.by.join('、')],
    [say('body'), body],
    [say('mediator'), mediator],
  ]
  return rows.filter(([, value]) => value !== '')
}

const wayOf = ({ way, holder, bank }: Item, language: Language) =>
  [way ? agreementWords[`pay.${way}`][language] : '', holder, bank].filter(Boolean).join(language === 'zh' ? '，' : ', ')

function dutiesOf({ duties }: Printed, language: Language): string[] {
  const say = speak(agreementPaperWords, language)
  if (duties.length === 0) return [say('noDuties')]
  return duties.map(({ side, said, dueOn }, i) => {
    const given = { n: i + 1, side: say(side), said: said.replace(/[。．.]$/, '') }
    return dueOn ? say('duty', { ...given, day: formatPaperDay(dueOn, language) }) : say('dutyOpen', given)
  })
}

/** Each line of the paper in its order, signed or empty for a pen. */
function signaturesOf(signatures: AgreementPaper['signatures'], { worker, employer, mediator }: Printed, language: Language) {
  const say = speak(agreementPaperWords, language)
  const speaking = signatures.filter(one => one.seat.startsWith('worker:')).map(one => one.seat)
  const seats = [
    { seat: 'worker', label: say('signWorker'), name: worker.name },
    ...speaking.map(seat => ({ seat, label: say('signRepresentative'), name: '' })),
    { seat: 'employer', label: say('signEmployer'), name: employer.name },
    { seat: 'mediator', label: say('signMediator'), name: mediator },
  ]
  return seats.map(({ seat, label }) => {
    const signed = signatures.find(one => one.seat === seat)
    if (!signed) return { label, name: '', svg: '', at: '' }
    const { name, path, toldBy, at } = signed
    return {
      label,
      name: path ? name : toldBy ? say('onPaper', { name }) : say('typed', { name }),
      svg: path ? drawn({ path, ...fieldOf(path) }) : '',
      at: formatPaperDay(dayOf(at), language),
    }
  })
}

/** As large as what was drawn: a phone's pad and a tablet's differ. */
function fieldOf(path: string): { width: number; height: number } {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
  const most = (parity: number) => Math.max(1, ...numbers.filter((_, i) => i % 2 === parity))
  return { width: most(0) + 4, height: most(1) + 4 }
}
