import { useState } from 'react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { partnerWords } from '../partner-words.ts'
import { api, type HookCall } from './partner-calls.ts'
import { ShownOnce } from './shown-once.tsx'
import './disputes.css'

/** DISPUTES-99: where the platform is told of changes, with which secret, and how each of them went. */
export function HooksSection({ body }: { body: string }) {
  const [say, language] = [useWords(partnerWords), useLanguage()]
  const hook = useAsk(['disputes', 'hook', body], () => api.getHook({ body }))
  const [secret, setSecret] = useState<string>()
  const rotate = useAct(api.rotateHookSecret, ['disputes'])
  const remove = useAct(api.removeHook, ['disputes'])
  return (
    <Section title={say('hook')}>
      <p className="ui-hint disputes-apart">{say('hook.lead')}</p>
      <Asked of={hook}>
        {held => (
          <>
            <AddressForm key={held?.url ?? ''} body={body} url={held?.url ?? ''} onSecret={setSecret} />
            {held?.oldUntil && <p className="ui-hint">{say('hook.old', { moment: formatMoment(new Date(held.oldUntil), language) })}</p>}
            <Refused problem={rotate.problem ?? remove.problem} />
            {held && (
              <div className="disputes-side-acts disputes-apart">
                <Button isBusy={rotate.isBusy} onClick={() => void rotate.act({ body }, ({ secret }) => setSecret(secret ?? undefined))}>
                  {say('hook.rotate')}
                </Button>
                <Button kind="plain" isBusy={remove.isBusy} onClick={() => void remove.act({ body })}>
                  {say('hook.remove')}
                </Button>
              </div>
            )}
          </>
        )}
      </Asked>
      <CallsTable body={body} />
      {secret && <ShownOnce title={say('once.secret')} value={secret} onClose={() => setSecret(undefined)} />}
    </Section>
  )
}

type Address = { body: string; url: string; onSecret: (secret: string) => void }
function AddressForm({ body, url, onSecret }: Address) {
  const [say, toast] = [useWords(partnerWords), useToast()]
  const act = useAct(api.setHook, ['disputes'])
  const form = useForm({ name: '', isFleeting: true, start: { url }, problem: act.problem })
  return (
    <div className="disputes-narrow">
      <Form
        form={form}
        act={act}
        submit={say('hook.set')}
        send={values => ({ ...values, body })}
        onSent={({ secret }) => {
          toast({ tone: 'done', text: say('hook.saved') })
          if (secret) onSecret(secret)
        }}
      >
        <Field {...form.field('url')} type="url" autoComplete="off" label={say('hook.url')} required={say('required')} maxLength={300} />
      </Form>
    </div>
  )
}

const toneOf = { waiting: 'soon', delivered: 'done', givenUp: 'refused' } as const
function CallsTable({ body }: { body: string }) {
  const say = useWords(partnerWords)
  const view = useView({})
  const page = useAsk(['disputes', 'hookCalls', body, view.cursor ?? ''], () =>
    api.listHookCalls({ body, ...(view.cursor && { after: view.cursor }) }),
  )
  const again = useAct(api.sendHookAgain, ['disputes'])
  return (
    <>
      <h3 className="disputes-apart">{say('calls.title')}</h3>
      <Refused problem={again.problem} />
      <DeskTable
        label={say('calls.title')}
        rows={page.data?.rows ?? []}
        rowKey={(row: HookCall) => row.id}
        columns={useColumns(id => void again.act({ id }), again.isBusy)}
        view={view}
        next={page.data?.next}
        isLoading={page.isLoading}
        problem={page.problem}
        again={page.again}
        empty={<Empty title={say('calls.none')} />}
      />
    </>
  )
}

function useColumns(again: (id: string) => void, isBusy: boolean): Column<HookCall>[] {
  const [say, language] = [useWords(partnerWords), useLanguage()]
  const moment = (at: string | null) => (at ? formatMoment(new Date(at), language) : '—')
  return [
    { key: 'type', title: say('calls.what'), width: 110, english: 130, render: row => say(`hint.${row.type}`) },
    { key: 'number', title: say('col.number'), render: row => row.number },
    {
      key: 'state',
      title: say('col.state'),
      width: 130,
      english: 145,
      render: row => <Tag tone={toneOf[row.state]}>{say(`call.${row.state}`)}</Tag>,
    },
    { key: 'code', title: say('calls.code'), width: 150, render: row => row.code ?? (row.why || '—') },
    { key: 'attempts', title: say('calls.attempts'), width: 70, align: 'right', render: row => row.attempts },
    { key: 'tried', title: say('calls.tried'), width: 185, english: 165, render: row => moment(row.triedAt) },
    { key: 'next', title: say('calls.next'), width: 185, english: 165, render: row => moment(row.nextAt) },
    {
      key: 'acts',
      title: '',
      width: 110,
      english: 130,
      render: row => (
        <Button kind="plain" isBusy={isBusy} onClick={() => again(row.id)}>
          {say('calls.again')}
        </Button>
      ),
    },
  ]
}
