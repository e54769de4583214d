import { useState } from 'react'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Section } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import type { Part } from '../../rules-exams.ts'
import { examWords } from '../../words-exams.ts'
import { api, type Issued, type MarkBook, type MarkLine, type MarkPaper, type Whole } from './calls.ts'
import { CertificatePart } from './certificate-part.tsx'
import { ReissueCertificate } from './certificate-reissue.tsx'
import { RevokeCertificate } from './certificate-revoke.tsx'
import { FactList } from './facts.tsx'
import { MarkAgain } from './mark-again.tsx'
import { Share, Verdict } from './mark-columns.tsx'
import { isOpen, openOf, validOf, withReplaced } from './mark-lines.ts'
import { markWords } from './mark-words.ts'
import { TakeBack } from './mark-take-back.tsx'
import { useSayScore, useSayWhen } from './use-mark-words.ts'

type Asking = { what: 'again'; part: Part } | { what: 'revoke' | 'reissue'; certificate: Issued }
type Props = { course: Whole; book: MarkBook; nomination: string | undefined; onClose: () => void }

/** One pupil: what was ever written of them, by whom and why, and what may be written now. */
export function MarkPanel({ course, book, nomination, onClose }: Props) {
  const line = book.lines.find(one => one.nomination === nomination)
  return line ? <Open key={line.nomination} course={course} book={book} line={line} onClose={onClose} /> : null
}

function Open({ course, book, line, onClose }: Omit<Props, 'nomination'> & { line: MarkLine }) {
  const say = useWords(markWords)
  const [asking, setAsking] = useState<Asking>()
  const back = () => setAsking(undefined)
  if (asking?.what === 'again') return <MarkAgain book={book} line={line} part={asking.part} onClose={back} />
  if (asking?.what === 'revoke') return <RevokeCertificate name={line.name} certificate={asking.certificate} onClose={back} />
  if (asking?.what === 'reissue') return <ReissueCertificate name={line.name} certificate={asking.certificate} onClose={back} />
  return (
    <Dialog isOpen onClose={onClose} title={line.name} closeWord={say('close')}>
      <div className="mark-panel">
        <FactList
          facts={[
            [say('unit'), line.unitName],
            [say('share'), <Share key="share" line={line} book={book} />],
            [say('result'), <Verdict key="result" line={line} book={book} />],
          ]}
        />
        <CertificatePart course={course} line={line} onAsk={(what, certificate) => setAsking({ what, certificate })} />
        {book.parts.length > 0 && <History book={book} line={line} onAgain={part => setAsking({ what: 'again', part })} />}
      </div>
    </Dialog>
  )
}

/** ACAD-27: the old ones are kept. */
function History({ book, line, onAgain }: { book: MarkBook; line: MarkLine; onAgain: (part: Part) => void }) {
  const [say, sayExam, { id: me }] = [useWords(markWords), useWords(examWords), usePerson()]
  const asked = useAsk(['academy', 'marks', book.class, line.nomination], () =>
    api.listMarks({ class: book.class, nomination: line.nomination }),
  )
  return (
    <Section title={say('history')}>
      <Asked of={asked}>
        {papers => (papers.length === 0 ? <p className="ui-hint">{say('history.empty')}</p> : <Papers papers={papers} name={line.name} />)}
      </Asked>
      <div className="acad-acts">
        {book.parts
          .filter(({ part }) => validOf(line, part) && line.person !== me)
          .map(({ part }) =>
            openOf(line, part) ? (
              <p key={part} className="ui-hint">
                {sayExam(`part.${part}`)} {say('again.open')}
              </p>
            ) : (
              <Button key={part} onClick={() => onAgain(part)}>
                {say('again', { part: sayExam(`part.${part}`) })}
              </Button>
            ),
          )}
      </div>
    </Section>
  )
}

const tones = { entered: 'soon', returned: 'refused', confirmed: 'done', superseded: 'info', withdrawn: 'info' } as const
function Papers({ papers, name }: { papers: readonly MarkPaper[]; name: string }) {
  const [say, sayExam, sayScore, when] = [useWords(markWords), useWords(examWords), useSayScore(), useSayWhen()]
  return (
    <ol className="mark-history">
      {withReplaced(papers).map(({ paper, replaced }) => (
        <li key={paper.id}>
          <span className="mark-pair">
            <b className="ui-figures">
              {sayExam(`part.${paper.part}`)} {sayScore(paper.score)}
            </b>
            <Tag tone={tones[paper.state]}>{sayExam(`paper.${paper.state}`)}</Tag>
            {isOpen(paper) && paper.isMine && <TakeBack paper={paper} name={name} />}
          </span>
          {paper.occasion !== 'first' && (
            <span>
              {[
                sayExam(`occasion.${paper.occasion}`),
                paper.reason,
                replaced && say('history.replaces', { score: sayScore(replaced.score) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          )}
          <span className="acad-reason">{say('history.entered', { name: paper.enteredBy, at: when.moment(paper.enteredAt) })}</span>
          {paper.state === 'returned' && <span>{say('history.answer', { answer: paper.answer })}</span>}
          {paper.confirmedAt && (
            <span className="acad-reason">{say('history.confirmed', { name: paper.confirmedBy, at: when.moment(paper.confirmedAt) })}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
