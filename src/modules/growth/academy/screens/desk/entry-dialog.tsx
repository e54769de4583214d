import { Select as Choose } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked } from '#kernel/web/asks.tsx'
import { DeskItem } from '#kernel/web/desk/item.tsx'
import type { Begun } from '#kernel/web/desk/merging.ts'
import { useRebased } from '#kernel/web/desk/rebased.ts'
import { type FormState, useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import type { Press } from '#kernel/web/wire.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Select } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Field, fields } from '../../rules.ts'
import { words } from '../../words.ts'
import { netDeskWords } from './network-words.ts'
import { type OwnUnit, useUnitsWith } from './units.ts'

type Values = Begun & { unit: string; fields: Field[] }
type Props<V extends Values> = {
  title: string
  /** What is typed is kept under it until it is sent. */
  name: string
  /** As it stands now; undefined for one that is new. */
  stored: V | undefined
  fresh: (unit: string) => V
  wrongIn: (values: V) => { [K in keyof V]?: string | undefined }
  send: (values: V, press: Press) => Promise<unknown>
  onClose: () => void
  children: (form: FormState<V>) => ReactNode
}

/** One entry of the network, new for one of the units this person hosts for, or taken up again while others may be editing it. */
export function EntryDialog<V extends Values>(props: Props<V>) {
  const [say, units] = [useWords(netDeskWords), useUnitsWith('academy.host')]
  return (
    <Dialog isOpen onClose={props.onClose} title={props.title} closeWord={say('close')}>
      <Asked of={units}>{units => <Editor {...props} units={units} />}</Asked>
    </Dialog>
  )
}

function Editor<V extends Values>({ name, stored, fresh, wrongIn, send, onClose, children, units }: Props<V> & { units: OwnUnit[] }) {
  const [say, toast] = [useWords(netDeskWords), useToast()]
  const [isTried, setTried] = useState(false)
  const [wrong, setWrong] = useState<ReturnType<typeof wrongIn>>()
  const save = useAct(send, ['academy'])
  const form = useForm<V>({
    name,
    start: stored ?? fresh(units[0]?.value ?? ''),
    problem: save.problem,
    ...(isTried && wrong && { errors: wrong }),
  })
  const act = useRebased(save, stored, form)
  const judged = wrongIn(form.values)
  if (JSON.stringify(judged) !== JSON.stringify(wrong)) setWrong(judged)
  return (
    <div className="acad-wide" onSubmit={() => setTried(true)}>
      <Form
        form={form}
        act={act}
        submit={say('save')}
        send={values => values}
        isBlocked={Object.values(judged).some(Boolean)}
        onSent={() => {
          toast({ tone: 'done', text: say('saved') })
          onClose()
        }}
      >
        {!stored && units.length > 1 && <Select {...form.field('unit')} label={say('unit')} choices={units} />}
        {children(form)}
      </Form>
    </div>
  )
}

export function FieldsItem<V extends Values>({ form }: { form: FormState<V> }) {
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
