import { useState } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { client } from '#kernel/web/client.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Select, TextArea } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import type { networkActions } from '../../network-actions.ts'
import { isClosed, type Stage } from '../../rules-kinds.ts'
import { type Relation, relations } from '../../rules-recusal.ts'
import { kindWords } from '../../words-kinds.ts'
import { handlerWords } from '../handler-words.ts'

const api = client<typeof networkActions>('disputes')
type Handling = Awaited<ReturnType<typeof api.getHandling>>
type Handler = Handling['handlers'][number]
const askable = relations.filter((one): one is Exclude<Relation, 'none'> => one !== 'none')

/** On the worker's and the employer's page of a case: who handles it, whether they may go on, and asking for another. */
export function HandlerSection({ one: { id: dispute, state } }: { one: { id: string; state: Stage } }) {
  const [say, language] = [useWords(handlerWords), useLanguage()]
  const handling = useAsk(['disputes', 'handling', dispute], () => api.getHandling({ dispute }))
  const [isAsking, setAsking] = useState(false)
  return (
    <Section title={say('title')}>
      <Asked of={handling} shape="card">
        {({ handlers, requests, side }) => {
          const open = requests.find(one => one.isMine && (one.state === 'asked' || one.state === 'late'))
          return (
            <>
              {handlers.length === 0 && <p className="ui-hint">{say(isClosed(state) ? 'noneNamed' : 'none')}</p>}
              {handlers.map(one => (
                <Card key={one.person} dispute={dispute} handler={one} side={side} />
              ))}
              {open && <Notice tone="soon">{say('asked', { day: open.due ? formatDay(open.due, language) : '' })}</Notice>}
              {side && !isClosed(state) && handlers.length > 0 && !open && (
                <Button onClick={() => setAsking(true)}>{say('another')}</Button>
              )}
              {isAsking && <AskAnother dispute={dispute} handlers={handlers} onClose={() => setAsking(false)} />}
            </>
          )
        }}
      </Asked>
    </Section>
  )
}

function Card({ dispute, handler, side }: { dispute: string; handler: Handler; side: Handling['side'] }) {
  const [say, kind] = [useWords(handlerWords), useWords(kindWords)]
  const waive = useAct(api.waiveRelation, ['disputes'])
  const { person, name, kind: of, bodyName, profile, told } = handler
  const isTold = told !== null && told.kind !== 'none'
  const hasWaived = side === 'worker' ? told?.workerWaived : told?.employerWaived
  return (
    <>
      <p>
        <strong>{name}</strong> {[of && kind(`mediator.${of}`), bodyName, profile].filter(Boolean).join(' · ')}
      </p>
      {isTold && (
        <Notice tone="soon">
          {say('told', { what: `${say(`relation.${told.kind}`)}（${told.said}）` })} {hasWaived && say('waived')}
        </Notice>
      )}
      <Refused problem={waive.problem} />
      {isTold && side && !hasWaived && (
        <Button isBusy={waive.isBusy} onClick={() => void waive.act({ dispute, person })}>
          {say('waive')}
        </Button>
      )}
    </>
  )
}

function AskAnother({ dispute, handlers, onClose }: { dispute: string; handlers: readonly Handler[]; onClose: () => void }) {
  const say = useWords(handlerWords)
  const ask = useAct(api.askAnother, ['disputes'])
  const start = { person: handlers[0]!.person, kind: 'other', said: '' }
  const form = useForm({ name: `disputes/another/${dispute}`, start, problem: ask.problem })
  return (
    <Sheet isOpen onClose={onClose} title={say('another')} closeWord={say('close')}>
      <Form
        form={form}
        act={ask}
        submit={say('send')}
        send={({ person, kind, said }) => ({ dispute, person, said, kind: kind as Exclude<Relation, 'none'> })}
        onSent={onClose}
      >
        {handlers.length > 1 && (
          <Select {...form.field('person')} label={say('whom')} choices={handlers.map(one => ({ value: one.person, label: one.name }))} />
        )}
        <RadioGroup
          {...form.pick('kind')}
          label={say('relation')}
          choices={askable.map(value => ({ value, label: say(`relation.${value}`) }))}
        />
        <TextArea {...form.field('said')} label={say('why')} required={say('required')} maxLength={500} />
      </Form>
    </Sheet>
  )
}
