import { CircleX } from 'lucide-react'
import type { Column } from '#kernel/web/desk/table.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Tag } from '#ui/notice.tsx'
import type { Part } from '../../rules-exams.ts'
import { certificateWords } from '../../words-certificates.ts'
import { examWords } from '../../words-exams.ts'
import { type Issued, type MarkBook, type MarkLine, urls } from './calls.ts'
import { sealWords } from './certificate-words.ts'
import { openOf, validOf } from './mark-lines.ts'
import { markWords } from './mark-words.ts'
import { useSayScore, useSayVerdict } from './use-mark-words.ts'

const tones = { passed: 'done', failed: 'refused', awaited: 'info', underWay: 'info' } as const

/** Columns are as wide as what stands in them now: the unit's name takes what they leave. */
export function useMarkColumns(book: MarkBook): Column<MarkLine>[] {
  const [say, sayExam] = [useWords(markWords), useWords(examWords)]
  const hasCertificates = book.lines.some(line => line.certificate)
  const open = hasCertificates && book.parts.length > 1 ? 172 : 204
  const lacksTwo = book.lines.some(line => line.result.lacks.length > 1)
  const inWork = new Set(book.parts.map(({ part }) => part).filter(part => book.lines.some(line => openOf(line, part))))
  return [
    { key: 'n', title: say('n'), width: 58, align: 'right', render: line => line.n },
    { key: 'name', title: say('name'), width: 88, english: 104, render: line => <strong>{line.name}</strong> },
    { key: 'unit', title: say('unit'), render: line => line.unitName },
    { key: 'share', title: say('share'), width: 120, english: 144, render: line => <Share line={line} book={book} /> },
    ...book.parts.map(({ part, least }) => ({
      key: part,
      title: sayExam(`part.${part}`),
      width: inWork.has(part) ? open : 116,
      render: (line: MarkLine) => <Mark line={line} part={part} least={least} />,
    })),
    {
      key: 'result',
      title: say('result'),
      width: lacksTwo ? 324 - 42 * inWork.size : 240,
      english: lacksTwo ? 340 - 30 * inWork.size : 280,
      render: line => <Verdict line={line} book={book} />,
    },
    {
      key: 'certificate',
      title: say('certificate'),
      width: hasCertificates ? 212 : 88,
      english: hasCertificates ? 212 : 100,
      render: ({ certificate }) => <Certificate certificate={certificate} />,
    },
  ]
}

/** ACAD-29: what is lacking is lacking for good only when the class is over. */
export function Share({ line: { share }, book }: { line: MarkLine; book: MarkBook }) {
  const say = useWords(markWords)
  const isShort = book.state === 'closed' && share < book.attendanceShare
  return (
    <span className="mark-mark" data-tone={isShort ? 'refused' : undefined}>
      {isShort && <CircleX className="ui-icon" aria-hidden />}
      <span className="ui-figures">{say('percent', { share })}</span> {isShort && say('share.short')}
    </span>
  )
}

/** The mark that counts, and beside it the one under way. */
function Mark({ line, part, least }: { line: MarkLine; part: Part; least: number }) {
  const [say, sayScore] = [useWords(markWords), useSayScore()]
  const [valid, open] = [validOf(line, part), openOf(line, part)]
  if (!valid && !open) return <span className="ui-hint">{say('noMark')}</span>
  const isShort = valid && (valid.score ?? -1) < least
  return (
    <span className="mark-pair">
      {valid && (
        <span className="mark-mark" data-tone={isShort ? 'refused' : undefined}>
          {isShort && <CircleX className="ui-icon" aria-hidden />}
          <b className="ui-figures">{sayScore(valid.score)}</b> {isShort && valid.score !== null && say('below')}
        </span>
      )}
      {open && <UnderWay line={line} part={part} />}
    </span>
  )
}

function UnderWay({ line, part }: { line: MarkLine; part: Part }) {
  const [say, sayScore] = [useWords(markWords), useSayScore()]
  const open = openOf(line, part)!
  const score = sayScore(open.score)
  const isReturned = open.state === 'returned'
  const whole = isReturned
    ? say('open.returned', { score, reason: open.answer })
    : open.isMine
      ? say('open.mine', { score })
      : say('open.entered', { score, name: open.enteredBy })
  return (
    <span className="mark-cut" title={whole}>
      <Tag tone={isReturned ? 'refused' : 'soon'}>{whole}</Tag>
    </span>
  )
}

export function Verdict({ line, book }: { line: MarkLine; book: MarkBook }) {
  const sayExam = useWords(examWords)
  const { kind, why } = useSayVerdict(book)(line)
  const word = sayExam(`result.${kind}`)
  return (
    <span className="mark-pair">
      <Tag tone={tones[kind]}>{word}</Tag>
      {why && (
        <span className="acad-reason" title={why}>
          {why}
        </span>
      )}
    </span>
  )
}

function Certificate({ certificate }: { certificate: Issued | null }) {
  const [say, sayRule, language] = [useWords(sealWords), useWords(certificateWords), useLanguage()]
  if (!certificate) return <span className="ui-hint">—</span>
  const { id, number, state } = certificate
  if (state !== 'issued')
    return (
      <span className="mark-pair">
        <Tag tone="refused">{sayRule(`certificate.${state}`)}</Tag>{' '}
        <s className="ui-figures mark-number" title={number}>
          {number}
        </s>
      </span>
    )
  return (
    <span className="mark-pair">
      <span className="ui-figures mark-number">{number}</span>
      <LinkButton kind="plain" target="_blank" href={urls.getCertificate({ id, language })}>
        {say('pdf.short')}
      </LinkButton>
    </span>
  )
}
