import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { type Act, useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useRebased } from '#kernel/web/desk/rebased.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { activityBook } from '../../rules.ts'
import { api, type Whole } from './calls.ts'
import { ChangeFields } from './change-fields.tsx'
import { useChangeLines } from './change-lines.ts'
import { changeOf, changeValuesOf, type ChangeValues } from './change-values.ts'
import { wrongInChange } from './plan-checks.ts'
import { planWords } from './plan-words.ts'
import './activities.css'

/** ACT-10: after publishing a change has its reason, and everybody concerned is told at once. */
export function ChangeActivity() {
  const [{ id = '' }, say, person] = [useParams<{ id: string }>(), useWords(planWords), usePerson()]
  const asked = useAsk(['activities', 'one', id], () => api.getActivity({ id }))
  const audience = useAsk(['activities', 'audience', id], () => api.countAudience({ id }))
  const title = asked.data ? say('change.of', { title: asked.data.title }) : say('change.title')
  return (
    <DeskPage title={title} back={{ href: `/activities/${id}`, word: say('back') }}>
      <Asked of={asked} shape="page">
        {activity =>
          activityBook.objection(activity, 'change', person) ? (
            <Empty title={say('change.nothing')} action={<LinkButton href={`/activities/${id}`}>{say('back')}</LinkButton>} />
          ) : (
            <Asked of={audience} shape="page">
              {({ people }) => <Changing activity={activity} people={people} />}
            </Asked>
          )
        }
      </Asked>
    </DeskPage>
  )
}

function Changing({ activity, people }: { activity: Whole; people: number }) {
  const [say, toast, navigate] = [useWords(planWords), useToast(), useNavigate()]
  const [pending, setPending] = useState<{ input: ChangeValues; then: ((answer: unknown) => void) | undefined }>()
  const [isTried, setTried] = useState(false)
  const { id, title } = activity
  const change = useAct(
    (values: ChangeValues, press) =>
      api.changeActivity({ id, version: values.version, reason: values.reason.trim(), ...changeOf(activity, values) }, press),
    ['activities'],
  )
  const [wrong, setWrong] = useState<ReturnType<typeof wrongInChange>>({})
  const form = useForm<ChangeValues>({
    name: `activities/${id}/change`,
    start: changeValuesOf(activity),
    problem: change.problem,
    paths: { starts: 'sessions', ends: 'sessions' },
    ...(isTried && { errors: wrong }),
  })
  const rebased = useRebased(change, changeValuesOf(activity), form)
  const lines = useChangeLines(activity, form.values)
  const judged = wrongInChange(form.values, activity, say)
  if (JSON.stringify(judged) !== JSON.stringify(wrong)) setWrong(judged)
  const asking: Act<ChangeValues, unknown> = {
    ...rebased,
    act: async (input, then) => {
      setPending({ input, then })
      return undefined
    },
  }
  return (
    <div className="act-change" onSubmit={() => setTried(true)}>
      <Form
        form={form}
        act={asking}
        submit={say('change.send')}
        send={values => values}
        isBlocked={lines.length === 0 || Object.values(judged).some(Boolean)}
        onSent={() => {
          toast({ tone: 'done', text: say('change.done', { count: people }) })
          navigate(`/activities/${id}`)
        }}
      >
        <Notice>{say('change.tells', { count: people })}</Notice>
        <ChangeFields form={form} />
        {isTried && lines.length === 0 && <Notice tone="refused">{say('change.nothing')}</Notice>}
      </Form>
      <ConfirmDialog
        isOpen={pending !== undefined}
        onClose={() => setPending(undefined)}
        title={say('change.ask', { title })}
        closeWord={say('change.back')}
        confirmWord={say('change.send')}
        onConfirm={() => {
          if (pending) void rebased.act(pending.input, pending.then)
          setPending(undefined)
        }}
      >
        <p>{say('change.what', { count: people })}</p>
        <ul>
          {lines.map(({ name, before, after }) => (
            <li key={name}>
              {say('change.line', { name, after: after || say('change.none') })}{' '}
              <span className="ui-hint">{say('change.from', { before: before || say('change.none') })}</span>
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </div>
  )
}
