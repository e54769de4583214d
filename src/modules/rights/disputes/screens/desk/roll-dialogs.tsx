import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { isPartner, type Kind, kinds, type MediatorKind, mediatorKinds } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { netWords } from '../network-screen-words.ts'
import { api, type OnRoll } from './network-calls.ts'

export function AppointDialog({ onClose }: { onClose: () => void }) {
  const [say, kind, toast] = [useWords(netWords), useWords(kindWords), useToast()]
  const bodies = useAsk(['disputes', 'bodies', ''], () => api.listBodies({}))
  const appoint = useAct(api.appointMediator, ['disputes'])
  const start = { name: '', phone: '', body: '', kind: 'fullTime', field: '', until: '', basis: '' }
  const form = useForm({ name: 'disputes/appoint', start, problem: appoint.problem })
  const required = say('required')
  return (
    <Dialog isOpen onClose={onClose} title={say('roll.add')} closeWord={say('close')}>
      <Form
        form={form}
        act={appoint}
        submit={say('roll.add')}
        send={({ field, kind, until, ...values }) => ({
          ...values,
          kind: kind as MediatorKind,
          until: until || null,
          fields: field ? [field as Kind] : [],
        })}
        onSent={() => {
          toast({ tone: 'done', text: say('roll.added') })
          onClose()
        }}
      >
        <Field {...form.field('name')} label={say('person')} required={required} maxLength={40} />
        <Field {...form.field('phone')} type="tel" autoComplete="off" label={say('mobile')} required={required} maxLength={20} />
        <Select
          {...form.field('body')}
          label={say('body')}
          required={required}
          empty={say('choose')}
          choices={(bodies.data ?? []).filter(one => one.isMine && !isPartner(one.kind)).map(one => ({ value: one.id, label: one.name }))}
        />
        <Select
          {...form.field('kind')}
          label={say('kind')}
          choices={mediatorKinds.map(value => ({ value, label: kind(`mediator.${value}`) }))}
        />
        <Select
          {...form.field('field')}
          label={say('fields')}
          empty={say('choose')}
          choices={kinds.map(value => ({ value, label: kind(`kind.${value}`) }))}
        />
        <Field {...form.field('until')} type="date" label={say('until')} required={required} />
        <Field {...form.field('basis')} label={say('basis')} required={required} maxLength={200} />
      </Form>
    </Dialog>
  )
}

export function RenewDialog({ row: { id, version, name }, onClose }: { row: OnRoll; onClose: () => void }) {
  const [say, toast] = [useWords(netWords), useToast()]
  const renew = useAct(api.renewMediator, ['disputes'])
  const form = useForm({ name: '', isFleeting: true, start: { until: '', basis: '' }, problem: renew.problem })
  return (
    <Dialog isOpen onClose={onClose} title={`${say('roll.renew')} · ${name}`} closeWord={say('close')}>
      <Form
        form={form}
        act={renew}
        submit={say('roll.renew')}
        send={values => ({ ...values, id, version })}
        onSent={() => {
          toast({ tone: 'done', text: say('done') })
          onClose()
        }}
      >
        <Field {...form.field('until')} type="date" label={say('until')} required={say('required')} />
        <Field {...form.field('basis')} label={say('basis')} required={say('required')} maxLength={200} />
      </Form>
    </Dialog>
  )
}
