import { useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { idOf, type UnitPath } from '#kernel/pure/people.ts'
import { type Act, useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useRebased } from '#kernel/web/desk/rebased.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { house } from '#kernel/web/house/house-api.ts'
import { useNow, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type Whole } from './calls.ts'
import { missingIn, wrongIn } from './plan-checks.ts'
import { SeatsPart, ThingsPart, WhatPart, WhenPart, WhoPart, WindowPart } from './plan-parts.tsx'
import { freshPlan, type PlanValues, planOf, valuesOf } from './plan-values.ts'
import { planWords } from './plan-words.ts'
import { Preview } from './preview.tsx'
import { Ready } from './ready.tsx'
import './activities.css'

/** A new draft, for one of the units this person hosts for. */
export function NewActivity() {
  const [say, navigate, now] = [useWords(planWords), useNavigate(), useNow()]
  const posts = useAsk(['house', 'posts'], () => house.listMyPosts({}))
  const create = useAct(
    ({ unit, ...rest }: PlanValues, press) => api.createActivity({ unit: unit as UnitPath, ...planOf({ unit, ...rest }) }, press),
    ['activities'],
  )
  return (
    <DeskPage title={say('new')}>
      <Asked of={posts} shape="page">
        {held => {
          const units = hostingUnits(held)
          const first = units[0]
          return (
            <Editor
              name="activities/new"
              start={freshPlan({ path: first?.value ?? '', name: first?.label ?? '' }, now)}
              units={units}
              save={create}
              onSaved={({ id }) => navigate(`/activities/${id}`)}
            />
          )
        }}
      </Asked>
    </DeskPage>
  )
}

/** A draft taken up again. Once published, changes go another way, for they are told to people. */
export function EditActivity() {
  const [{ id = '' }, say, navigate] = [useParams<{ id: string }>(), useWords(planWords), useNavigate()]
  const asked = useAsk(['activities', 'one', id], () => api.getActivity({ id }))
  const edit = useAct(
    (values: PlanValues, press) => api.editActivity({ id, version: values.version, ...planOf(values) }, press),
    ['activities'],
  )
  return (
    <DeskPage title={say('edit')}>
      <Asked of={asked} shape="page">
        {activity =>
          activity.state === 'draft' ? (
            <Editor
              name={`activities/${id}`}
              start={valuesOf(activity)}
              isStored
              units={[]}
              save={edit}
              onSaved={() => navigate(`/activities/${id}`)}
            />
          ) : (
            <Published activity={activity} />
          )
        }
      </Asked>
    </DeskPage>
  )
}

function Published({ activity }: { activity: Whole }) {
  const say = useWords(planWords)
  return (
    <Empty title={say('edit.gone')} action={<LinkButton href={`/activities/${activity.id}`}>{say('back')}</LinkButton>}>
      {say('edit.goneNext')}
    </Empty>
  )
}

type Editing<O> = {
  name: string
  start: PlanValues
  /** Not new: somebody else may be editing it too. */
  isStored?: boolean
  units: readonly { value: UnitPath; label: string }[]
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
  const missing = missingIn(form.values)
  return (
    <div className="act-editor">
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
          <WhatPart form={form} units={units} />
          <WhenPart form={form} />
          <SeatsPart form={form} />
          <WhoPart form={form} />
          <WindowPart form={form} />
          <ThingsPart form={form} />
        </Form>
      </div>
      <aside className="act-beside">
        <Ready missing={missing} />
        <Preview values={form.values} units={units} />
      </aside>
    </div>
  )
}

function hostingUnits(posts: Awaited<ReturnType<typeof house.listMyPosts>>) {
  const mine = posts.filter(post => post.powers.some(held => held.power === 'activities.host'))
  return [...new Map(mine.map(post => [idOf(post.unit), { value: post.unit as UnitPath, label: post.unitName }])).values()]
}
