import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { useToast } from '#ui/toast.tsx'
import { askBook } from '../../rules-nominations.ts'
import { api, type Asking } from './calls.ts'
import { nominateAt } from './nominate-at.ts'
import { nominateWords } from './nominate-words.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { useSpeakFit, useSpeakTime } from './standing.tsx'

/** ACAD-13: workers who asked their unit and wait; each is taken up or declined with a reason. */
export function Asks({ course }: { course?: string }) {
  const [say, toast, time, sayFit, person] = [useWords(nominateWords), useToast(), useSpeakTime(), useSpeakFit(), usePerson()]
  const asks = useAsk(['academy', 'asks', course ?? ''], () => api.listAsks(course ? { class: course } : {}), { everyMs: 60_000 })
  const [declining, setDeclining] = useState<Asking>()
  const decline = useAct(
    ({ row: { id, version }, reason }: { row: Asking; reason: string }, press) => api.declineAsk({ id, version, reason }, press),
    ['academy'],
  )
  const close = () => {
    decline.reset()
    setDeclining(undefined)
  }
  if (!asks.data || asks.data.length === 0) return null
  return (
    <Section title={say('asks')} more={<span className="ui-hint">{say('asks.count', { count: asks.data.length })}</span>}>
      <List label={say('asks')}>
        {asks.data.map(row => (
          <Row
            key={row.id}
            title={say('asks.of', { name: row.name, title: row.title })}
            detail={[sayFit(row.qualification), row.words, say('asks.at', { at: time.moment(row.at) })].filter(Boolean).join(' · ')}
            aside={
              !askBook.objection(caseOfAsk(row), 'nominate', person) && (
                <span className="acad-acts">
                  <LinkButton href={nominateAt(row.class, row.unit, row.id)}>{say('asks.take')}</LinkButton>
                  <Button onClick={() => setDeclining(row)}>{say('asks.decline')}</Button>
                </span>
              )
            }
          />
        ))}
      </List>
      <ReasonDialog
        isOpen={declining !== undefined}
        title={say('decline.ask', { name: declining?.name ?? '' })}
        what={say('decline.what')}
        label={say('decline.reason')}
        word={say('asks.decline')}
        backWord={say('back')}
        kind="main"
        isBusy={decline.isBusy}
        problem={decline.problem}
        onClose={close}
        onSend={reason =>
          declining &&
          void decline.act({ row: declining, reason }, () => {
            toast({ tone: 'done', text: say('decline.done') })
            close()
          })
        }
      />
    </Section>
  )
}

const caseOfAsk = ({ id, state, unit, version, person }: Asking) => ({
  ...{ id, state, unit, version },
  owner: person,
  parties: [],
  due: null,
  dueIsProvisional: false,
})
