import { useNavigate, useParams } from 'react-router'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { ChangeForm } from '#kernel/web/desk/change-form.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { courseBook } from '../../rules.ts'
import { api, type Whole } from './calls.ts'
import { ChangeFields } from './change-fields.tsx'
import { useChangeLines } from './change-lines.ts'
import { changeOf, type ChangeValues, changeValuesOf, wrongInChange } from './change-values.ts'
import { planWords } from './plan-words.ts'
import { caseOf } from './standing.tsx'
import './academy.css'

/** ACAD-14: after publishing a change has its reason, and everybody concerned is told at once. */
export function ChangeClass() {
  const [{ id = '' }, say, person] = [useParams<{ id: string }>(), useWords(planWords), usePerson()]
  const asked = useAsk(['academy', 'one', id], () => api.getClass({ id }))
  const title = asked.data ? say('change.of', { title: asked.data.title }) : say('change.title')
  return (
    <DeskPage title={title} back={{ href: `/academy/${id}`, word: say('back') }}>
      <Asked of={asked} shape="page">
        {course =>
          courseBook.objection(caseOf(course), 'change', person) ? (
            <Empty title={say('change.closed')} action={<LinkButton href={`/academy/${id}`}>{say('back')}</LinkButton>} />
          ) : (
            <Changing course={course} />
          )
        }
      </Asked>
    </DeskPage>
  )
}

function Changing({ course }: { course: Whole }) {
  const [say, toast, navigate] = [useWords(planWords), useToast(), useNavigate()]
  const { id, title } = course
  const change = useAct(
    (values: ChangeValues, press) =>
      api.changeClass({ id, version: values.version, reason: values.reason.trim(), ...changeOf(course, values) }, press),
    ['academy'],
  )
  return (
    <ChangeForm
      name={`academy/${id}/change`}
      title={title}
      start={changeValuesOf(course)}
      change={change}
      paths={{ starts: 'sessions', ends: 'sessions' }}
      judge={values => wrongInChange(values, course, say)}
      linesOf={useChangeLines(course)}
      tells={say('change.tells')}
      asks={say('change.tells')}
      onDone={() => {
        toast({ tone: 'done', text: say('change.done') })
        navigate(`/academy/${id}`)
      }}
    >
      {form => <ChangeFields form={form} />}
    </ChangeForm>
  )
}
