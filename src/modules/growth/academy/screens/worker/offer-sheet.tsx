import type { UnitPath } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Group } from '#ui/control.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Field as Taught, fields } from '../../rules.ts'
import { words } from '../../words.ts'
import { api } from './api.ts'
import { lecturingWords } from './lecturing-words.ts'

type Academy = { id: string; name: string }

/** 寻找职工好讲师: I offer myself, and my unit is told. */
export function OfferSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useWords(lecturingWords)
  const grounds = useAsk(['academy', 'grounds'], () => api.listGrounds({}), { isReady: isOpen })
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={say('offer')} closeWord={say('close')}>
      <Asked of={grounds}>{grounds => <Offering academies={grounds.filter(one => one.tier === 'academy')} onSent={onClose} />}</Asked>
    </Sheet>
  )
}

function Offering({ academies, onSent }: { academies: readonly Academy[]; onSent: () => void }) {
  const [say, name, toast, person] = [useWords(lecturingWords), useWords(words), useToast(), usePerson()]
  const units = person.units ?? [person.unit]
  const offer = useAct(api.offerToTeach, ['academy'])
  const form = useForm({
    name: 'academy/offer',
    start: { ground: academies[0]?.id ?? '', craft: '', fields: [] as Taught[], introduction: '' },
    problem: offer.problem,
  })
  const { fields: chosen } = form.values
  const toggle = (field: Taught) => form.set('fields', chosen.includes(field) ? chosen.filter(one => one !== field) : [...chosen, field])
  return (
    <Form
      form={form}
      act={offer}
      submit={say('offer.send')}
      send={values => ({ ...values, unit: units[0] as UnitPath })}
      onSent={() => {
        toast({ tone: 'done', text: say('offer.sent') })
        onSent()
      }}
    >
      <p className="ui-hint">{say('offer.lead')}</p>
      {academies.length > 1 && (
        <Select
          {...form.field('ground')}
          label={say('offer.ground')}
          required={say('required')}
          choices={academies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Field {...form.field('craft')} label={say('offer.craft')} hint={say('offer.craftHint')} required={say('required')} maxLength={40} />
      <Group label={say('offer.fields')} required={say('required')} error={form.errorOf('fields')}>
        <div className="lect-fields">
          {fields.map(field => (
            <Checkbox key={field} label={name(`field.${field}`)} checked={chosen.includes(field)} onChange={() => toggle(field)} />
          ))}
        </div>
      </Group>
      <TextArea
        {...form.field('introduction')}
        label={say('offer.introduction')}
        hint={say('offer.introductionHint')}
        required={say('required')}
        rows={4}
        maxLength={300}
      />
    </Form>
  )
}
