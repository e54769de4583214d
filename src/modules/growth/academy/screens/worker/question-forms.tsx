import { useAct } from '#kernel/web/acts.ts'
import { type FormState, useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Checkbox, RadioGroup } from '#ui/choice.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type Question } from './api.ts'
import { questionPageWords } from './question-words.ts'

type Opening = { isOpen: boolean; onClose: () => void }

export function AskSheet({ course, isOpen, onClose }: { course: string } & Opening) {
  const say = useWords(questionPageWords)
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={say('ask.do')} closeWord={say('close')}>
      <AskForm course={course} onSent={onClose} />
    </Sheet>
  )
}

function AskForm({ course, onSent }: { course: string; onSent: () => void }) {
  const [say, toast] = [useWords(questionPageWords), useToast()]
  const ask = useAct(api.askQuestion, ['academy', 'wall'])
  const form = useForm({ name: `academy/ask/${course}`, start: { text: '', isNamed: false }, problem: ask.problem })
  return (
    <Form
      form={form}
      act={ask}
      submit={say('ask.send')}
      send={values => ({ class: course, ...values })}
      onSent={() => {
        form.discard()
        toast({ tone: 'done', text: say('ask.sent') })
        onSent()
      }}
    >
      <Words form={form} />
    </Form>
  )
}

type Own = Pick<Question, 'id' | 'version' | 'text' | 'isNamed'>
export function EditSheet({ question, isOpen, onClose }: { question: Own } & Opening) {
  const say = useWords(questionPageWords)
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={say('edit.title')} closeWord={say('close')}>
      <EditForm question={question} onSent={onClose} />
    </Sheet>
  )
}

function EditForm({ question: { id, version, text, isNamed }, onSent }: { question: Own; onSent: () => void }) {
  const [say, toast] = [useWords(questionPageWords), useToast()]
  const edit = useAct(api.editQuestion, ['academy', 'wall'])
  const form = useForm({ name: `academy/ask-edit/${id}`, start: { text, isNamed }, problem: edit.problem, isFleeting: true })
  return (
    <Form
      form={form}
      act={edit}
      submit={say('edit.send')}
      send={values => ({ id, version, ...values })}
      onSent={() => {
        toast({ tone: 'done', text: say('edit.sent') })
        onSent()
      }}
    >
      <Words form={form} />
    </Form>
  )
}

function Words({ form }: { form: FormState<{ text: string; isNamed: boolean }> }) {
  const say = useWords(questionPageWords)
  return (
    <>
      <TextArea
        {...form.field('text')}
        label={say('ask.text')}
        required={say('required')}
        hint={say('ask.hint')}
        maxLength={300}
        rows={4}
      />
      <Checkbox {...form.tick('isNamed')} label={say('ask.named')} hint={say('ask.namedHint')} />
    </>
  )
}

/** For whoever answers with the phone in hand: the lecturer in the hall. */
export function AnswerSheet({ question, isOpen, onClose }: { question: Question } & Opening) {
  const say = useWords(questionPageWords)
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={question.text} closeWord={say('close')}>
      <AnswerForm question={question} onSent={onClose} />
    </Sheet>
  )
}

function AnswerForm({ question: { id, answer }, onSent }: { question: Question; onSent: () => void }) {
  const [say, toast] = [useWords(questionPageWords), useToast()]
  const act = useAct(api.answerQuestion, ['academy', 'wall'])
  const start = { text: answer?.text ?? '', way: answer?.way ?? 'written' }
  const form = useForm({ name: `academy/answer/${id}/${answer?.id ?? ''}`, start, problem: act.problem })
  return (
    <Form
      form={form}
      act={act}
      submit={say('answer.send')}
      send={({ text, way }) => ({ id, seen: answer?.id ?? null, text, way })}
      onSent={() => {
        toast({ tone: 'done', text: say('answer.sent') })
        onSent()
      }}
    >
      <RadioGroup
        {...form.pick('way')}
        label={say('answer.way')}
        choices={[
          { value: 'written', label: say('answer.written') },
          { value: 'spoken', label: say('answer.inClass') },
        ]}
        onChange={way => form.set('way', way === 'spoken' ? 'spoken' : 'written')}
      />
      <TextArea {...form.field('text')} label={say('answer.text')} required={say('required')} maxLength={4_000} rows={6} />
    </Form>
  )
}
