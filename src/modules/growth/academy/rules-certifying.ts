/** Certificates: who seals them, what ends them, and what anybody may check. Clauses ACAD-30 to ACAD-33. */
import type { Day } from '#kernel/pure/calendar.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { Refusal, refusals } from '#kernel/pure/refusal.ts'
import type { Result } from './rules-exams.ts'
import type { Field, Kind, Layout } from './rules.ts'
import { certificateWords } from './words-certificates.ts'

export const refuseCertificate = refusals(certificateWords)
export const certificateStages = ['issued', 'revoked', 'replaced'] as const
export type CertificateStage = (typeof certificateStages)[number]

/** What stands on the paper, frozen the day it is sealed; and all that the public page shows (ACAD-31). */
export type Printed = {
  /** `JG2024-7K3M-9QX2-6`. */
  number: string
  /** The pupil. */
  name: string
  /** The class. */
  title: string
  kind: Kind
  field: Field
  /** The union's name. */
  host: string
  coHosts: string[]
  /** Instants, of the first session's start and the last one's end. */
  starts: string
  ends: string
  /** Class hours of 45 minutes. */
  hours: number
  /** Whether there was an exam to pass besides. */
  isExamined: boolean
  issuedOn: Day
  sealedBy: string
  /** The class's own name for its certificate, such as 结业证书. */
  wording: string
  /** ACAD-47: fixed with the rest, so that a later print looks the same. */
  layout: Layout
}
export type Certificate = Case<CertificateStage> & {
  class: string
  nomination: string
  number: string
  printed: Printed
  issuedAt: string
  endedOn: Day | null
  /** Why it was revoked or replaced. */
  reason: string
  replaces: string | null
}

const certify = 'academy.certify'
// biome-ignore format: read as a table
export const certificateBook = lifecycle<Certificate>()({
  module: 'academy',
  table: 'academyCertificates',
  begin: { clause: 'ACAD-30', by: certify, in: 'issued' },
  steps: {
    revoke:  { clause: 'ACAD-32', by: certify, ofUnit: true, move: { issued: 'revoked' }, check: saysWhy },
    lapse:   { clause: 'ACAD-32', by: 'clock', move: { issued: 'revoked' } },
    replace: { clause: 'ACAD-32', by: certify, ofUnit: true, move: { issued: 'replaced', revoked: 'replaced' }, check: saysWhy },
  },
  deadlines: {},
})

function saysWhy({ reason }: Certificate) {
  return reason.trim().length >= 5 ? undefined : refuseCertificate('ACAD-32').at({ reason: 'tooShort?least=5' })
}

/** ACAD-30: when the last session is over. */
export const mayIssue = ({ state }: { state: string }) => (state === 'closed' ? undefined : refuseCertificate('ACAD-30'))
/** ACAD-30: only for who has passed, and one for each person and class. */
export const mayReissue = ({ kind }: Result, hasOther: boolean) =>
  kind === 'passed' && !hasOther ? undefined : new Refusal('ACAD-30', {}, { sentence: hasOther ? 'acad.hasOther' : 'acad.notPassed' })

/** What the house writes where a correction took a certificate away; earned again, it is issued again. */
export const lostByMarks = 'why.marks'
/** Whom a press for all passes over: who has one, and from whom somebody took it. */
export const isSettled = ({ state, reason }: Pick<Certificate, 'state' | 'reason'>): boolean =>
  state === 'issued' || (state === 'revoked' && reason !== lostByMarks)

/** ACAD-32: whose result no longer passes. A part awaited again takes nothing away: its old mark stands until the new one is confirmed. */
export const isLost = ({ kind }: Result): boolean => kind === 'failed'

/** ACAD-31: a number that is not written as ours are, or that nobody was given. */
export const isNoNumber = (isShaped: boolean) => {
  const refusal = refuseCertificate('ACAD-31')
  return isShaped ? refusal : refusal.at({ number: 'acad.numberShape' })
}

/** ACAD-32 and ACAD-33: what no longer holds is neither printed nor given as a badge. */
export const mayGive = (state: CertificateStage, as: 'paper' | 'badge') =>
  state === 'issued' ? undefined : as === 'paper' ? refuseCertificate('ACAD-32') : refuseCertificate('ACAD-33')
