import { BookOpen, MessageCircleQuestion } from 'lucide-react'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLive } from '#kernel/web/live.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Empty } from '#ui/state.tsx'
import { api, urls, type Question, type Wall } from './api.ts'
import { AskSheet } from './question-forms.tsx'
import { QuestionItem } from './question-item.tsx'
import { questionPageWords } from './question-words.ts'
import './questions.css'

/** ACAD-43, ACAD-44: what the class asks, the most wanted first, and what was answered. */
export function QuestionsPage() {
  const say = useWords(questionPageWords)
  const { id = '' } = useParams<{ id: string }>()
  const wall = useAsk(['academy', 'wall', id], () => api.getQuestions({ class: id }), { offline: `academy.wall.${id}` })
  useLive(wall.data ? urls.watchQuestions({ class: id }) : undefined, wall.again)
  return (
    <Page title={say('wall.title')} lead={wall.data?.title} back={{ href: `/academy/${id}`, word: say('back') }}>
      <Asked of={wall} shape="page">
        {told => <Opened wall={told} />}
      </Asked>
    </Page>
  )
}

function Opened({ wall }: { wall: Wall }) {
  const say = useWords(questionPageWords)
  const open = wall.questions.filter(one => !one.answer)
  const answered = wall.questions.filter(one => one.answer)
  return (
    <>
      <div className="quest-acts quest-top">
        {wall.mayAsk ? <Ask course={wall.class} /> : <p className="ui-hint">{say('wall.over')}</p>}
        <LinkButton icon={BookOpen} href={`/academy/${wall.class}/reading`}>
          {say('reading.title')}
        </LinkButton>
      </div>
      {wall.questions.length === 0 && <Empty title={say('wall.empty')}>{say('wall.emptyNext')}</Empty>}
      {open.length > 0 && (
        <Section title={say('wall.open', { n: open.length })}>
          <p className="ui-hint">{say('wall.order')}</p>
          <Questions wall={wall} questions={open} />
        </Section>
      )}
      {answered.length > 0 && (
        <Section title={say('wall.answered', { n: answered.length })}>
          <Questions wall={wall} questions={answered} />
        </Section>
      )}
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
