import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import type { AnswerWay } from '../../rules-questions.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { api, type Question, type Wall } from './calls.ts'
import { questionDeskWords } from './question-words.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { useSpeakTime } from './standing.tsx'

/** One question with its answer, and what its reader may do with it. */
export function QuestionRow({ wall, question }: { wall: Wall; question: Question }) {
  const [say, time] = [useWords(questionDeskWords), useSpeakTime()]
  const { text, name, unitName, at, answer, hiddenWhy, isShown, wanted } = question
  return (
    <tr>
      <td>
        <p className="quest-text">{text}</p>
        <p className="ui-hint">
          {[[name, unitName].filter(Boolean).join(' · ') || say('noName'), time.moment(at)].join(' · ')}{' '}
          {isShown && !answer && <Tag tone="done">{say('onScreen')}</Tag>}
        </p>
        {hiddenWhy !== null && <p>{say('hide.why', { reason: hiddenWhy })}</p>}
        {answer && (
          <div className="quest-answer">
            <p>{answer.text}</p>
            <p className="ui-hint">
              {say('answer.by', { name: answer.name, at: time.moment(answer.at) })}{' '}
              {answer.way === 'spoken' && <Tag tone="done">{say('spoken')}</Tag>}
            </p>
          </div>
        )}
      </td>
      <td className="ui-figures">{wanted}</td>
      <td>{hiddenWhy === null ? <Acts wall={wall} question={question} /> : wall.isHost && <Restore question={question} />}</td>
    </tr>
  )
}

function Acts({ wall, question }: { wall: Wall; question: Question }) {
  const say = useWords(questionDeskWords)
  const [answering, setAnswering] = useState<AnswerWay>()
  return (
    <span className="acad-acts">
      {wall.mayAnswer && (
        <Button onClick={() => setAnswering(question.answer?.way ?? 'written')}>
          {say(question.answer ? 'answer.improve' : 'answer.do')}
        </Button>
      )}
      {wall.mayAnswer && !question.answer && <Button onClick={() => setAnswering('spoken')}>{say('answer.inClass')}</Button>}
      {wall.isHost && !question.answer && <Show question={question} />}
      {wall.isHost && <Hide question={question} />}
      {answering && <AnswerDialog question={question} way={answering} isHost={wall.isHost} onClose={() => setAnswering(undefined)} />}
    </span>
  )
}

function Show({ question: { id, ruled, version, isShown } }: { question: Question }) {
  const say = useWords(questionDeskWords)
  const show = useAct((shows: boolean, press) => api.showQuestion({ id, ruled, version, shows }, press), ['academy', 'wall'])
  return (
    <>
      <Button kind="plain" aria-pressed={isShown} isBusy={show.isBusy} onClick={() => void show.act(!isShown)}>
        {say(isShown ? 'show.undo' : 'show.do')}
      </Button>
      <Refused problem={show.problem} />
    </>
  )
}

function Hide({ question: { id, ruled } }: { question: Question }) {
  const [say, toast] = [useWords(questionDeskWords), useToast()]
  const [isOpen, setOpen] = useState(false)
  const hide = useAct((reason: string, press) => api.hideQuestion({ id, ruled, reason }, press), ['academy', 'wall'])
  const close = () => {
    hide.reset()
    setOpen(false)
  }
  return (
    <>
      <Button kind="plain" onClick={() => setOpen(true)}>
        {say('hide.do')}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        title={say('hide.ask')}
        what={say('hide.what')}
        label={say('hide.reason')}
        word={say('hide.do')}
        backWord={say('close')}
        isBusy={hide.isBusy}
        problem={hide.problem}
        onClose={close}
        onSend={reason =>
          void hide.act(reason, () => {
            toast({ tone: 'done', text: say('hide.done') })
            close()
          })
        }
      />
    </>
  )
}

function Restore({ question: { id, ruled } }: { question: Question }) {
  const say = useWords(questionDeskWords)
  const restore = useAct((_: null, press) => api.restoreQuestion({ id, ruled }, press), ['academy', 'wall'])
  return (
    <>
      <Button isBusy={restore.isBusy} onClick={() => void restore.act(null)}>
        {say('restore.do')}
      </Button>
      <Refused problem={restore.problem} />
    </>
  )
}
