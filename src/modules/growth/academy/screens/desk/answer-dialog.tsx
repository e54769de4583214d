import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import type { AnswerWay } from '../../rules-questions.ts'
import { api, type Question } from './calls.ts'
import { questionDeskWords } from './question-words.ts'
import { useSpeakTime } from './standing.tsx'

type Props = { question: Question; way: AnswerWay; isHost: boolean; onClose: () => void }

/** ACAD-44: in words, or what was said in class; over an older answer, with what stood before. */
export function AnswerDialog({ question, way, isHost, onClose }: Props) {
  const [say, toast] = [useWords(questionDeskWords), useToast()]
  const { id, text, answer } = question
  const act = useAct(api.answerQuestion, ['academy', 'wall'])
  const name = `academy/answer/${id}/${answer?.id ?? ''}/${way}`
  const form = useForm({ name, start: { text: answer?.text ?? '' }, problem: act.problem })
  return (
    <Dialog isOpen onClose={onClose} title={text} closeWord={say('close')}>
      <div className="acad-wide">
        <Form
          form={form}
          act={act}
          submit={say('answer.send')}
          send={values => ({ id, seen: answer?.id ?? null, way, ...values })}
          onSent={() => {
            toast({ tone: 'done', text: say('answer.sent') })
            onClose()
          }}
        >
          <TextArea
            {...form.field('text')}
            label={say(way === 'spoken' ? 'answer.note' : 'answer.text')}
            required={say('required')}
            hint={say('answer.hint')}
            maxLength={4_000}
            rows={8}
          />
        </Form>
        {isHost && answer && <History question={id} />}
      </div>
    </Dialog>
  )
}

function History({ question }: { question: string }) {
  const [say, time] = [useWords(questionDeskWords), useSpeakTime()]
  const answers = useAsk(['academy', 'wall', 'answers', question], () => api.listAnswers({ question }))
  const earlier = answers.data?.slice(1) ?? []
  if (earlier.length === 0) return null
  return (
    <details>
      <summary>{say('history')}</summary>
      <ol className="quest-history">
        {earlier.map(one => (
          <li key={one.id}>
            {one.text} <span className="ui-hint">{say('answer.by', { name: one.name, at: time.moment(one.at) })}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
