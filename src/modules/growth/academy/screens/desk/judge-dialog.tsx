import { Plus } from 'lucide-react'
import { useState } from 'react'
import { idOf } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { type FormState, useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { leastReviewers, meanOf, passMark, verdictOf } from '../../rules-lecturers.ts'
import { api, type Lecturer, type Trial } from './calls.ts'
import { lectureWords } from './lecturer-words.ts'
import { PersonPick } from './person-pick.tsx'

type Row = { key: number; reviewer: string; name: string; mark: string; note: string }
type Values = { marks: Row[]; reason: string; version: number }
const most = 12
const fresh = (key: number): Row => ({ key, reviewer: '', name: '', mark: '', note: '' })
const isMark = (mark: string) => /^(100|\d{1,2}(\.[05])?)$/.test(mark.trim())

/** ACAD-35: the reviewers' marks, as they were signed. */
export function JudgeDialog({ lecturer, trial, onClose }: { lecturer: Lecturer; trial: Trial; onClose: () => void }) {
  const [say, toast] = [useWords(lectureWords), useToast()]
  const [isTried, setTried] = useState(false)
  const judge = useAct(
    ({ marks, reason, version }: Values, press) =>
      api.judgeTrial(
        { id: trial.id, version, reason, marks: marks.map(({ reviewer, mark, note }) => ({ reviewer, mark: Number(mark), note })) },
        press,
      ),
    ['academy'],
  )
  const start: Values = { marks: Array.from({ length: leastReviewers }, (_, at) => fresh(at)), reason: '', version: trial.version }
  const form = useForm({ name: `academy/judge/${trial.id}`, start, problem: judge.problem, secret: ['marks', 'reason'] })
  const isWrong = form.values.marks.some(row => !row.reviewer || !isMark(row.mark))
  return (
    <Dialog isOpen onClose={onClose} title={say('trial.judgeOf', { name: lecturer.name })} closeWord={say('close')}>
      <div className="acad-wide" onSubmit={() => setTried(true)}>
        <p>{say('trial.judgeWhat', { least: leastReviewers, pass: passMark })}</p>
        <Form
          form={form}
          act={judge}
          submit={say('trial.judge')}
          send={values => values}
          isBlocked={isWrong}
          onSent={() => {
            toast({ tone: 'done', text: say('trial.judged') })
            onClose()
          }}
        >
          <Rows form={form} unit={idOf(trial.unit)} isTried={isTried} />
          <Verdict rows={form.values.marks} />
          <TextArea {...form.field('reason')} label={say('trial.verdict')} required={say('required')} rows={3} maxLength={300} />
        </Form>
      </div>
    </Dialog>
  )
}

function Rows({ form, unit, isTried }: { form: FormState<Values>; unit: string; isTried: boolean }) {
  const say = useWords(lectureWords)
  const { marks } = form.values
  const change = (at: number, to: Partial<Row>) =>
    form.set(
      'marks',
      marks.map((row, i) => (i === at ? { ...row, ...to } : row)),
    )
  return (
    <>
      {marks.map((row, at) => (
        <div key={row.key} className="acad-three acad-reviewer">
          <PersonPick
            label={say('trial.reviewer', { n: at + 1 })}
            unit={unit}
            value={{ id: row.reviewer, name: row.name }}
            error={form.errorOf(`marks.${at}.reviewer`) ?? (isTried && !row.reviewer ? say('mustHave') : undefined)}
            onPick={({ id, name }) => change(at, { reviewer: id, name })}
          />
          <Field
            label={say('trial.mark')}
            value={row.mark}
            inputMode="decimal"
            error={form.errorOf(`marks.${at}.mark`) ?? (isTried && !isMark(row.mark) ? say('notMark') : undefined)}
            onChange={event => change(at, { mark: event.target.value })}
          />
          <Field label={say('trial.note')} value={row.note} maxLength={200} onChange={event => change(at, { note: event.target.value })} />
          {marks.length > leastReviewers && (
            <Button
              kind="plain"
              onClick={() =>
                form.set(
                  'marks',
                  marks.filter((_, i) => i !== at),
                )
              }
            >
              {say('trial.dropReviewer')}
            </Button>
          )}
        </div>
      ))}
      {marks.length < most && (
        <Button icon={Plus} onClick={() => form.set('marks', [...marks, fresh(Math.max(...marks.map(row => row.key)) + 1)])}>
          {say('trial.addReviewer')}
        </Button>
      )}
    </>
  )
}

/** What it comes to as it stands, before it is sent. */
function Verdict({ rows }: { rows: readonly Row[] }) {
  const say = useWords(lectureWords)
  if (!rows.every(row => isMark(row.mark))) return null
  const marks = rows.map(row => ({ mark: Number(row.mark) }))
  const verdict = verdictOf(marks)
  return <Notice tone={verdict === 'pass' ? 'done' : 'soon'}>{say(`trial.would.${verdict}`, { mean: meanOf(marks) })}</Notice>
}
