import { useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { UnitPath } from '#kernel/pure/people.ts'
import { type Act, useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useRebased } from '#kernel/web/desk/rebased.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useNow, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { api } from './calls.ts'
import { missingIn, wrongIn } from './plan-checks.ts'
import { BasicsPart, HostsPart, MaterialsPart, PassPart, SeatsPart, WhenPart, WhoPart } from './plan-parts.tsx'
import { freshPlan, planOf, type PlanValues, valuesOf } from './plan-values.ts'
import { planWords } from './plan-words.ts'
import { Ready } from './ready.tsx'
import { type OwnUnit, useUnitsWith } from './units.ts'
import './academy.css'

/** A new draft, for one of the units this person hosts for. */
export function NewClass() {
  const [say, navigate, now] = [useWords(planWords), useNavigate(), useNow()]
  const units = useUnitsWith('academy.host')
  const create = useAct(
    (values: PlanValues, press) => api.createClass({ unit: values.unit as UnitPath, ...planOf(values) }, press),
    ['academy'],
  )
  return (
    <DeskPage title={say('new')} back={{ href: '/academy', word: say('back') }}>
      <Asked of={units} shape="page">
        {units => (
          <Editor
            name="academy/new"
            start={freshPlan({ path: units[0]?.value ?? '', name: units[0]?.label ?? '' }, now)}
            units={units}
            save={create}
            onSaved={({ id }) => navigate(`/academy/${id}`)}
          />
        )}
      </Asked>
    </DeskPage>
  )
}

/** A draft taken up again. Once published, changes go another way, for they are told to people. */
export function EditClass() {
  const [{ id = '' }, say, navigate] = [useParams<{ id: string }>(), useWords(planWords), useNavigate()]
  const asked = useAsk(['academy', 'one', id], () => api.getClass({ id }))
  const edit = useAct((values: PlanValues, press) => api.editClass({ id, version: values.version, ...planOf(values) }, press), ['academy'])
  return (
    <DeskPage title={say('edit')} back={{ href: `/academy/${id}`, word: say('back') }}>
      <Asked of={asked} shape="page">
        {course =>
          course.state === 'draft' ? (
            <Editor
              name={`academy/${id}`}
              start={valuesOf(course)}
              isStored
              units={[]}
              save={edit}
              onSaved={() => navigate(`/academy/${id}`)}
            />
          ) : (
            <Empty title={say('edit.gone')} action={<LinkButton href={`/academy/${id}`}>{say('back')}</LinkButton>}>
              {say('edit.goneNext')}
            </Empty>
          )
        }
      </Asked>
    </DeskPage>
  )
}

type Editing<O> = {
  name: string
  start: PlanValues
  /** Not new: somebody else may be editing it too. */
  isStored?: boolean
  units: readonly OwnUnit[]
  save: Act<PlanValues, O>
  onSaved: (answer: O) => void
}

function Editor<O>({ name, start, isStored = false, units, save, onSaved }: Editing<O>) {
  const [say, toast] = [useWords(planWords), useToast()]
  const [isTried, setTried] = useState(false)
  const [values, setValues] = useState(start)
  const wrong = wrongIn(values, say)
  const form = useForm({
    name,
    start,
    problem: save.problem,
    paths: { starts: 'sessions', ends: 'sessions' },
    ...(isTried && { errors: wrong }),
  })
  useEffect(() => setValues(form.values), [form.values])
  const act = useRebased(save, isStored ? start : undefined, form)
  return (
    <div className="acad-beside-it">
      <div onSubmit={() => setTried(true)}>
        <Form
          form={form}
          act={act}
          submit={say('save')}
          send={sent => sent}
          isBlocked={Object.values(wrong).some(Boolean)}
          onSent={answer => {
            toast({ tone: 'done', text: say('saved') })
            onSaved(answer)
          }}
        >
          <BasicsPart form={form} units={units} />
          <WhenPart form={form} />
          <WhoPart form={form} />
          <SeatsPart form={form} />
          <MaterialsPart form={form} />
          <PassPart form={form} />
          <HostsPart form={form} />
        </Form>
      </div>
      <aside className="acad-beside">
        <Ready missing={missingIn(form.values)} />
      </aside>
    </div>
  )
}
