import { Select as Choose } from 'antd'
import { MapPin } from 'lucide-react'
import { useState } from 'react'
import type { UnitPath } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked } from '#kernel/web/asks.tsx'
import { DeskItem } from '#kernel/web/desk/item.tsx'
import { type FormState, useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { CityMap } from '#kernel/web/map/city-map.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { fields, type Tier, tiers } from '../../rules.ts'
import { words } from '../../words.ts'
import { api, type Ground } from './calls.ts'
import { freshGround, groundOf, groundValues, type GroundValues, placeIn, uppersFor, wrongInGround } from './ground-values.ts'
import { groundWords } from './ground-words.ts'
import { type OwnUnit, useUnitsWith } from './units.ts'
import './network.css'

type Editing = { grounds: readonly Ground[]; editing?: Ground | undefined; under?: Ground | undefined; onClose: () => void }

export function GroundDialog(props: Editing) {
  const [say, units] = [useWords(groundWords), useUnitsWith('academy.host')]
  const { editing, onClose } = props
  return (
    <Dialog isOpen onClose={onClose} title={editing ? say('edit.of', { name: editing.name }) : say('add')} closeWord={say('close')}>
      <Asked of={units}>{units => <Editor {...props} units={units} />}</Asked>
    </Dialog>
  )
}

function Editor({ grounds, editing, under, units, onClose }: Editing & { units: readonly OwnUnit[] }) {
  const [say, toast, today] = [useWords(groundWords), useToast(), useToday()]
  const [isTried, setTried] = useState(false)
  const [wrong, setWrong] = useState<ReturnType<typeof wrongInGround>>()
  const save = useAct(
    (values: GroundValues, press) =>
      editing
        ? api.editGround({ id: editing.id, ...groundOf(values) }, press)
        : api.addGround({ unit: values.unit as UnitPath, ...groundOf(values) }, press),
    ['academy'],
  )
  const form = useForm<GroundValues>({
    name: `academy/ground/${editing?.id ?? `new/${under?.id ?? ''}`}`,
    start: editing ? groundValues(editing) : freshGround(units[0]?.value ?? '', today, under),
    problem: save.problem,
    ...(isTried && wrong && { errors: wrong }),
  })
  const judged = wrongInGround(form.values, say)
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
        <Standing form={form} grounds={grounds} self={editing?.id} />
        <Field {...form.field('name')} label={say('name')} required={say('required')} maxLength={60} />
        <Field {...form.field('address')} label={say('address')} maxLength={200} />
        <div className="acad-pair">
          <Field {...form.field('phone')} type="tel" label={say('phone')} maxLength={40} autoComplete="off" />
          <Field {...form.field('since')} type="date" label={say('since')} required={say('required')} />
          <Field {...form.field('lon')} label={say('lon')} hint={say('lon.hint')} inputMode="decimal" />
          <Field {...form.field('lat')} label={say('lat')} hint={say('lat.hint')} inputMode="decimal" />
        </div>
        <Where form={form} />
        <Taught form={form} />
      </Form>
    </div>
  )
}

/** On the map by a press, or in figures above; either shows in the other. */
function Where({ form }: { form: FormState<GroundValues> }) {
  const say = useWords(groundWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="net-pick">
      <Button icon={MapPin} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say(isOpen ? 'map.hide' : 'map.pick')}
      </Button>
      {isOpen && (
        <>
          <p className="ui-hint">{say('map.press')}</p>
          <CityMap
            label={say('map.pick')}
            points={[]}
            picked={placeIn(form.values)}
            onPick={(lon, lat) => form.put({ lon: String(lon), lat: String(lat) })}
          />
        </>
      )}
    </div>
  )
}

function Standing({ form, grounds, self }: { form: FormState<GroundValues>; grounds: readonly Ground[]; self: string | undefined }) {
  const [say, sayRule] = [useWords(groundWords), useWords(words)]
  const { tier, upper } = form.values
  const uppers = uppersFor(grounds, tier, self)
  const choose = (to: Tier) => form.put({ tier: to, upper: uppersFor(grounds, to, self).some(one => one.id === upper) ? upper : '' })
  return (
    <div className="acad-pair">
      <Select
        {...form.field('tier')}
        onChange={event => choose(event.target.value as Tier)}
        label={say('tier')}
        choices={tiers.map(value => ({ value, label: sayRule(`tier.${value}`) }))}
      />
      {tier !== 'academy' && (
        <Select
          {...form.field('upper')}
          label={say('upper')}
          required={say('required')}
          empty={say('upper.none')}
          choices={uppers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </div>
  )
}

function Taught({ form }: { form: FormState<GroundValues> }) {
  const [say, sayRule] = [useWords(groundWords), useWords(words)]
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
