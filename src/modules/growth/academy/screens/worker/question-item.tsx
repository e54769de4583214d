import { Hand } from 'lucide-react'
import { useState } from 'react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type Question, type Wall } from './api.ts'
import { AnswerSheet, EditSheet } from './question-forms.tsx'
import { questionPageWords } from './question-words.ts'

/** One question: its words, how many want it, its answer, and what this reader may do with it. */
export function QuestionItem({ wall, question }: { wall: Wall; question: Question }) {
  const say = useWords(questionPageWords)
  const whose = question.isMine
    ? say(question.isNamed ? 'wall.mine' : 'wall.mineNoName')
    : [question.name, question.unitName].filter(Boolean).join(' · ') || say('wall.noName')
  return (
    <li className="quest">
      <p className="quest-text">{question.text}</p>
      <p className="ui-hint">{whose}</p>
      {question.hiddenWhy !== null && (
        <Notice tone="refused" title={say('hidden', { reason: question.hiddenWhy })}>
          {question.isMine && <p>{say('hidden.next')}</p>}
        </Notice>
      )}
      {question.answer && <Answer answer={question.answer} />}
      <div className="quest-acts">
        <Want wall={wall} question={question} />
        {question.isMine && !question.answer && <OwnActs question={question} />}
        {wall.mayAnswer && question.hiddenWhy === null && <AnswerAct question={question} />}
      </div>
    </li>
  )
}

function Answer({ answer }: { answer: NonNullable<Question['answer']> }) {
  const [say, language, today] = [useWords(questionPageWords), useLanguage(), useToday()]
  return (
    <div className="quest-answer">
      {answer.way === 'spoken' && (
        <span>
          <Tag tone="done">{say('answer.spoken')}</Tag>
        </span>
      )}
      <p>{answer.text}</p>
      <p className="ui-hint">{say('answer.by', { name: answer.name, at: formatMoment(new Date(answer.at), language, today) })}</p>
    </div>
  )
}

/** One's own question, and an answered one, say how many want it; another's takes a "me too". */
function Want({ wall, question }: { wall: Wall; question: Question }) {
  const say = useWords(questionPageWords)
  const { id, wanted, isWanted, text } = question
  const want = useAct((wants: boolean, press) => api.wantQuestion({ id, wants }, press), ['academy', 'wall'])
  const count = wanted > 0 ? say('want.n', { n: wanted }) : ''
  if (question.isMine || question.answer || !wall.mayAsk) return count ? <span className="ui-hint">{count}</span> : null
  return (
    <>
      <Button
        icon={Hand}
        aria-pressed={isWanted}
        aria-label={say('want.of', { text })}
        isBusy={want.isBusy}
        onClick={() => void want.act(!isWanted)}
      >
        {say('want')}
      </Button>
      {count && <span className="ui-hint">{count}</span>}
      <Refused problem={want.problem} />
    </>
  )
}

function OwnActs({ question: { id, version, text, isNamed } }: { question: Question }) {
  const [say, toast] = [useWords(questionPageWords), useToast()]
  const [open, setOpen] = useState<'edit' | 'withdraw'>()
  const withdraw = useAct((_: null, press) => api.withdrawQuestion({ id, version }, press), ['academy', 'wall'])
  const close = () => setOpen(undefined)
  return (
    <>
      <Button kind="plain" onClick={() => setOpen('edit')}>
        {say('edit.do')}
      </Button>
      <Button kind="plain" isBusy={withdraw.isBusy} onClick={() => setOpen('withdraw')}>
        {say('withdraw.do')}
      </Button>
      <Refused problem={withdraw.problem} />
      <EditSheet question={{ id, version, text, isNamed }} isOpen={open === 'edit'} onClose={close} />
      <ConfirmDialog
        isOpen={open === 'withdraw'}
        onClose={close}
        title={say('withdraw.sure')}
        closeWord={say('close')}
        confirmWord={say('withdraw.do')}
        isDanger
        onConfirm={() => {
          close()
          void withdraw.act(null, () => toast({ tone: 'done', text: say('withdraw.done') }))
        }}
      >
        <p>{say('withdraw.what')}</p>
      </ConfirmDialog>
    </>
  )
}

function AnswerAct({ question }: { question: Question }) {
  const say = useWords(questionPageWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(question.answer ? 'answer.improve' : 'answer.do')}</Button>
      <AnswerSheet question={question} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
