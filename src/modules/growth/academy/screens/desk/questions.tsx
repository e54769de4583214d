import { Presentation } from 'lucide-react'
import { useParams } from 'react-router'
import { useAskPages } from '#kernel/web/ask-pages.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLive } from '#kernel/web/live.ts'
import { More } from '#kernel/web/more.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/state.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { type WallPart, wallParts } from '../../rules-questions.ts'
import { api, type Question, urls, type Wall } from './calls.ts'
import { QuestionRow } from './question-row.tsx'
import { questionDeskWords } from './question-words.ts'
import { ReadingTab } from './reading-tab.tsx'
import './academy.css'
import './questions.css'

const tabs = [...wallParts, 'reading'] as const

/** ACAD-44, ACAD-45: the questions of a class, and what it reads of others' questions. */
export function Questions() {
  const { id = '' } = useParams<{ id: string }>()
  // the counts stand over every tab, whichever list is on its way
  const wall = useAsk(['academy', 'wall', id], () => api.getQuestions({ class: id, limit: 1 }))
  return (
    <Asked of={wall} shape="page">
      {told => <Opened wall={told} onHint={wall.again} />}
    </Asked>
  )
}

function Opened({ wall, onHint }: { wall: Wall; onHint: () => void }) {
  const say = useWords(questionDeskWords)
  const view = useView({ tab: 'open' })
  const tab = tabs.find(one => one === view.values.tab) ?? 'open'
  return (
    <DeskPage
      title={say('of', { title: wall.title })}
      lead={say('lead')}
      back={{ href: `/academy/${wall.class}`, word: say('back') }}
      actions={
        <span className="quest-hall">
          <span className="ui-hint">{say('hall.n', { n: wall.counts.shown })}</span>
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
          ...wallParts.map(key => ({ key, title: say(`tab.${key}`), count: wall.counts[key] })),
          ...(wall.isHost ? [{ key: 'reading' as const, title: say('tab.reading') }] : []),
        ]}
        current={tab}
        onChange={key => view.set({ tab: key })}
      >
        {tab === 'reading' ? <ReadingTab course={wall.class} /> : <Listed key={tab} wall={wall} part={tab} onHint={onHint} />}
      </Tabs>
    </DeskPage>
  )
}

function Listed({ wall, part, onHint }: { wall: Wall; part: WallPart; onHint: () => void }) {
  const { class: id } = wall
  const pages = useAskPages(['academy', 'wall', id, part], after => api.getQuestions({ class: id, part, ...(after && { after }) }))
  useLive(urls.watchQuestions({ class: id }), () => {
    pages.again()
    onHint()
  })
  return (
    <>
      <Asked of={pages}>{all => <Table wall={wall} part={part} questions={all.flatMap(page => page.questions)} />}</Asked>
      <More of={pages} />
    </>
  )
}

function Table({ wall, part, questions }: { wall: Wall; part: WallPart; questions: readonly Question[] }) {
  const say = useWords(questionDeskWords)
  if (questions.length === 0) return <Empty title={say(`empty.${part}`)}>{part === 'open' ? say('empty.openNext') : undefined}</Empty>
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
