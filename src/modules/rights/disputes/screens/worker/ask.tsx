import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useNow, useWords } from '#kernel/web/person.tsx'
import { Select, TextArea } from '#ui/field.tsx'
import { Page } from '#ui/frame.tsx'
import { askObjection } from '../../rules-advice.ts'
import { type Happening, happenings } from '../../rules-everyday.ts'
import { adviceScreenWords } from '../advice-words.ts'
import { rightsWords } from '../before-words.ts'
import { diagnosisWords } from '../diagnosis-words.ts'
import { api } from './api.ts'
import { keepReceipt, newReceipt } from './receipts.ts'
import { useAnswers } from './use-answers.ts'
import './before.css'

/** DISPUTES-17: what it is about, where, and the question; no name is asked for. */
export function AskPage() {
  const [say, word, name, language] = [useWords(adviceScreenWords), useWords(rightsWords), useWords(diagnosisWords), useLanguage()]
  const { typed } = useAnswers()
  const now = useNow()
  const navigate = useNavigate()
  const [receipt] = useState(newReceipt)
  const [isTried, setTried] = useState(false)
  const ask = useAct(api.askAdvice, ['rights'])
  const start: { district: UnionDistrict | ''; topic: Happening; said: string } = {
    district: typed.district,
    topic: typed.what[0] ?? 'unpaid',
    said: '',
  }
  const form = useForm({ name: 'rights/ask', start, problem: ask.problem })
  const isShort = askObjection(form.values.said) !== undefined
  const sent = () => {
    keepReceipt({ receipt, topic: form.values.topic, at: now.toISOString() })
    void navigate(`/rights/advice/${receipt}`, { replace: true })
  }
  return (
    <Page title={say('ask.title')} lead={say('ask.lead')} back={{ href: '/rights', word: word('back') }}>
      <div className="rights-form" onSubmitCapture={() => setTried(true)}>
        <Form
          form={form}
          act={ask}
          submit={say('ask.send')}
          isBlocked={isShort}
          send={({ district, topic, said }) => ({ district: district || null, topic, said, receipt })}
          onSent={sent}
        >
          <Select
            {...form.field('topic')}
            label={say('ask.topic')}
            choices={happenings.map(value => ({ value, label: name(`what.${value}`) }))}
          />
          <Select
            {...form.field('district')}
            label={say('ask.district')}
            empty={say('ask.anyDistrict')}
            choices={Object.entries(unionDistricts).map(([value, names]) => ({ value, label: names[language] }))}
          />
          <TextArea
            {...form.field('said')}
            error={isTried && isShort ? say('ask.short') : form.errorOf('said')}
            label={say('ask.said')}
            hint={say('ask.saidHint')}
            required={word('required')}
            rows={6}
            maxLength={1_000}
          />
        </Form>
      </div>
    </Page>
  )
}
