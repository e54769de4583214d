import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Section } from '#ui/frame.tsx'
import { TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { mostAskedOn } from '../../rules-advice.ts'
import { adviceScreenWords } from '../advice-words.ts'
import { type Advice, api } from './api.ts'

/** DISPUTES-18: not enough, or not understood. */
export function AskOn({ advice, receipt }: { advice: Advice; receipt: string }) {
  const left = mostAskedOn - advice.askedOn
  const today = useToday()
  if (advice.state !== 'answered' || left <= 0 || (advice.due ?? today) < today) return null
  return <On advice={advice} receipt={receipt} left={left} />
}

function On({ advice: { version, due }, receipt, left }: { advice: Advice; receipt: string; left: number }) {
  const [say, toast] = [useWords(adviceScreenWords), useToast()]
  const [language, today] = [useLanguage(), useToday()]
  const on = useAct((said: string, press) => api.askOn({ receipt, said, version }, press), ['rights'])
  const form = useForm({ name: `rights/on/${receipt}`, start: { said: '' }, problem: on.problem })
  return (
    <Section title={say('on.title')}>
      <Form
        form={form}
        act={on}
        submit={say('on.send')}
        send={({ said }) => said}
        onSent={() => toast({ tone: 'done', text: say('on.sent') })}
      >
        <TextArea
          {...form.field('said')}
          label={say('ask.said')}
          hint={due ? say('on.until', { day: formatDay(due, language, today), left }) : undefined}
          rows={3}
          maxLength={1_000}
        />
      </Form>
    </Section>
  )
}
