import { BookOpen, MessageCircleQuestion } from 'lucide-react'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useAskPages } from '#kernel/web/ask-pages.ts'
import { Asked } from '#kernel/web/asks.tsx'
import { useLive } from '#kernel/web/live.ts'
import { More } from '#kernel/web/more.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Empty } from '#ui/state.tsx'
import { partOf } from '../../rules-questions.ts'
import { api, urls, type Question, type Wall } from './api.ts'
import { AskSheet } from './question-forms.tsx'
import { QuestionItem } from './question-item.tsx'
import { questionPageWords } from './question-words.ts'
import './questions.css'

/** What was not shown is its asker’s to mend, and stands first. */
const inOrder = ['hidden', 'open', 'answered'] as const

/** ACAD-43, ACAD-44: what the class asks, the most wanted first, and what was answered. */
export function QuestionsPage() {
  const say = useWords(questionPageWords)
  const { id = '' } = useParams<{ id: string }>()
  const wall = useAskPages(['academy', 'wall', id], after => api.getQuestions({ class: id, ...(after && { after }) }), {
    offline: `academy.wall.${id}`,
  })
  useLive(wall.data ? urls.watchQuestions({ class: id }) : undefined, wall.again)
  return (
    <Page title={say('wall.title')} lead={wall.data?.[0]?.title} back={{ href: `/academy/${id}`, word: say('back') }}>
      <Asked of={wall} shape="page">
        {pages => <Opened wall={pages[0]!} all={pages.flatMap(page => page.questions)} />}
      </Asked>
      <More of={wall} />
    </Page>
  )
}

function Opened({ wall, all }: { wall: Wall; all: readonly Question[] }) {
  const say = useWords(questionPageWords)
  const byPart = Map.groupBy(all, partOf)
  return (
    <>
      <div className="quest-acts quest-top">
        {wall.mayAsk ? <Ask course={wall.class} /> : <p className="ui-hint">{say('wall.over')}</p>}
        <LinkButton icon={BookOpen} href={`/academy/${wall.class}/reading`}>
          {say('reading.title')}
        </LinkButton>
      </div>
      {all.length === 0 && <Empty title={say('wall.empty')}>{say('wall.emptyNext')}</Empty>}
      {inOrder.map(part => {
        const questions = byPart.get(part)
        return (
          questions && (
            <Section key={part} title={say(`wall.${part}`, { n: wall.counts[part] })}>
              {part === 'open' && <p className="ui-hint">{say('wall.order')}</p>}
              <Questions wall={wall} questions={questions} />
            </Section>
          )
        )
      })}
    </>
  )
}

const Questions = ({ wall, questions }: { wall: Wall; questions: readonly Question[] }) => (
  <ul className="quest-list">
    {questions.map(question => (
      <QuestionItem key={question.id} wall={wall} question={question} />
    ))}
  </ul>
)

function Ask({ course }: { course: string }) {
  const say = useWords(questionPageWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="main" icon={MessageCircleQuestion} onClick={() => setOpen(true)}>
        {say('ask.do')}
      </Button>
      <AskSheet course={course} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
