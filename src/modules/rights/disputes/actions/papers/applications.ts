import type { Day } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { type Fen, yuanOf } from '#kernel/pure/money.ts'
import { type Language, speak } from '#kernel/pure/words.ts'
import { amountInWords } from '#kernel/server/papers/amount-words.ts'
import { type Printed, totalOf } from '../../rules-agreement.ts'
import { letterWords } from '../../words-paper.ts'
import { renderLetter } from './letter.ts'

/** An application that makes an agreement enforceable, filled in as far as the house knows; the rest and the signatures are by hand. */
export type Application = {
  way: 'arbitralReview' | 'judicialConfirmation' | 'paymentOrder'
  language: Language
  terms: Printed
  number: string
  effectiveOn: Day
  body: string
  commission: string
  court: string
  owedFen: Fen
}

const texts = {
  arbitralReview: { title: 'reviewTitle', ask: 'askReview' },
  judicialConfirmation: { title: 'confirmTitle', ask: 'askConfirm' },
  paymentOrder: { title: 'orderTitle', ask: 'askOrder' },
} as const

export function renderApplication({ way, language, terms, number, effectiveOn, body, commission, court, owedFen }: Application) {
  const say = speak(letterWords, language)
  const isJoint = way !== 'paymentOrder'
  const money = (fen: Fen) => say('yuan', { yuan: yuanOf(fen), words: amountInWords(fen) })
  const parties: [string, string][] = isJoint
    ? [
        [say('applicants'), terms.worker.name],
        [say('phone'), terms.worker.phone],
        [say('idLine'), say('byHand')],
        [say('applicants'), [terms.employer.name, terms.employer.uscc].filter(Boolean).join(' ')],
      ]
    : [
        [say('applicant'), terms.worker.name],
        [say('phone'), terms.worker.phone],
        [say('idLine'), say('byHand')],
        [say('debtor'), [terms.employer.name, terms.employer.uscc].filter(Boolean).join(' ')],
      ]
  const agreed: [string, string][] = [
    [say('agreement'), number],
    [say('effectiveOn'), formatPaperDay(effectiveOn, language)],
    [say('amount'), money(totalOf(terms))],
    ...(owedFen > 0 ? [[say('unpaid'), money(owedFen)] as [string, string]] : []),
  ]
  const to =
    way === 'arbitralReview'
      ? say('toReview', { commission: commission || say('commission') })
      : say('toCourt', { court: court || say('court') })
  return renderLetter({
    ...{ language, title: say(texts[way].title), number: '', to, facts: [...parties, ...agreed], unit: '', day: null },
    paragraphs: [
      way === 'paymentOrder' ? say('askOrder') : say(texts[way].ask, { body }),
      ...(isJoint ? [say('truth')] : []),
      say('attached'),
    ],
    closing: '',
    signers: [
      [isJoint ? say('signBoth') : say('signOne'), ''],
      [say('dated'), ''],
    ],
  })
}
