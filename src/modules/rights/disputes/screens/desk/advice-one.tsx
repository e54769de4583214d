import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { daysBetween } from '#kernel/pure/calendar.ts'
import { formatDay, formatMoment, formatRemaining } from '#kernel/pure/formats.ts'
import { unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage, Facts } from '#kernel/web/desk/page.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { answerObjection, mostAnswer } from '../../rules-advice.ts'
import { diagnosisWords } from '../diagnosis-words.ts'
import { api, type Whole } from './advice-api.ts'
import { Left } from './advice-left.tsx'
import { deskAdviceWords } from './advice-words.ts'
import './advice.css'

/** One question beside its answer, with phrases for what is asked every week. */
export function AnswerPage() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useAsk(['rights', 'question', id], () => api.getQuestion({ id }))
  return (
    <Asked of={asked} shape="page">
      {question => <Opened question={question} />}
    </Asked>
  )
}

function Opened({ question }: { question: Whole }) {
  const [say, name] = [useWords(deskAdviceWords), useWords(diagnosisWords)]
  const [language, today] = [useLanguage(), useToday()]
  const { district, due, state } = question
  return (
    <DeskPage
      title={name(`what.${question.topic}`)}
      back={{ href: '/advice', word: say('back') }}
      lead={say('who')}
      actions={<Left row={question} />}
    >
      <Facts
        rows={[
          [say('col.district'), district ? unionDistricts[district][language] : say('noDistrict')],
          [say('col.unit'), language === 'en' ? question.unitEnglish || question.unitName : question.unitName],
          [say('col.at'), formatMoment(new Date(question.at), language, today)],
          ...(due && state === 'asked'
            ? [
                [
                  say('col.due'),
                  say('by', { day: formatDay(due, language, today), left: formatRemaining(daysBetween(today, due), language) }),
                ] as const,
              ]
            : []),
        ]}
      />
      <div className="advice-beside">
        <div>
          {question.turns.map(turn => (
            <Turn key={turn.n} turn={turn} />
          ))}
        </div>
        {(state === 'asked' || state === 'raised') && <Answer question={question} />}
      </div>
    </DeskPage>
  )
}

function Turn({ turn: { at, isAnswer, said, answeredFor } }: { turn: Whole['turns'][number] }) {
  const say = useWords(deskAdviceWords)
  const [language, today] = [useLanguage(), useToday()]
  const when = formatMoment(new Date(at), language, today)
  return (
    <article className="advice-turn" data-answer={isAnswer || undefined}>
      <p className="ui-hint">{isAnswer ? say('answered', { unit: answeredFor, when }) : say('asker', { when })}</p>
      <p>{said || say('forgotten')}</p>
    </article>
  )
}

const phrases = ['owed', 'fines', 'dismissed', 'contract', 'injury', 'bring', 'file', 'aid'] as const

function Answer({ question: { id, version } }: { question: Whole }) {
  const [say, toast] = [useWords(deskAdviceWords), useToast()]
  const navigate = useNavigate()
  const [isTried, setTried] = useState(false)
  const answer = useAct((said: string, press) => api.answerQuestion({ id, version, said }, press), ['rights'])
  const form = useForm({ name: `rights/answer/${id}`, start: { said: '' }, problem: answer.problem })
  const { said } = form.values
  const isShort = answerObjection(said) !== undefined
  return (
    <div onSubmitCapture={() => setTried(true)}>
      <fieldset className="advice-phrases" aria-label={say('phrases')}>
        {phrases.map(one => (
          <Button
            key={one}
            onClick={() => form.set('said', said ? `${said.trimEnd()}\n${say(`phraseIs.${one}`)}` : say(`phraseIs.${one}`))}
          >
            {say(`phrase.${one}`)}
          </Button>
        ))}
      </fieldset>
      <Form
        form={form}
        act={answer}
        submit={say('send')}
        isBlocked={isShort}
        send={values => values.said}
        onSent={() => {
          toast({ tone: 'done', text: say('sent') })
          void navigate('/advice')
        }}
      >
        <TextArea
          {...form.field('said')}
          error={isTried && isShort ? say('short') : form.errorOf('said')}
          label={say('answer')}
          hint={say('answerHint')}
          required={say('required')}
          rows={10}
          maxLength={mostAnswer}
        />
      </Form>
    </div>
  )
}
