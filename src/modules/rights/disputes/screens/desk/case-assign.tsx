import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { type Stage, underWay } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { networkWords } from '../../words-network.ts'
import { netWords } from '../network-screen-words.ts'
import { api, type Handling, useDoing, useSpeak } from './network-calls.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { Suggestions } from './suggestions.tsx'

type Seen = { one: { id: string; state: Stage } }
/** On the page of a case: who handles it, whom the head may name, what a side asks; for the mediator, opening it and putting it down. */
export function AssignSection({ one: { id, state } }: Seen) {
  const say = useWords(netWords)
  const handling = useAsk(['disputes', 'handling', id], () => api.getHandling({ dispute: id }))
  const [naming, setNaming] = useState<'first' | 'second'>()
  const isUnderWay = (underWay as readonly Stage[]).includes(state)
  return (
    <Section title={say('handling')}>
      <Asked of={handling}>
        {seen => (
          <>
            {seen.handlers.length === 0 && <p className="ui-hint">{say('handling.none')}</p>}
            {seen.handlers.length > 0 && <Handlers handling={seen} />}
            {seen.isHead && isUnderWay && (
              <p>
                <Button kind={seen.handlers.length === 0 ? 'main' : 'quiet'} onClick={() => setNaming('first')}>
                  {say('assign')}
                </Button>{' '}
                {seen.handlers.some(one => !one.isSecond) && <Button onClick={() => setNaming('second')}>{say('assignSecond')}</Button>}
              </p>
            )}
            {seen.isHandler && isUnderWay && <MediatorSteps dispute={id} state={state} />}
            {seen.requests.length > 0 && <Requests handling={seen} />}
          </>
        )}
      </Asked>
      {naming && <Suggestions dispute={id} asSecond={naming === 'second'} onClose={() => setNaming(undefined)} />}
    </Section>
  )
}

function Handlers({ handling: { handlers } }: { handling: Handling }) {
  const [say, sayRule, kind] = [useWords(netWords), useWords(networkWords), useWords(kindWords)]
  return (
    <List label={say('handling')}>
      {handlers.map(({ person, name, kind: of, bodyName, isSecond, told }) => (
        <Row
          key={person}
          title={name}
          detail={[
            of && kind(`mediator.${of}`),
            bodyName,
            told && told.kind !== 'none' && say('handling.told', { what: `${sayRule(`relation.${told.kind}`)} ${told.said}` }),
          ]
            .filter(Boolean)
            .join(' · ')}
          aside={
            <>
              {isSecond && <Tag>{say('handling.second')}</Tag>}
              {told && told.kind !== 'none' && (
                <Tag tone={told.workerWaived && told.employerWaived ? 'done' : 'soon'}>
                  {say(told.workerWaived && told.employerWaived ? 'handling.waived' : 'handling.waits')}
                </Tag>
              )}
            </>
          }
        />
      ))}
    </List>
  )
}

function MediatorSteps({ dispute, state }: { dispute: string; state: Stage }) {
  const say = useWords(netWords)
  const open = useAct(api.openMediation, ['disputes'])
  const putDown = useAct(api.putCaseDown, ['disputes'])
  const { doing, begin, stop } = useDoing<'puttingDown'>()
  return (
    <>
      <Refused problem={open.problem} />
      <p>
        {state === 'assigned' && (
          <Button kind="main" isBusy={open.isBusy} onClick={() => void open.act({ dispute })}>
            {say('open')}
          </Button>
        )}{' '}
        <Button onClick={() => begin('puttingDown')}>{say('putDown')}</Button>
      </p>
      {doing && (
        <ReasonDialog
          title={say('putDown')}
          label={say('reason')}
          submit={say('putDown')}
          act={putDown}
          send={reason => ({ dispute, reason })}
          onClose={stop}
        />
      )}
    </>
  )
}

function Requests({ handling: { requests, isHead, handlers } }: { handling: Handling }) {
  const [say, sayRule, kind, speak] = [useWords(netWords), useWords(networkWords), useWords(kindWords), useSpeak()]
  const decide = useAct(api.decideRecusal, ['disputes'])
  const { doing, begin, stop } = useDoing<{ row: Handling['requests'][number]; isGranted: boolean }>()
  const nameOf = (person: string) => handlers.find(one => one.person === person)?.name ?? ''
  return (
    <>
      <h3>{say('requests')}</h3>
      <List label={say('requests')}>
        {requests.map(row => (
          <Row
            key={row.id}
            title={[kind(`side.${row.side}`), nameOf(row.person), sayRule(`relation.${row.kind}`)].filter(Boolean).join(' · ')}
            detail={[row.said, row.decision, row.due && `${say('due')} ${speak.day(row.due)}`].filter(Boolean).join(' · ')}
            aside={
              isHead && (row.state === 'asked' || row.state === 'late') ? (
                <>
                  <Button kind="plain" onClick={() => begin({ row, isGranted: true })}>
                    {say('grant')}
                  </Button>
                  <Button kind="plain" onClick={() => begin({ row, isGranted: false })}>
                    {say('reject')}
                  </Button>
                </>
              ) : (
                <Tag>{sayRule(`recusal.${row.state}`)}</Tag>
              )
            }
          />
        ))}
      </List>
      {doing && (
        <ReasonDialog
          title={say(doing.isGranted ? 'grant' : 'reject')}
          label={say('decision')}
          submit={say(doing.isGranted ? 'grant' : 'reject')}
          act={decide}
          field="decision"
          send={decision => ({ id: doing.row.id, version: doing.row.version, isGranted: doing.isGranted, decision })}
          onClose={stop}
        />
      )}
    </>
  )
}
