import { useState } from 'react'
import { houseWords } from '#kernel/pure/house-words.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Occasion, type Part, readMark } from '../../rules-exams.ts'
import { examWords } from '../../words-exams.ts'
import { api, type MarkBook, type MarkLine } from './calls.ts'
import { validOf } from './mark-lines.ts'
import { markWords } from './mark-words.ts'
import { useSayScore } from './use-mark-words.ts'

const LEAST = 5
const again = ['corrected', 'retaken'] as const satisfies readonly Occasion[]
type Again = { occasion: string; score: string; reason: string }
const start: Again = { occasion: '', score: '', reason: '' }
type Props = { book: MarkBook; line: MarkLine; part: Part; onClose: () => void }

/** ACAD-27: a confirmed mark is not edited; another is entered beside it. */
export function MarkAgain({ book, line, part, onClose }: Props) {
  const [say, sayExam, sayScore, toast] = [useWords(markWords), useWords(examWords), useSayScore(), useToast()]
  const valid = validOf(line, part)
  const enter = useEnterAgain(book, line, part)
  const { form, isBlocked, onTry } = useAgainForm(`academy/again/${valid?.id ?? line.nomination}`, enter.problem)
  return (
    <Dialog isOpen onClose={onClose} title={say('again.of', { name: line.name, part: sayExam(`part.${part}`) })} closeWord={say('close')}>
      <p>
        {say('again.what', { score: sayScore(valid?.score ?? null) })} {line.certificate?.state === 'issued' && say('again.lost')}
      </p>
      <div className="acad-wide" onSubmit={onTry}>
        <Form
          form={form}
          act={enter}
          submit={say('again.send')}
          send={values => values}
          isBlocked={isBlocked}
          onSent={() => {
            toast({ tone: 'done', text: say('again.done') })
            onClose()
          }}
        >
          <RadioGroup
            {...form.pick('occasion')}
            label={say('again.occasion')}
            required={say('required')}
            choices={again.map(value => ({ value, label: say(`again.${value}`) }))}
          />
          <Field
            {...form.field('score')}
            label={say('again.score')}
            hint={say('again.scoreHint')}
            required={say('required')}
            maxLength={10}
            autoComplete="off"
          />
          <TextArea {...form.field('reason')} label={say('again.reason')} required={say('required')} rows={3} maxLength={300} />
        </Form>
      </div>
    </Dialog>
  )
}

const useEnterAgain = (book: MarkBook, { nomination }: MarkLine, part: Part) =>
  useAct(
    ({ occasion, score, reason }: Again, press) =>
      api.enterMarks(
        {
          class: book.class,
          part,
          occasion: occasion as Occasion,
          reason: reason.trim(),
          // nothing is under way, or the button would not be there; if there is by now, HOUSE-6 says so
          marks: [{ nomination, score: readMark(score) ?? null, version: null }],
        },
        press,
      ),
    ['academy'],
  )

/** A mark that is none is told at once, what is missing only when it is sent. */
function useAgainForm(name: string, problem: Parameters<typeof useForm>[0]['problem']) {
  const [say, sayExam, sayHouse] = [useWords(markWords), useWords(examWords), useWords(houseWords)]
  const [isTried, setTried] = useState(false)
  const [judged, setJudged] = useState(start)
  const wrong = {
    occasion: judged.occasion ? undefined : say('again.choose'),
    score: readMark(judged.score) === undefined ? sayExam('acad.markShape') : undefined,
    reason: judged.reason.trim().length < LEAST ? sayHouse('tooShort', { least: LEAST }) : undefined,
  }
  const errors = isTried ? wrong : { score: judged.score ? wrong.score : undefined }
  const form = useForm<Again>({ name, start, problem, errors })
  if (JSON.stringify(form.values) !== JSON.stringify(judged)) setJudged(form.values)
  return { form, isBlocked: Object.values(wrong).some(Boolean), onTry: () => setTried(true) }
}
