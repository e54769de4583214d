import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { CodeField } from '#ui/code-field.tsx'
import { Field } from '#ui/field.tsx'
import { useAct } from '../acts.ts'
import { useForm } from '../form-state.ts'
import { Form } from '../forms.tsx'
import { useWords } from '../person.tsx'
import { type Me, signIn } from '../sign-in-api.ts'
import { signInWords } from './sign-in-words.ts'

export function ByPassword({ onDone }: { onDone: (me: Me) => void }) {
  const say = useWords(signInWords)
  const [needsTotp, setNeedsTotp] = useState(false)
  const enter = useAct(signIn.byPassword, 'nothing')
  const form = useForm({ name: 'sign-in-staff', start: { userName: '', password: '' }, problem: enter.problem, isFleeting: true })
  if (needsTotp) return <SecondFactor onDone={onDone} onStartOver={() => setNeedsTotp(false)} />
  return (
    <Form
      form={form}
      act={enter}
      submit={say('enter')}
      send={({ userName, password }) => ({ userName: userName.trim(), password })}
      onSent={answer => (answer.next === 'done' ? onDone(answer.me) : setNeedsTotp(true))}
    >
      <Field {...form.field('userName')} label={say('userName')} autoComplete="username" autoCapitalize="none" spellCheck={false} />
      <Field {...form.field('password')} label={say('password')} type="password" autoComplete="current-password" />
      <p className="ui-hint">{say('forgotten')}</p>
    </Form>
  )
}

/** Six digits that change every half minute, or a backup code when the phone is lost. */
function SecondFactor({ onDone, onStartOver }: { onDone: (me: Me) => void; onStartOver: () => void }) {
  const say = useWords(signInWords)
  const [isBackup, setBackup] = useState(false)
  const enter = useAct(signIn.totp, 'nothing')
  const form = useForm({
    name: 'sign-in-totp',
    start: { code: '' },
    problem: enter.problem,
    isFleeting: true,
    paths: { backupCode: 'code' },
  })
  return (
    <Form
      key={String(isBackup)}
      form={form}
      act={enter}
      submit={say('enter')}
      send={({ code }) => (isBackup ? { backupCode: code.trim() } : { code })}
      onSent={onDone}
      beside={
        <Button kind="plain" onClick={onStartOver}>
          {say('startOver')}
        </Button>
      }
    >
      {isBackup ? (
        <Field {...form.field('code')} label={say('backup')} hint={say('backupHint')} autoComplete="off" />
      ) : (
        <CodeField
          {...form.pick('code')}
          label={say('totp')}
          hint={say('totpHint')}
          onComplete={code => void enter.act({ code }, onDone)}
        />
      )}
      <Button
        kind="plain"
        onClick={() => {
          form.set('code', '')
          enter.reset()
          setBackup(!isBackup)
        }}
      >
        {say(isBackup ? 'useTotp' : 'useBackup')}
      </Button>
    </Form>
  )
}
