import type { Case } from '#kernel/pure/lifecycle.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useNow, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Steps } from '#kernel/web/steps.tsx'
import { useToast } from '#ui/toast.tsx'
import { askBook, mayWithdraw, nominationBook } from '../../rules-nominations.ts'
import { words } from '../../words.ts'
import { workerWords } from '../worker-words.ts'
import { type Ask, api, type Nomination, type Whole } from './api.ts'
import type { Parcel } from './parcel.ts'

/** ACAD-12 and ACAD-13: what I may still take back myself. */
export function ParcelActs({ parcel: { ask, nomination }, course }: { parcel: Parcel; course: Whole | undefined }) {
  if (nomination) return <Leave nomination={nomination} course={course} />
  return ask ? <Withdraw ask={ask} /> : null
}

const rowOf = <S extends string>({
  id,
  state,
  version,
  person,
  unit,
}: Pick<Ask, 'id' | 'version' | 'person' | 'unit'> & { state: S }): Case<S> => ({
  id,
  state,
  version,
  owner: person,
  unit,
  parties: [],
  due: null,
  dueIsProvisional: false,
})

function Withdraw({ ask }: { ask: Ask }) {
  const say = useWords(workerWords)
  const toast = useToast()
  const withdraw = useAct(api.withdrawAsk)
  const take = () => void withdraw.act({ id: ask.id, version: ask.version }, () => toast({ tone: 'done', text: say('mine.withdrawn') }))
  return (
    <>
      <Refused problem={withdraw.problem} />
      <Steps
        book={askBook}
        row={rowOf(ask)}
        words={words}
        does={{
          withdraw: {
            word: say('mine.withdraw'),
            kind: 'plain',
            isBusy: withdraw.isBusy,
            take,
            confirm: { title: say('mine.withdrawSure', { title: ask.title }), text: say('mine.withdrawWhat') },
          },
        }}
      />
    </>
  )
}

function Leave({ nomination, course }: { nomination: Nomination; course: Whole | undefined }) {
  const say = useWords(workerWords)
  const name = useWords(words)
  const toast = useToast()
  const now = useNow()
  const leave = useAct(api.leave)
  if (!course) return null
  if (mayWithdraw(course, now))
    return nomination.standing === 'seated' && course.state === 'running' ? (
      <p className="ui-hint">
        {name('ACAD-12')} {course.contact}
      </p>
    ) : null
  const take = () =>
    void leave.act({ id: nomination.id, version: nomination.version }, () => toast({ tone: 'done', text: say('mine.left') }))
  return (
    <>
      <Refused problem={leave.problem} />
      <Steps
        book={nominationBook}
        row={rowOf(nomination)}
        words={words}
        does={{
          leave: {
            word: say('mine.leave'),
            kind: 'danger',
            isBusy: leave.isBusy,
            take,
            confirm: { title: say('mine.leaveSure', { title: nomination.title }), text: say('mine.leaveWhat') },
          },
        }}
      />
    </>
  )
}
