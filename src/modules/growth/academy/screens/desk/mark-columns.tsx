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
import { leastIn, openOf, validOf } from './mark-lines.ts'
import { markWords } from './mark-words.ts'
import { useSayScore, useSayVerdict } from './use-mark-words.ts'

const tones = { passed: 'done', failed: 'refused', awaited: 'info' } as const

export function useMarkColumns(book: MarkBook): Column<MarkLine>[] {
  const [say, sayExam] = [useWords(markWords), useWords(examWords)]
  return [
    { key: 'n', title: say('n'), width: 60, align: 'right', render: line => line.n },
    { key: 'name', title: say('name'), width: 92, english: 104, render: line => <strong>{line.name}</strong> },
    { key: 'unit', title: say('unit'), render: line => line.unitName },
    { key: 'share', title: say('share'), width: 112, english: 132, render: line => <Share line={line} book={book} /> },
    ...book.parts.map(({ part }) => ({
      key: part,
      title: sayExam(`part.${part}`),
      width: book.parts.length > 1 ? 216 : 280,
      render: (line: MarkLine) => <Mark line={line} part={part} least={leastIn(book, part)} />,
    })),
    { key: 'result', title: say('result'), width: 208, english: 232, render: line => <Verdict line={line} book={book} /> },
    { key: 'certificate', title: say('certificate'), width: 216, render: ({ certificate }) => <Certificate certificate={certificate} /> },
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
  if (open.state === 'returned') return <Tag tone="refused">{say('open.returned', { score, reason: open.answer })}</Tag>
  return <Tag tone="soon">{open.isMine ? say('open.mine', { score }) : say('open.entered', { score, name: open.enteredBy })}</Tag>
}

export function Verdict({ line, book }: { line: MarkLine; book: MarkBook }) {
  const sayExam = useWords(examWords)
  const { kind, why } = useSayVerdict(book)(line)
  return (
    <span className="mark-pair">
      <Tag tone={tones[kind]}>{sayExam(`result.${kind}`)}</Tag> {why && <span className="acad-reason">{why}</span>}
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
        <Tag tone="refused">{sayRule(`certificate.${state}`)}</Tag> <s className="ui-figures mark-number">{number}</s>
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
