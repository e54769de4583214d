import { useRef } from 'react'
import { type Act, useAct } from '#kernel/web/acts.ts'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import type { Part } from '../../rules-exams.ts'
import { examWords } from '../../words-exams.ts'
import { api, type MarkBook } from './calls.ts'
import { EntryLine } from './entry-line.tsx'
import { goOn } from './entry-keys.ts'
import { leastIn } from './mark-lines.ts'
import { isOpenToEntry, marksToEnter, standOf, type Typed } from './mark-typing.ts'
import { markWords } from './mark-words.ts'
import { useSayWrong } from './say-wrong.ts'

type Marks = ReturnType<typeof marksToEnter>
const nothing: Typed = {}
/** As many as the server takes at once. */
const MOST = 500

/** ACAD-25: one part of the exam, a field a line; all of them are saved at once. */
export function MarkEntry({ book, part, onLeave }: { book: MarkBook; part: Part; onLeave: () => void }) {
  const [say, sayExam, toast] = [useWords(markWords), useWords(examWords), useToast()]
  const { form, act, marks, isBlocked, sayWrong } = useEntry(book, part)
  const { id: me } = usePerson()
  const isOver = book.lines.every(line => !isOpenToEntry(standOf(line, part, form.values, me)))
  return (
    <DeskPage
      title={say('enter.of', { part: sayExam(`part.${part}`) })}
      lead={`${book.title} · ${say('enter.keys', { least: leastIn(book, part) })}`}
      actions={<Button onClick={onLeave}>{say('back')}</Button>}
    >
      {isOver && <Notice>{say('enter.all')}</Notice>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within */}
      <div className="mark-entry" onKeyDown={goOn}>
        <Form
          form={form}
          act={act}
          label={say('enter.of', { part: sayExam(`part.${part}`) })}
          submit={marks.length > 0 ? say('enter.save', { count: marks.length }) : say('enter.nothing')}
          send={() => marks}
          isBlocked={isBlocked}
          onSent={({ entered }) => {
            form.discard()
            toast({ tone: 'done', text: say('enter.done', { count: entered }) })
            onLeave()
          }}
          beside={<Button onClick={onLeave}>{say('back')}</Button>}
        >
          <table className="acad-table">
            <Head />
            <tbody>
              {book.lines.map(line => (
                <EntryLine key={line.nomination} line={line} part={part} form={form} wrong={sayWrong(line)} isBusy={act.isBusy} />
              ))}
            </tbody>
          </table>
        </Form>
      </div>
    </DeskPage>
  )
}

function Head() {
  const say = useWords(markWords)
  return (
    <thead>
      <tr>
        <th scope="col" data-align="right">
          {say('n')}
        </th>
        <th scope="col">{say('name')}</th>
        <th scope="col" className="mark-unit">
          {say('unit')}
        </th>
        <th scope="col">{say('enter.markHead')}</th>
        <th scope="col">{say('enter.stands')}</th>
      </tr>
    </thead>
  )
}

/** What is typed is kept until it is saved, each line with the version it was typed over. */
function useEntry(book: MarkBook, part: Part) {
  const { id: me } = usePerson()
  const sent = useRef<Marks>([])
  const save = useEnter(book.class, part, sent)
  const paths = Object.fromEntries(sent.current.map(({ nomination }, at) => [`marks.${at}.nomination`, nomination]))
  const form = useForm<Typed>({ name: `academy/marks/${book.class}/${part}`, start: nothing, problem: save.problem, paths })
  const say = useSayWrong(part, form.values)
  // while it is being saved, what comes back is one's own
  const wrongs = new Map(save.isBusy ? [] : book.lines.map(line => [line.nomination, say(line)]))
  const marks = marksToEnter(book.lines, part, form.values, me)
  return {
    form,
    act: save,
    marks,
    isBlocked: marks.length === 0 || [...wrongs.values()].some(Boolean),
    sayWrong: ({ nomination }: { nomination: string }) => wrongs.get(nomination) ?? form.errorOf(nomination),
  }
}

function useEnter(course: string, part: Part, sent: { current: Marks }): Act<Marks, { entered: number }> {
  return useAct(
    async (marks: Marks, press) => {
      sent.current = marks
      for (let at = 0; at < marks.length; at += MOST)
        await api.enterMarks({ class: course, part, marks: marks.slice(at, at + MOST) }, { ...press, key: `${press.key}.${at}` })
      return { entered: marks.length }
    },
    ['academy'],
  )
}
