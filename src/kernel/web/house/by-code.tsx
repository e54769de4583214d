import { useEffect, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { CodeField } from '#ui/code-field.tsx'
import { Field } from '#ui/field.tsx'
import { useAct } from '../acts.ts'
import { useForm } from '../form-state.ts'
import { Form } from '../forms.tsx'
import { useWords } from '../person.tsx'
import { type Me, signIn } from '../sign-in-api.ts'
import { signInWords } from './sign-in-words.ts'

type Sent = { phone: string; challenge: string; againSeconds: number; validSeconds: number }

export function ByCode({ onDone }: { onDone: (me: Me) => void }) {
  const say = useWords(signInWords)
  const [sent, setSent] = useState<Sent>()
  const send = useAct(async ({ phone }: { phone: string }) => ({ phone, ...(await signIn.sendCode({ phone })) }), 'nothing')
  const form = useForm({ name: 'sign-in', start: { phone: '' }, problem: send.problem, isFleeting: true })
  if (sent) return <Code sent={sent} onDone={onDone} onOther={() => setSent(undefined)} onAgain={setSent} />
  return (
    <Form form={form} act={send} submit={say('sendCode')} send={({ phone }) => ({ phone: phone.replace(/\s/g, '') })} onSent={setSent}>
      <Field {...form.field('phone')} label={say('phone')} hint={say('phoneHint')} type="tel" autoComplete="tel-national" />
    </Form>
  )
}

function Code({
  sent,
  onDone,
  onOther,
  onAgain,
}: {
  sent: Sent
  onDone: (me: Me) => void
  onOther: () => void
  onAgain: (sent: Sent) => void
}) {
  const say = useWords(signInWords)
  const { phone, challenge } = sent
  const enter = useAct((input: { code: string }) => signIn.byCode({ phone, challenge, ...input }), 'nothing')
  const again = useAct(async () => ({ phone, ...(await signIn.sendCode({ phone })) }), 'nothing')
  const form = useForm({ name: 'sign-in-code', start: { code: '' }, problem: enter.problem ?? again.problem, isFleeting: true })
  return (
    <Form
      form={form}
      act={enter}
      submit={say('enter')}
      send={values => values}
      onSent={onDone}
      beside={
        <Button kind="plain" onClick={onOther}>
          {say('otherPhone')}
        </Button>
      }
    >
      <p role="status">{say('sentTo', { phone, minutes: Math.round(sent.validSeconds / 60) })}</p>
      <CodeField
        {...form.pick('code')}
        label={say('code')}
        hint={say('codeHint')}
        onComplete={digits => void enter.act({ code: digits }, onDone)}
        action={
          <Again key={challenge} seconds={sent.againSeconds} isBusy={again.isBusy} onPress={() => void again.act(undefined, onAgain)} />
        }
      />
    </Form>
  )
}

function Again({ seconds, isBusy, onPress }: { seconds: number; isBusy: boolean; onPress: () => void }) {
  const say = useWords(signInWords)
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => setLeft(left - 1), 1_000)
    return () => clearTimeout(timer)
  }, [left])
  if (left > 0) return <span className="ui-hint">{say('againIn', { seconds: left })}</span>
  return (
    <Button kind="plain" isBusy={isBusy} onClick={onPress}>
      {say('again')}
    </Button>
  )
}
