import { useState } from 'react'
import { useParams } from 'react-router'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { formatMoment } from '../../pure/formats.ts'
import { useAct } from '../acts.ts'
import { Asked, useAsk } from '../asks.tsx'
import { DeskPage, Facts } from '../desk/page.tsx'
import { useForm } from '../form-state.ts'
import { Form } from '../forms.tsx'
import { useLanguage, useToday, useWords } from '../person.tsx'
import { Refused } from '../problems.tsx'
import { type Account, signIn } from '../sign-in-api.ts'
import { webWords } from '../web-words.ts'
import { adminWords } from './admin-words.ts'

/** One person's staff account: made, reset and unlocked by the system administrator, never one's own. */
export function AccountPage() {
  const say = useWords(adminWords)
  const { person = '' } = useParams<{ person: string }>()
  const [temporary, setTemporary] = useState<string>()
  const accounts = useAsk(['account', person], () => signIn.accountOf(person))
  return (
    <DeskPage title={say('account')} lead={accounts.data?.name}>
      {temporary && (
        <Notice tone="soon" title={say('account.temporary')} isLive>
          <p>
            <code className="house-secret">{temporary}</code>
          </p>
          <p>{say('account.temporaryNext')}</p>
        </Notice>
      )}
      <Asked of={accounts} shape="card">
        {({ accounts: [account] }) =>
          account ? (
            <Present account={account} person={person} onTemporary={setTemporary} />
          ) : (
            <Absent person={person} onTemporary={setTemporary} />
          )
        }
      </Asked>
    </DeskPage>
  )
}

type Given = { person: string; onTemporary: (password: string) => void }

function Absent({ person, onTemporary }: Given) {
  const say = useWords(adminWords)
  const create = useAct(signIn.createAccount, ['account'])
  const form = useForm({ name: 'account', start: { userName: '' }, problem: create.problem, isFleeting: true })
  return (
    <>
      <Empty title={say('account.none')}>{say('account.noneNext')}</Empty>
      <Form
        form={form}
        act={create}
        submit={say('account.create')}
        send={({ userName }) => ({ person, userName: userName.trim() })}
        onSent={answer => onTemporary(answer.temporaryPassword)}
      >
        <Field {...form.field('userName')} label={say('account.userName')} hint={say('account.userNameHint')} autoComplete="off" />
      </Form>
    </>
  )
}

function Present({ account, person, onTemporary }: Given & { account: Account }) {
  const say = useWords(adminWords)
  const toast = useToast()
  const unlock = useAct(signIn.unlockAccount, ['account'])
  return (
    <>
      <AccountFacts account={account} />
      <div className="desk-actions">
        <Reset person={person} hasTotp={account.hasTotp} onTemporary={onTemporary} />
        <Button
          isBusy={unlock.isBusy}
          onClick={() => void unlock.act({ person }, () => toast({ tone: 'done', text: say('account.unlocked') }))}
        >
          {say('account.unlock')}
        </Button>
      </div>
      <Refused problem={unlock.problem} />
    </>
  )
}

function AccountFacts({ account: { userName, hasTotp, mustChangePassword, sessions, lastSignInAt } }: { account: Account }) {
  const say = useWords(adminWords)
  const [language, today] = [useLanguage(), useToday()]
  return (
    <Facts
      rows={[
        [say('account.userName'), [userName ?? '—', mustChangePassword && say('account.mustChange')].filter(Boolean).join(' · ')],
        [say('account.totp'), say(hasTotp ? 'account.yes' : 'account.no')],
        [say('account.sessions'), sessions],
        [say('account.last'), lastSignInAt ? formatMoment(new Date(lastSignInAt), language, today) : say('account.never')],
      ]}
    />
  )
}

function Reset({ person, hasTotp, onTemporary }: Given & { hasTotp: boolean }) {
  const say = useWords(adminWords)
  const sayWeb = useWords(webWords)
  const [asking, setAsking] = useState<'password' | 'both'>()
  const reset = useAct(signIn.resetAccount, ['account'])
  const take = () =>
    void reset.act({ person, totpToo: asking === 'both' }, answer => onTemporary(answer.temporaryPassword)).then(() => setAsking(undefined))
  return (
    <>
      <Button onClick={() => setAsking('password')}>{say('account.reset')}</Button>
      {hasTotp && <Button onClick={() => setAsking('both')}>{say('account.resetTotp')}</Button>}
      <Refused problem={reset.problem} />
      <ConfirmDialog
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={say(asking === 'both' ? 'account.resetTotp' : 'account.reset')}
        closeWord={sayWeb('cancel')}
        confirmWord={say('account.reset')}
        isBusy={reset.isBusy}
        isDanger
        onConfirm={take}
      >
        <p>{say('account.resetWhat')}</p>
      </ConfirmDialog>
    </>
  )
}
