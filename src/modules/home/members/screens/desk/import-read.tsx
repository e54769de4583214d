import { FileDown } from 'lucide-react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLive } from '#kernel/web/live.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { sayRosterFault } from '../../words-roster.ts'
import { api, type Roster, urls } from './roster-calls.ts'
import { rosterScreenWords } from './roster-words.ts'

/** What reading a roster found; then how far entering it has come. */
export function RosterRead({ id, onMoved, onAgain }: { id: string; onMoved: () => void; onAgain: () => void }) {
  const roster = useAsk(['members', 'rosters', id], () => api.getRoster({ id }))
  const isUnderWay = roster.data?.state === 'entering'
  useLive(isUnderWay ? urls.watchRoster({ id }) : undefined, () => {
    roster.again()
    onMoved()
  })
  return (
    <Asked of={roster} shape="card">
      {roster => <Told roster={roster} onAgain={onAgain} />}
    </Asked>
  )
}

function Told({ roster, onAgain }: { roster: Roster; onAgain: () => void }) {
  const say = useWords(rosterScreenWords)
  const entering = useAct((_: undefined, press) => api.enterRoster({ id: roster.id }, press), ['members'])
  const { state, total, done, counts, entered, faults, id } = roster
  const isEntered = state === 'entered'
  return (
    <>
      <Section title={`${roster.name} · ${roster.unitName}`}>
        <div className="roster-steps">
          {isEntered && <Notice tone="done" isLive title={say('import.done')} />}
          {state === 'read' && total === 0 && (
            <Notice tone={counts.wrong > 0 ? 'soon' : 'done'} isLive title={say(counts.wrong > 0 ? 'import.onlyWrong' : 'import.same')} />
          )}
          <Counts
            counts={
              isEntered ? { ...entered, unchanged: counts.unchanged + entered.unchanged, wrong: counts.wrong + entered.wrong } : counts
            }
          />
          {state === 'entering' && <Progress done={done} total={total} />}
          <Refused problem={entering.problem} />
          <div className="desk-actions">
            {state === 'read' && total > 0 && (
              <Button kind="main" isBusy={entering.isBusy} onClick={() => void entering.act(undefined)}>
                {say('import.enter', { count: total })}
              </Button>
            )}
            {state === 'entering' && (
              <Button isBusy={entering.isBusy} onClick={() => void entering.act(undefined)}>
                {say('import.goOn')}
              </Button>
            )}
            {counts.wrong + entered.wrong > 0 && (
              <LinkButton icon={FileDown} download href={urls.getRosterFaults({ id })}>
                {say('import.faults.all')}
              </LinkButton>
            )}
            <Button onClick={onAgain}>{say('import.again')}</Button>
          </div>
        </div>
      </Section>
      {faults.length > 0 && <Faults faults={faults} isCut={counts.wrong > faults.length} />}
    </>
  )
}

const kinds = ['new', 'updated', 'unchanged', 'wrong'] as const
function Counts({ counts }: { counts: Roster['counts'] }) {
  const say = useWords(rosterScreenWords)
  return (
    <dl className="roster-counts">
      {kinds.map(kind => (
        <div key={kind}>
          <dt>{say(`count.${kind}`)}</dt>
          <dd className="ui-figures">{counts[kind].toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  )
}

function Progress({ done, total }: { done: number; total: number }) {
  const say = useWords(rosterScreenWords)
  const told = say('import.progress', { done, total })
  return (
    <div role="status">
      <progress className="roster-progress" max={total} value={done} aria-label={told} />
      <p className="ui-figures">{told}</p>
      <p className="ui-hint">{say('import.leave')}</p>
    </div>
  )
}

function Faults({ faults, isCut }: { faults: Roster['faults']; isCut: boolean }) {
  const [say, language] = [useWords(rosterScreenWords), useLanguage()]
  return (
    <Section title={say('import.faults')}>
      {isCut && <p className="ui-hint">{say('import.faults.some', { count: faults.length })}</p>}
      <table className="roster-table">
        <thead>
          <tr>
            {(['line', 'column', 'written', 'why'] as const).map(key => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, column, written, why }) => (
            <tr key={`${line} ${column} ${why}`}>
              <td className="ui-figures">{line}</td>
              <th scope="row">{column}</th>
              <td>{written || '—'}</td>
              <td>{sayRosterFault(why, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
