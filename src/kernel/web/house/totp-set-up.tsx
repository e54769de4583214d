import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { CodeField } from '#ui/code-field.tsx'
import { Field } from '#ui/field.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { useAct } from '../acts.ts'
import { useForm } from '../form-state.ts'
import { Form } from '../forms.tsx'
import { useWords } from '../person.tsx'
import { useSession } from '../session.tsx'
import { signIn } from '../sign-in-api.ts'
import { signInWords } from './sign-in-words.ts'

type Binding = { uri: string; backupCodes: string[] }

/** An administrator has no powers before the second factor stands. */
export function SetUpTotp() {
  const say = useWords(signInWords)
  const [binding, setBinding] = useState<Binding>()
  const begin = useAct(signIn.setUpTotp, 'nothing')
  const form = useForm({ name: 'totp', start: { password: '' }, problem: begin.problem, isFleeting: true })
  return (
    <Page title={say('setUpTitle')} lead={say('setUpWhy')}>
      {binding ? (
        <Bind binding={binding} />
      ) : (
        <Form form={form} act={begin} submit={say('setUpBegin')} send={values => values} onSent={setBinding}>
          <Field {...form.field('password')} label={say('password')} type="password" autoComplete="current-password" />
        </Form>
      )}
    </Page>
  )
}

function Bind({ binding: { uri, backupCodes } }: { binding: Binding }) {
  const say = useWords(signInWords)
  const { enter } = useSession()
  const confirm = useAct(signIn.confirmTotp)
  const form = useForm({ name: 'totp-confirm', start: { code: '' }, problem: confirm.problem, isFleeting: true })
  return (
    <>
      <Section title={say('setUpScan')}>
        <QrCode text={uri} name={say('setUpPicture')} />
        <p className="ui-hint">{say('setUpByHand')}</p>
        <code className="house-secret">{new URL(uri).searchParams.get('secret')}</code>
      </Section>
      <Section
        title={say('setUpBackup')}
        more={
          <Button kind="plain" onClick={() => print()}>
            {say('setUpPrint')}
          </Button>
        }
      >
        <p className="ui-hint">{say('setUpBackupWhy')}</p>
        <ul className="house-codes">
          {backupCodes.map(code => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('setUpConfirm')}>
        <Form form={form} act={confirm} submit={say('setUpDone')} send={values => values} onSent={enter}>
          <CodeField {...form.pick('code')} label={say('totp')} />
        </Form>
      </Section>
    </>
  )
}
