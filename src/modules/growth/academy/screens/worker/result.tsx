import type { ReactNode } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import type { Lack } from '../../rules-exams.ts'
import { examWords } from '../../words-exams.ts'
import type { MyResult } from './api.ts'
import { resultWords } from './certificate-words.ts'
import { withPhone } from './course-facts.tsx'
import { certificatesOf } from './outcome.ts'

type Verdict = MyResult['result']['kind']
const tones: Record<Verdict, Tone> = { passed: 'done', failed: 'refused', awaited: 'soon', underWay: 'info' }

/** Attendance and marks against what the class asks, and what follows from them. */
export function Outcome({ result }: { result: MyResult }) {
  const say = useWords(resultWords)
  const verdict = result.result.kind
  return (
    <>
      <p>
        <Tag tone={tones[verdict]}>{say(`verdict.${verdict}`)}</Tag>
      </p>
      <Figures result={result} />
      <Next result={result} verdict={verdict} />
    </>
  )
}

function Figures({ result: { share, attendanceShare, parts, isClosed } }: { result: MyResult }) {
  const say = useWords(resultWords)
  const name = useWords(examWords)
  const isEnough = share >= attendanceShare
  return (
    <dl className="cert-marks">
      <Figure
        name={say('attendance')}
        least={say('share.least', { least: attendanceShare })}
        is={isEnough || (isClosed ? false : undefined)}
      >
        {say('share', { share })}
      </Figure>
      {parts.map(({ part, least, score, isKnown }) => (
        <Figure
          key={part}
          name={name(`part.${part}`)}
          least={say('score.least', { least })}
          is={isKnown ? score !== null && score >= least : undefined}
        >
          {isKnown ? (score === null ? say('absent') : say('score', { score })) : say('unknown')}
        </Figure>
      ))}
    </dl>
  )
}

/** `is` is undefined while nobody can tell. */
function Figure({ name, least, is, children }: { name: string; least: string; is: boolean | undefined; children: ReactNode }) {
  const say = useWords(resultWords)
  const [tone, word] =
    is === undefined ? (['soon', 'is.awaited'] as const) : is ? (['done', 'is.met'] as const) : (['refused', 'is.lacking'] as const)
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong className="ui-figures">{children}</strong>
        <span className="ui-hint">{least}</span>
        <Tag tone={tone}>{say(word)}</Tag>
      </dd>
    </div>
  )
}

function Next({ result, verdict }: { result: MyResult; verdict: Verdict }) {
  const say = useWords(resultWords)
  const { valid, ended } = certificatesOf(result)
  if (verdict === 'failed') return <Lacking result={result} />
  if (verdict === 'awaited') return <p className="ui-hint">{say('awaited.what')}</p>
  if (verdict === 'underWay') return <p className="ui-hint">{say(result.parts.length > 0 ? 'underWay.what' : 'underWay.noExam')}</p>
  if (valid) return null
  // what the house took back for its marks comes again; what somebody took back does not by itself
  const isTaken = ended[0] && ended[0].reason !== 'why.marks'
  return <p className="ui-hint">{isTaken ? say('passed.taken', { contact: result.contact }) : say('passed.soon')}</p>
}

/** Exactly what is lacking, and whom to ask. */
function Lacking({ result }: { result: MyResult }) {
  const say = useWords(resultWords)
  const name = useWords(examWords)
  const { share, attendanceShare, contact } = result
  const { lacks } = result.result
  const told = (lack: Lack) => {
    if (lack === 'attendance') return say('lack.attendance', { share, least: attendanceShare })
    const one = result.parts.find(({ part }) => part === lack)
    const part = name(`part.${lack}`)
    return one && one.score !== null ? say('lack.part', { part, score: one.score, least: one.least }) : say('lack.absent', { part })
  }
  return (
    <Notice tone="refused" title={lacks.map(told).join(say('semicolon'))}>
      <p>
        {say(lacks.some(lack => lack !== 'attendance') ? 'failed.retake' : 'failed.makeUp')}
        {withPhone(contact)}
      </p>
    </Notice>
  )
}
