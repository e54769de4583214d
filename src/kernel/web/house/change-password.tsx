import { useNavigate } from 'react-router'
import { Field } from '#ui/field.tsx'
import { Page } from '#ui/frame.tsx'
import { useToast } from '#ui/toast.tsx'
import { useAct } from '../acts.ts'
import { useForm } from '../form-state.ts'
import { Form } from '../forms.tsx'
import { usePerson, useWords } from '../person.tsx'
import { useSession } from '../session.tsx'
import { signIn } from '../sign-in-api.ts'
import { signInWords } from './sign-in-words.ts'

const start = { password: '', newPassword: '', repeat: '' }

/** Asked for before anything else when the password was given by an administrator; else reached from the settings. */
export function ChangePassword() {
  const say = useWords(signInWords)
  const { enter } = useSession()
  const toast = useToast()
  const navigate = useNavigate()
  const { mustChangePassword } = usePerson()
  const change = useAct(signIn.changePassword)
  const form = useForm({ name: 'change-password', start, problem: change.problem, isFleeting: true })
  const { newPassword, repeat } = form.values
  const differs = repeat.length >= newPassword.length && repeat !== newPassword ? say('differs') : undefined
  return (
    <Page title={say(mustChangePassword ? 'changeTitle' : 'changeOwn')} lead={mustChangePassword && say('changeWhy')}>
      <Form
        form={form}
        act={change}
        submit={say('change')}
        isBlocked={repeat !== newPassword}
        send={({ password, newPassword }) => ({ password, newPassword })}
        onSent={me => {
          enter(me)
          toast({ tone: 'done', text: say('changed') })
          if (!mustChangePassword) void navigate('/settings')
        }}
      >
        <Field {...form.field('password')} label={say('oldPassword')} type="password" autoComplete="current-password" />
        <Field
          {...form.field('newPassword')}
          label={say('newPassword')}
          hint={say('newPasswordHint')}
          type="password"
          autoComplete="new-password"
        />
        <Field {...form.field('repeat')} label={say('repeat')} error={differs} type="password" autoComplete="new-password" />
      </Form>
    </Page>
  )
}
