import { Presentation } from 'lucide-react'
import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLive } from '#kernel/web/live.ts'
import { useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/state.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { api, type Question, urls, type Wall } from './calls.ts'
import { QuestionRow } from './question-row.tsx'
import { questionDeskWords } from './question-words.ts'
import { ReadingTab } from './reading-tab.tsx'
import './academy.css'
import './questions.css'

const kinds = ['open', 'answered', 'hidden'] as const
type Kind = (typeof kinds)[number]
type Tab = Kind | 'reading'

/** ACAD-44, ACAD-45: the questions of a class, and what it reads of others' questions. */
export function Questions() {
  const { id = '' } = useParams<{ id: string }>()
  const wall = useAsk(['academy', 'wall', id], () => api.getQuestions({ class: id }))
  useLive(wall.data ? urls.watchQuestions({ class: id }) : undefined, wall.again)
  return (
    <Asked of={wall} shape="page">
      {told => <Opened wall={told} />}
    </Asked>
  )
}

const kindOf = ({ answer, hiddenWhy }: Question): Kind => (hiddenWhy !== null ? 'hidden' : answer ? 'answered' : 'open')

function Opened({ wall }: { wall: Wall }) {
  const say = useWords(questionDeskWords)
  const view = useView({ tab: 'open' })
  const tab = [...kinds, 'reading'].includes(view.values.tab) ? (view.values.tab as Tab) : 'open'
  const byKind = Map.groupBy(wall.questions, kindOf)
  const shown = wall.questions.filter(one => one.isShown && kindOf(one) === 'open').length
  return (
    <DeskPage
      title={say('of', { title: wall.title })}
      lead={say('lead')}
      back={{ href: `/academy/${wall.class}`, word: say('back') }}
      actions={
        <span className="quest-hall">
          <span className="ui-hint">{say('hall.n', { n: shown })}</span>
          {/* the browser leads to the wall's face, not this one's router */}
          <LinkButton icon={Presentation} href={`/wall/academy/${wall.class}`} target="_blank">
            {say('hall')}
          </LinkButton>
        </span>
      }
    >
      <Tabs
        label={say('tab.label')}
        tabs={[
          ...kinds.map(key => ({ key: key as Tab, title: say(`tab.${key}`), count: byKind.get(key)?.length ?? 0 })),
          ...(wall.isHost ? [{ key: 'reading' as const, title: say('tab.reading') }] : []),
        ]}
        current={tab}
        onChange={key => view.set({ tab: key })}
      >
        {tab === 'reading' ? <ReadingTab course={wall.class} /> : <Listed wall={wall} kind={tab} questions={byKind.get(tab) ?? []} />}
      </Tabs>
    </DeskPage>
  )
}

function Listed({ wall, kind, questions }: { wall: Wall; kind: Kind; questions: readonly Question[] }) {
  const say = useWords(questionDeskWords)
  if (questions.length === 0) return <Empty title={say(`empty.${kind}`)}>{kind === 'open' ? say('empty.openNext') : undefined}</Empty>
  return (
    <table className="acad-table quest-table">
      <thead>
        <tr>
          <th scope="col">{say('col.question')}</th>
          <th scope="col">{say('col.wanted')}</th>
          <th scope="col">{say('col.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {questions.map(question => (
          <QuestionRow key={question.id} wall={wall} question={question} />
        ))}
      </tbody>
    </table>
  )
}
