import { useNavigate, useParams } from 'react-router'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Field, Select } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Kind, kindsBelow } from '../../rules-kinds.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Whole } from './calls.ts'
import { particularsOf } from './particulars.ts'
import './unions.css'

/** A new union below this one. */
export function FoundBelow() {
  const [{ id = '' }, say] = [useParams<{ id: string }>(), useWords(deskWords)]
  const above = useAsk(['unions', 'one', id], () => api.findUnit({ id }))
  return (
    <DeskPage title={say('found.title')} back={{ href: `/unions/${id}`, word: say('unit.title') }} lead={above.data?.name}>
      <Asked of={above} shape="page">
        {unit =>
          unit && (
            <div className="uni-form">
              <Founding above={unit} />
            </div>
          )
        }
      </Asked>
    </DeskPage>
  )
}

function Founding({ above }: { above: Whole }) {
  const [say, sayRule, navigate, toast, today] = [useWords(deskWords), useWords(words), useNavigate(), useToast(), useToday()]
  const found = useAct(api.found, ['unions'])
  const form = useForm({
    name: `unions/${above.id}/found`,
    problem: found.problem,
    start: {
      name: '',
      english: '',
      kind: '',
      foundedOn: today,
      basis: '',
      code: '',
      uscc: '',
      isUsccSure: false,
      address: '',
      phone: '',
      workers: '',
    },
  })
  const isDoubted = found.problem?.fields.uscc !== undefined || form.values.isUsccSure
  return (
    <Form
      form={form}
      act={found}
      submit={say('form.found')}
      send={({ name, kind, foundedOn, basis, ...rest }) => ({
        above: above.id,
        name,
        kind: kind as Kind,
        foundedOn,
        basis,
        ...particularsOf(rest),
      })}
      onSent={({ id }) => {
        toast({ tone: 'done', text: say('found.done') })
        navigate(`/unions/${id}`)
      }}
    >
      <Field {...form.field('name')} label={say('form.name')} required={say('form.required')} />
      <Select
        {...form.field('kind')}
        label={say('form.kind')}
        required={say('form.required')}
        empty={say('form.choose')}
        choices={kindsBelow(above.kind).map(value => ({ value, label: sayRule(`kind.${value}`) }))}
      />
      <Field {...form.field('foundedOn')} type="date" max={today} label={say('unit.foundedOn')} required={say('form.required')} />
      <Field {...form.field('basis')} label={say('unit.basis')} hint={say('form.basisHint')} required={say('form.required')} />
      <Field {...form.field('english')} label={say('unit.english')} />
      <Field {...form.field('code')} label={say('col.code')} hint={say('form.codeHint')} />
      <Field {...form.field('uscc')} label={say('unit.uscc')} />
      {isDoubted && <Checkbox {...form.tick('isUsccSure')} label={say('form.sure')} />}
      <Field {...form.field('workers')} inputMode="numeric" label={say('col.workers')} />
      <Field {...form.field('address')} label={say('unit.address')} />
      <Field {...form.field('phone')} label={say('unit.phone')} />
    </Form>
  )
}
