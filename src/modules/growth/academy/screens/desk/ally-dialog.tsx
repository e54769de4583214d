import { useAct } from '#kernel/web/acts.ts'
import { type FormState, useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { allyKinds, loanKinds } from '../../rules-network.ts'
import { networkWords } from '../../words-network.ts'
import { type AllyValues, allyValues, entryOf, freshAlly, unitOf, wrongInAlly } from './ally-values.ts'
import { type Ally, api } from './calls.ts'
import { EntryDialog, FieldsItem } from './entry-dialog.tsx'
import { netDeskWords } from './network-words.ts'

export function AllyDialog({ editing, onClose }: { editing: Ally | undefined; onClose: () => void }) {
  const [say, name, today] = [useWords(netDeskWords), useWords(networkWords), useToday()]
  return (
    <EntryDialog<AllyValues>
      title={editing ? say('ally.edit', { name: editing.name }) : say('ally.add')}
      name={`academy/ally/${editing?.id ?? 'new'}`}
      stored={editing && allyValues(editing)}
      fresh={unit => freshAlly(unit, today)}
      wrongIn={values => wrongInAlly(values, say)}
      send={(values, press) =>
        editing
          ? api.editAlly({ id: editing.id, version: values.version, ...entryOf(values) }, press)
          : api.addAlly({ unit: unitOf(values), ...entryOf(values) }, press)
      }
      onClose={onClose}
    >
      {form => (
        <>
          <div className="acad-pair">
            <Field {...form.field('name')} label={say('ally.name')} required={say('required')} maxLength={80} />
            <Select
              {...form.field('kind')}
              label={say('ally.kind')}
              choices={allyKinds.map(value => ({ value, label: name(`ally.${value}`) }))}
            />
            <Field {...form.field('uscc')} label={say('ally.uscc')} hint={say('ally.usccHint')} maxLength={24} autoComplete="off" />
            <Field {...form.field('joinedOn')} type="date" label={say('ally.joined')} required={say('required')} max={today} />
            <Field {...form.field('contact')} label={say('ally.contact')} maxLength={40} autoComplete="off" />
            <Field {...form.field('phone')} type="tel" label={say('ally.phone')} maxLength={40} autoComplete="off" />
          </div>
          <FieldsItem form={form} />
          <Lends form={form} />
        </>
      )}
    </EntryDialog>
  )
}

function Lends({ form }: { form: FormState<AllyValues> }) {
  const [say, name] = [useWords(netDeskWords), useWords(networkWords)]
  return loanKinds.map(kind => (
    <fieldset key={kind} className="net-loan">
      <legend>{name(`loan.${kind}`)}</legend>
      <Field {...form.field(`${kind}.words`)} label={say('ally.words')} maxLength={120} />
      <Field {...form.field(`${kind}.count`)} label={say('ally.count')} inputMode="numeric" maxLength={5} />
      <Field {...form.field(`${kind}.measure`)} label={say('ally.measure')} placeholder={say('ally.measureHint')} maxLength={8} />
    </fieldset>
  ))
}

/** ACAD-39. */
export function DepartDialog({ ally: { id, version, name }, onClose }: { ally: Ally; onClose: () => void }) {
  const [say, toast, today] = [useWords(netDeskWords), useToast(), useToday()]
  const leave = useAct((input: { leftOn: string; reason: string }, press) => api.departAlly({ id, version, ...input }, press), ['academy'])
  const form = useForm({ name: `academy/ally/${id}/leave`, start: { leftOn: today, reason: '' }, problem: leave.problem })
  return (
    <Dialog isOpen onClose={onClose} title={say('ally.departOf', { name })} closeWord={say('close')}>
      <p>{say('ally.departWhat')}</p>
      <Form
        form={form}
        act={leave}
        submit={say('ally.depart')}
        send={values => values}
        onSent={() => {
          toast({ tone: 'done', text: say('saved') })
          onClose()
        }}
      >
        <Field {...form.field('leftOn')} type="date" label={say('ally.left')} required={say('required')} max={today} />
        <TextArea {...form.field('reason')} label={say('ally.reason')} required={say('required')} rows={3} maxLength={300} />
      </Form>
    </Dialog>
  )
}
