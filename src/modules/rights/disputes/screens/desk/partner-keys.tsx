import { useState } from 'react'
import { addMonths } from '#kernel/pure/calendar.ts'
import { formatMoment } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { partnerWords } from '../partner-words.ts'
import { useDoing, useSpeak } from './network-calls.ts'
import { api } from './partner-calls.ts'
import { ShownOnce } from './shown-once.tsx'
import './disputes.css'

type Key = Awaited<ReturnType<typeof api.listPartnerKeys>>[number]
type Of = { body: string }

/** DISPUTES-98: by what the body's platform signs in, since when it was last used, and the way to end it at once. */
export function KeysSection({ body }: Of) {
  const [say, speak, language] = [useWords(partnerWords), useSpeak(), useLanguage()]
  const keys = useAsk(['disputes', 'keys', body], () => api.listPartnerKeys({ body }))
  const { doing, begin, stop } = useDoing<'issuing' | Key>()
  const [issued, setIssued] = useState<string>()
  const acts = (row: Key) =>
    row.state === 'live' ? (
      <Button kind="plain" aria-label={say('keys.revokeAsk', { name: row.name })} onClick={() => begin(row)}>
        {say('keys.revoke')}
      </Button>
    ) : null
  return (
    <Section title={say('keys')} more={<Button onClick={() => begin('issuing')}>{say('keys.issue')}</Button>}>
      <p className="ui-hint disputes-apart">{say('keys.lead')}</p>
      <DeskTable
        label={say('keys')}
        rows={keys.data ?? []}
        rowKey={(row: Key) => row.id}
        columns={[
          { key: 'name', title: say('keys.name'), render: (row: Key) => <strong>{row.name}</strong> },
          {
            key: 'state',
            title: say('col.state'),
            width: 130,
            render: (row: Key) => <Tag tone={toneOf[row.state]}>{say(`key.${row.state}`)}</Tag>,
          },
          { key: 'until', title: say('keys.until'), width: 200, render: (row: Key) => speak.day(row.until) },
          { key: 'by', title: say('keys.by'), width: 120, render: (row: Key) => row.issuedBy },
          {
            key: 'used',
            title: say('keys.used'),
            width: 190,
            render: (row: Key) => (row.lastUsedAt ? formatMoment(new Date(row.lastUsedAt), language) : say('keys.never')),
          },
          { key: 'acts', title: '', width: 110, render: acts },
        ]}
        isLoading={keys.isLoading}
        problem={keys.problem}
        again={keys.again}
        empty={<Empty title={say('keys.none')} />}
      />
      {doing === 'issuing' && (
        <Issuing
          body={body}
          onClose={stop}
          onIssued={key => {
            stop()
            setIssued(key)
          }}
        />
      )}
      {doing && doing !== 'issuing' && <Revoking body={body} row={doing} onClose={stop} />}
      {issued && <ShownOnce title={say('once.key')} value={issued} onClose={() => setIssued(undefined)} />}
    </Section>
  )
}
const toneOf = { live: 'done', over: 'info', revoked: 'refused' } as const

function Issuing({ body, onClose, onIssued }: Of & { onClose: () => void; onIssued: (key: string) => void }) {
  const [say, today] = [useWords(partnerWords), useToday()]
  const act = useAct(api.issuePartnerKey, ['disputes'])
  const form = useForm({ name: '', isFleeting: true, start: { name: '', until: addMonths(today, 12) }, problem: act.problem })
  return (
    <Dialog isOpen onClose={onClose} title={say('keys.issue')} closeWord={say('close')}>
      <Form form={form} act={act} submit={say('keys.issue')} send={values => ({ ...values, body })} onSent={({ key }) => onIssued(key)}>
        <Field {...form.field('name')} label={say('keys.name')} hint={say('keys.name.hint')} required={say('required')} maxLength={40} />
        <Field {...form.field('until')} type="date" label={say('keys.until')} required={say('required')} />
      </Form>
    </Dialog>
  )
}

function Revoking({ body, row: { id, name }, onClose }: Of & { row: Key; onClose: () => void }) {
  const say = useWords(partnerWords)
  const act = useAct(api.revokePartnerKey, ['disputes'])
  return (
    <Dialog isOpen onClose={onClose} title={say('keys.revokeAsk', { name })} closeWord={say('close')}>
      <p>{say('keys.revokeWhat')}</p>
      <Refused problem={act.problem} />
      <Button kind="danger" isBusy={act.isBusy} onClick={() => void act.act({ body, id }, onClose)}>
        {say('keys.revoke')}
      </Button>
    </Dialog>
  )
}
