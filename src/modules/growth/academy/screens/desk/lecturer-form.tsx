import { Select as Choose } from 'antd'
import { idOf, type UnitPath } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskItem } from '#kernel/web/desk/item.tsx'
import { type FormState, useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Field as Taught, fields } from '../../rules.ts'
import { words } from '../../words.ts'
import { api, type Ground, type Lecturer } from './calls.ts'
import { lectureWords } from './lecturer-words.ts'
import { PersonPick } from './person-pick.tsx'
import { type OwnUnit, useUnitsWith } from './units.ts'

type Described = { fields: Taught[]; craft: string; introduction: string }

/** ACAD-34: a unit nominates one of its workers. */
export function NominateLecturer({ onClose }: { onClose: () => void }) {
  const [say, units] = [useWords(lectureWords), useUnitsWith('academy.nominate')]
  const academies = useAsk(['academy', 'grounds'], () => api.listGrounds({}))
  return (
    <Dialog isOpen onClose={onClose} title={say('nominate')} closeWord={say('close')}>
      <Asked of={units}>
        {units => (
          <Asked of={academies}>
            {grounds => <Nominating units={units} academies={grounds.filter(one => one.tier === 'academy')} onClose={onClose} />}
          </Asked>
        )}
      </Asked>
    </Dialog>
  )
}

function Nominating({ units, academies, onClose }: { units: readonly OwnUnit[]; academies: readonly Ground[]; onClose: () => void }) {
  const [say, toast] = [useWords(lectureWords), useToast()]
  const nominate = useAct(api.nominateLecturer, ['academy'])
  const form = useForm({
    name: 'academy/lecturer/new',
    start: {
      ...{ unit: units[0]?.value ?? '', person: '', personName: '', ground: academies[0]?.id ?? '' },
      ...{ fields: [] as Taught[], craft: '', introduction: '' },
    },
    problem: nominate.problem,
  })
  const { unit, person, personName } = form.values
  if (academies.length === 0) return <p>{say('nominate.noAcademy')}</p>
  return (
    <div className="acad-wide">
      <Form
        form={form}
        act={nominate}
        submit={say('nominate.send')}
        send={({ personName: _, unit, ...values }) => ({ ...values, unit: unit as UnitPath })}
        onSent={() => {
          toast({ tone: 'done', text: say('nominate.done') })
          onClose()
        }}
      >
        {units.length > 1 && <Select {...form.field('unit')} label={say('unit')} choices={units} />}
        <PersonPick
          label={say('worker')}
          unit={idOf(unit)}
          value={{ id: person, name: personName }}
          error={form.errorOf('person')}
          onPick={({ id, name }) => form.put({ person: id, personName: name })}
        />
        <Select
          {...form.field('ground')}
          label={say('ground')}
          required={say('required')}
          empty={say('ground.choose')}
          choices={academies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Describing form={form} />
      </Form>
    </div>
  )
}

/** The academy mends what will be public. */
export function ReviseLecturer({ lecturer, onClose }: { lecturer: Lecturer; onClose: () => void }) {
  const [say, toast] = [useWords(lectureWords), useToast()]
  const { id, version, craft, introduction } = lecturer
  const revise = useAct((values: Described & { version: number }, press) => api.reviseLecturer({ id, ...values }, press), ['academy'])
  const start = { fields: [...lecturer.fields], craft, introduction, version }
  const form = useForm({ name: `academy/lecturer/${id}`, start, problem: revise.problem })
  return (
    <Dialog isOpen onClose={onClose} title={say('revise')} closeWord={say('close')}>
      <div className="acad-wide">
        <Form
          form={form}
          act={revise}
          submit={say('revise.save')}
          send={values => values}
          onSent={() => {
            toast({ tone: 'done', text: say('saved') })
            onClose()
          }}
        >
          <Describing form={form} />
        </Form>
      </div>
    </Dialog>
  )
}

function Describing<V extends Described>({ form: wide }: { form: FormState<V> }) {
  const [say, sayRule] = [useWords(lectureWords), useWords(words)]
  // the three it shares with every form that describes somebody
  const form = wide as unknown as FormState<Described>
  return (
    <>
      <Field {...form.field('craft')} label={say('craft')} hint={say('craft.hint')} required={say('required')} maxLength={40} />
      <DeskItem {...form.pick('fields')} label={say('fields')} required={say('required')}>
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
      <TextArea
        {...form.field('introduction')}
        label={say('introduction')}
        hint={say('introduction.hint')}
        required={say('required')}
        rows={4}
        maxLength={300}
      />
    </>
  )
}
