import { useNavigate, useParams } from 'react-router'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { ChangeForm } from '#kernel/web/desk/change-form.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
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
            <Empty title={say('change.closed')} action={<LinkButton href={`/activities/${id}`}>{say('back')}</LinkButton>} />
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
  const { id, title } = activity
  const change = useAct(
    (values: ChangeValues, press) =>
      api.changeActivity({ id, version: values.version, reason: values.reason.trim(), ...changeOf(activity, values) }, press),
    ['activities'],
  )
  return (
    <ChangeForm
      name={`activities/${id}/change`}
      title={title}
      start={changeValuesOf(activity)}
      change={change}
      paths={{ starts: 'sessions', ends: 'sessions' }}
      judge={values => wrongInChange(values, activity, say)}
      linesOf={useChangeLines(activity)}
      tells={say('change.tells', { count: people })}
      asks={say('change.what', { count: people })}
      onDone={() => {
        toast({ tone: 'done', text: say('change.done', { count: people }) })
        navigate(`/activities/${id}`)
      }}
    >
      {form => <ChangeFields form={form} />}
    </ChangeForm>
  )
}
