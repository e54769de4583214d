import { useNavigate, useParams } from 'react-router'
import { unionDistricts, type UnionDistrict } from '#kernel/pure/identifiers/divisions.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Field, Select } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { deskWords } from '../desk-words.ts'
import { api, type Whole } from './calls.ts'
import { particularsOf } from './particulars.ts'
import './unions.css'

/** What a union says of itself, corrected by itself or by the line above. */
export function CorrectUnit() {
  const [{ id = '' }, say] = [useParams<{ id: string }>(), useWords(deskWords)]
  const unit = useAsk(['unions', 'one', id], () => api.findUnit({ id }))
  return (
    <DeskPage title={say('correct.title')} back={{ href: `/unions/${id}`, word: say('unit.title') }} lead={unit.data?.name}>
      <Asked of={unit} shape="page">
        {found =>
          found && (
            <div className="uni-form">
              <Correcting unit={found} />
            </div>
          )
        }
      </Asked>
    </DeskPage>
  )
}

function Correcting({ unit }: { unit: Whole }) {
  const [say, navigate, toast, language] = [useWords(deskWords), useNavigate(), useToast(), useLanguage()]
  const correct = useAct(api.correct, ['unions'])
  const form = useForm({
    name: `unions/${unit.id}/correct`,
    problem: correct.problem,
    start: {
      english: unit.english,
      code: unit.code ?? '',
      uscc: unit.uscc ?? '',
      isUsccSure: false,
      unionDistrict: unit.unionDistrict ?? '',
      address: unit.address,
      phone: unit.phone,
      workers: unit.workers ? String(unit.workers) : '',
      version: unit.version,
    },
  })
  return (
    <Form
      form={form}
      act={correct}
      submit={say('form.save')}
      send={({ unionDistrict, version, ...typed }) => ({
        id: unit.id,
        version,
        unionDistrict: (unionDistrict as UnionDistrict) || null,
        ...particularsOf(typed),
      })}
      onSent={() => {
        toast({ tone: 'done', text: say('form.saved') })
        navigate(`/unions/${unit.id}`)
      }}
    >
      <Field {...form.field('english')} label={say('unit.english')} />
      <Field {...form.field('code')} label={say('col.code')} hint={say('form.codeHint')} />
      <Field {...form.field('uscc')} label={say('unit.uscc')} />
      {(correct.problem?.fields.uscc !== undefined || form.values.isUsccSure) && (
        <Checkbox {...form.tick('isUsccSure')} label={say('form.sure')} />
      )}
      <Select
        {...form.field('unionDistrict')}
        label={say('col.district')}
        empty={say('form.choose')}
        choices={Object.entries(unionDistricts).map(([value, names]) => ({ value, label: names[language] }))}
      />
      <Field {...form.field('workers')} inputMode="numeric" label={say('col.workers')} />
      <Field {...form.field('address')} label={say('unit.address')} />
      <Field {...form.field('phone')} label={say('unit.phone')} />
    </Form>
  )
}
