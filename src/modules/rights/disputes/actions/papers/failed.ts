import type { Day } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { type Language, speak } from '#kernel/pure/words.ts'
import type { Cause } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { letterWords } from '../../words-paper.ts'
import type { Letter } from './letter.ts'

/** What a notice of a failed mediation tells (Rule 17 art. 30, 31): why, how, where to go, and until when. */
export type Failed = {
  worker: string
  employer: string
  caseNumber: string
  body: string
  /** The commission of the body's district; empty where none is registered. */
  commission: string
  acceptedOn: Day | null
  closedOn: Day
  limitation: Day
  cause: Cause | ''
  reason: string
  mediator: string
}

export function failedLetter(failed: Failed, number: string, language: Language): Letter {
  const say = speak(letterWords, language)
  const { worker, employer, caseNumber, body, commission, acceptedOn, closedOn, limitation, cause, reason, mediator } = failed
  const dated = (day: Day) => formatPaperDay(day, language)
  const facts: [string, string][] = [
    [say('caseNumber'), caseNumber],
    [say('acceptedOn'), acceptedOn ? dated(acceptedOn) : ''],
    [say('cause'), cause ? kindWords[`cause.${cause}`][language] : ''],
    [say('how'), reason],
  ]
  return {
    language,
    number,
    title: say('failed'),
    to: say('to', { worker, employer }),
    facts: facts.filter(([, value]) => value !== ''),
    paragraphs: [
      say('failedLead', { body, day: dated(closedOn) }),
      say('arbitrate', { commission: commission || say('commission'), limitation: dated(limitation) }),
    ],
    closing: say('closing'),
    signers: mediator ? [[say('mediator'), mediator]] : [],
    unit: body,
    day: closedOn,
  }
}
