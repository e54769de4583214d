import { yuanOf } from '#kernel/pure/money.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Side, sides } from '../../rules-kinds.ts'
import { mostWords, questionsOf } from '../../rules-rating.ts'
import { type Complexity, complexities } from '../../rules-subsidy.ts'
import { subsidyWords } from '../../words-subsidy.ts'
import { api, type FileCheck } from '../after/api.ts'
import { ratingScreenWords } from '../after/rating-words.ts'
import { Stars, starsGiven } from '../after/stars.tsx'
import { subsidyScreenWords } from '../after/subsidy-screen-words.ts'
import type { One } from './calls.ts'

/** DISPUTES-89: how hard it was, and what that pays. */
export function CheckDialog({ one: { id }, check, onClose }: { one: One; check: FileCheck; onClose: () => void }) {
  const [say, word, toast] = [useWords(subsidyScreenWords), useWords(subsidyWords), useToast()]
  const language = useLanguage()
  const act = useAct(api.checkFile, ['disputes'])
  const start = { complexity: check.proposed as string, because: '' }
  const form = useForm({ name: `disputes/check/${id}`, start, problem: act.problem, isFleeting: true })
  const sumOf = (level: Complexity) =>
    check.shares
      .filter(share => !share.isForbidden)
      .map(share => `${share.name} ${yuanOf(share.amounts[level])}`)
      .join(language === 'zh' ? '、' : ', ')
  return (
    <Dialog isOpen onClose={onClose} title={say('check')} closeWord={say('close')}>
      <p>{say('checkLead')}</p>
      <Form
        form={form}
        act={act}
        submit={say('check')}
        send={({ complexity, because }) => ({ dispute: id, complexity: complexity as Complexity, because })}
        onSent={() => {
          toast({ tone: 'done', text: say('checked') })
          onClose()
        }}
      >
        <RadioGroup
          {...form.pick('complexity')}
          label={say('complexity')}
          choices={complexities
            .filter(level => (level === 'mass') === (check.proposed === 'mass'))
            .map(level => ({ value: level, label: word(`complexity.${level}`), hint: sumOf(level) }))}
        />
        <TextArea {...form.field('because')} label={say('because')} hint={say('becauseHint')} rows={3} maxLength={500} />
      </Form>
    </Dialog>
  )
}

/** DISPUTES-85: what somebody wrote on paper. */
export function PaperRating({ one, onClose }: { one: One; onClose: () => void }) {
  const [say, toast] = [useWords(ratingScreenWords), useToast()]
  const note = useAct(api.noteRating, ['disputes'])
  const start = { side: 'worker', fair: 0, clear: 0, easy: 0, overall: 0, words: '', onPaper: '' }
  const form = useForm({ name: `disputes/paperRating/${one.id}`, start, problem: note.problem, isFleeting: true })
  return (
    <Dialog isOpen onClose={onClose} title={say('paper')} closeWord={say('close')}>
      <p>{say('paperText')}</p>
      <Form
        form={form}
        act={note}
        submit={say('paper')}
        send={({ side, words, onPaper, ...stars }) => ({ dispute: one.id, side: side as Side, words, onPaper, ...starsGiven(stars) })}
        onSent={() => {
          toast({ tone: 'done', text: say('sent') })
          onClose()
        }}
      >
        <RadioGroup
          {...form.pick('side')}
          isInline
          label={say('side')}
          choices={sides.map(value => ({ value, label: say(`side.${value}`) }))}
        />
        {questionsOf(one.mediator !== null).map(of => (
          <Stars key={of} of={of} picked={form.pick(of)} />
        ))}
        <TextArea {...form.field('words')} label={say('words')} rows={3} maxLength={mostWords} />
        <Field {...form.field('onPaper')} label={say('onPaper')} required={say('required')} maxLength={200} />
      </Form>
    </Dialog>
  )
}
