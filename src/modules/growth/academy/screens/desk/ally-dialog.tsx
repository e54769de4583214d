import { Select as Choose } from 'antd'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked } from '#kernel/web/asks.tsx'
import { DeskItem } from '#kernel/web/desk/item.tsx'
import { type FormState, useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { fields } from '../../rules.ts'
import { allyKinds, loanKinds } from '../../rules-network.ts'
import { words } from '../../words.ts'
import { networkWords } from '../../words-network.ts'
import { type AllyValues, allyValues, entryOf, freshAlly, unitOf, wrongInAlly } from './ally-values.ts'
import { type Ally, api } from './calls.ts'
import { netDeskWords } from './network-words.ts'
import { type OwnUnit, useUnitsWith } from './units.ts'

type Editing = { editing: Ally | undefined; onClose: () => void }

export function AllyDialog(props: Editing) {
  const [say, units] = [useWords(netDeskWords), useUnitsWith('academy.host')]
  const { editing, onClose } = props
  return (
    <Dialog isOpen onClose={onClose} title={editing ? say('ally.edit', { name: editing.name }) : say('ally.add')} closeWord={say('close')}>
      <Asked of={units}>{units => <Editor {...props} units={units} />}</Asked>
    </Dialog>
  )
}

function Editor({ editing, units, onClose }: Editing & { units: readonly OwnUnit[] }) {
  const [say, name, toast, today] = [useWords(netDeskWords), useWords(networkWords), useToast(), useToday()]
  const [isTried, setTried] = useState(false)
  const [wrong, setWrong] = useState<ReturnType<typeof wrongInAlly>>()
  const save = useAct(
    (values: AllyValues, press) =>
      editing
        ? api.editAlly({ id: editing.id, version: editing.version, ...entryOf(values) }, press)
        : api.addAlly({ unit: unitOf(values), ...entryOf(values) }, press),
    ['academy'],
  )
  const form = useForm<AllyValues>({
    name: `academy/ally/${editing?.id ?? 'new'}`,
    start: editing ? allyValues(editing) : freshAlly(units[0]?.value ?? '', today),
    problem: save.problem,
    ...(isTried && wrong && { errors: wrong }),
  })
  const judged = wrongInAlly(form.values, say)
  if (JSON.stringify(judged) !== JSON.stringify(wrong)) setWrong(judged)
  return (
    <div className="acad-wide" onSubmit={() => setTried(true)}>
      <Form
        form={form}
        act={save}
        submit={say('save')}
        send={values => values}
        isBlocked={Object.values(judged).some(Boolean)}
        onSent={() => {
          toast({ tone: 'done', text: say('saved') })
          onClose()
        }}
      >
        {!editing && units.length > 1 && <Select {...form.field('unit')} label={say('unit')} choices={units} />}
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
        <Taught form={form} />
        <Lends form={form} />
      </Form>
    </div>
  )
}

function Taught({ form }: { form: FormState<AllyValues> }) {
  const [say, sayRule] = [useWords(netDeskWords), useWords(words)]
  return (
    <DeskItem {...form.pick('fields')} label={say('fields')}>
      {control => (
        <Choose
          {...control}
          mode="multiple"
          className="desk-select"
          // a dialog is in the browser's top layer, and what hangs on the body would lie under it
          getPopupContainer={box => box.parentElement!}
          options={fields.map(value => ({ value, label: sayRule(`field.${value}`) }))}
        />
      )}
    </DeskItem>
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
