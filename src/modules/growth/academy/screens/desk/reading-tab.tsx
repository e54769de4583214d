import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useAskPages } from '#kernel/web/ask-pages.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { More } from '#kernel/web/more.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import { type Answered, api, type Passage, type Source, urls } from './calls.ts'
import { questionDeskWords } from './question-words.ts'
import { ReadingDialog } from './reading-dialog.tsx'

/** ACAD-45: what this class reads, and what may join it from the union's other classes. */
export function ReadingTab({ course }: { course: string }) {
  const say = useWords(questionDeskWords)
  const readings = useAsk(['academy', 'readings', course], () => api.listReadings({ class: course }))
  const sources = useAsk(['academy', 'readings', 'sources', course], () => api.listSources({ class: course }))
  return (
    <>
      <Asked of={readings}>{rows => <Chosen course={course} rows={rows} />}</Asked>
      <Section title={say('reading.sources')}>
        <Asked of={sources}>
          {rows => (rows.length === 0 ? <p className="ui-hint">{say('reading.noSource')}</p> : <Choose course={course} sources={rows} />)}
        </Asked>
      </Section>
    </>
  )
}

function Chosen({ course, rows }: { course: string; rows: readonly Passage[] }) {
  const [say, language] = [useWords(questionDeskWords), useLanguage()]
  return (
    <Section
      title={say('reading.mine', { n: rows.length })}
      more={
        rows.length > 0 && (
          <a
            className="ui-button"
            data-kind="quiet"
            href={urls.getReadingPaper({ class: course, language })}
            target="_blank"
            rel="noreferrer"
          >
            <span className="ui-button-face">
              <Printer className="ui-icon" aria-hidden />
              {say('reading.print')}
            </span>
          </a>
        )
      }
    >
      <p className="ui-hint">{say(rows.length === 0 ? 'reading.none' : 'reading.what')}</p>
      {rows.length > 0 && (
        <table className="acad-table quest-table">
          <Head />
          <tbody>
            {rows.map((row, at) => (
              <ChosenRow key={row.id} course={course} row={row} at={at} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function Head({ isCounted = false }: { isCounted?: boolean }) {
  const say = useWords(questionDeskWords)
  return (
    <thead>
      <tr>
        <th scope="col">{say('col.question')}</th>
        <th scope="col">{isCounted ? say('col.wanted') : '#'}</th>
        <th scope="col">{say('col.acts')}</th>
      </tr>
    </thead>
  )
}

function ChosenRow({ course, row, at }: { course: string; row: Passage; at: number }) {
  const say = useWords(questionDeskWords)
  const [isOpen, setOpen] = useState(false)
  const drop = useAct((_: null, press) => api.dropReading({ id: row.id }, press), ['academy', 'readings'])
  return (
    <tr>
      <td>
        <p className="quest-text">{row.asked}</p>
        <div className="quest-answer">
          <p>{row.answer}</p>
          <p className="ui-hint">{say('reading.from', { title: row.fromTitle })}</p>
        </div>
      </td>
      <td className="ui-figures">{at + 1}</td>
      <td>
        <span className="acad-acts">
          <Button onClick={() => setOpen(true)}>{say('reading.edit')}</Button>
          <Button kind="plain" isBusy={drop.isBusy} onClick={() => void drop.act(null)}>
            {say('reading.drop')}
          </Button>
        </span>
        <Refused problem={drop.problem} />
        {isOpen && <ReadingDialog course={course} passage={row} onClose={() => setOpen(false)} />}
      </td>
    </tr>
  )
}

function Choose({ course, sources }: { course: string; sources: readonly Source[] }) {
  const say = useWords(questionDeskWords)
  const [from, setFrom] = useState(sources[0]!.id)
  const answered = useAskPages(['academy', 'readings', 'answered', course, from], after =>
    api.listAnswered({ class: course, from, ...(after && { after }) }),
  )
  return (
    <>
      <div className="quest-source">
        <Select
          label={say('reading.source')}
          value={from}
          onChange={event => setFrom(event.target.value)}
          choices={sources.map(({ id, title, answered: n, isCopiedFrom }) => ({
            value: id,
            label: say(isCopiedFrom ? 'reading.copied' : 'reading.sourceOf', { title, n }),
          }))}
        />
      </div>
      <Asked of={answered}>
        {pages => (
          <table className="acad-table quest-table">
            <Head isCounted />
            <tbody>{pages.flatMap(({ rows }) => rows.map(row => <ChoiceRow key={row.question} course={course} row={row} />))}</tbody>
          </table>
        )}
      </Asked>
      <More of={answered} />
    </>
  )
}

function ChoiceRow({ course, row }: { course: string; row: Answered }) {
  const say = useWords(questionDeskWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <tr>
      <td>
        <p className="quest-text">{row.text}</p>
        <div className="quest-answer">
          <p>{row.answer}</p>
        </div>
      </td>
      <td className="ui-figures">{row.wanted}</td>
      <td>
        {row.isChosen ? (
          <Tag tone="done">{say('reading.chosen')}</Tag>
        ) : (
          <Button onClick={() => setOpen(true)}>{say('reading.choose')}</Button>
        )}
        {isOpen && (
          <ReadingDialog
            course={course}
            question={row.question}
            passage={{ asked: row.text, answer: row.answer }}
            onClose={() => setOpen(false)}
          />
        )}
      </td>
    </tr>
  )
}
