import { formatMoment } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { usePerson, useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Select, TextArea } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { may } from '#kernel/pure/people.ts'
import { isClosed, isPartner, type Stage } from '../../rules-kinds.ts'
import { networkWords } from '../../words-network.ts'
import { netWords } from '../network-screen-words.ts'
import { api, urls, useDoing } from './network-calls.ts'

type Seen = { one: { id: string; state: Stage; unit: string; owner: string } }
/** On the page of a case, and on its print: where it is, and every move it made or was asked to make. */
export function CustodySection({ one: { id, state, unit, owner } }: Seen) {
  const [say, sayRule, language, person] = [useWords(netWords), useWords(networkWords), useLanguage(), usePerson()]
  const custody = useAsk(['disputes', 'custody', id], () => api.listCustody({ dispute: id }))
  const take = useAct(api.takeMove, ['disputes'])
  const recall = useAct(api.recallMove, ['disputes'])
  const { doing, begin, stop } = useDoing<'sending'>()
  const isHead = person.id !== owner && may(person, 'disputes.head', { owner: '', unit: unit as `/${string}` })
  const moment = (at: string) => formatMoment(new Date(at), language)
  return (
    <Section title={say('custody')}>
      <Refused problem={take.problem ?? recall.problem} />
      <Asked of={custody}>
        {({ now, lines }) => (
          <>
            <p>{say('custody.now', { body: now.body })}</p>
            {lines.length === 0 && <p className="ui-hint">{say('custody.none')}</p>}
            <List label={say('custody')}>
              {lines.map(line => (
                <Row
                  key={line.id}
                  title={`${sayRule(`move.${line.kind}`)} · ${line.to}`}
                  detail={[moment(line.at), line.from, line.said, line.answeredAt && moment(line.answeredAt), line.reason, line.outcome]
                    .filter(Boolean)
                    .join(' · ')}
                  aside={
                    <>
                      {line.kind === 'request' && line.open.includes('take') && (
                        <Button kind="plain" onClick={() => void take.act({ id: line.id, version: line.version })}>
                          {say('takeIt')}
                        </Button>
                      )}
                      {line.open.includes('recall') && (
                        <Button kind="plain" onClick={() => void recall.act({ id: line.id, version: line.version })}>
                          {say('recall')}
                        </Button>
                      )}
                      <Tag>{sayRule(`moved.${line.state}`)}</Tag>
                    </>
                  }
                />
              ))}
            </List>
          </>
        )}
      </Asked>
      <div className="ui-actions">
        <LinkButton href={urls.getCustodyPaper({ dispute: id, language })} target="_blank">
          {say('custody.print')}
        </LinkButton>
        {isHead && !isClosed(state) && <Button onClick={() => begin('sending')}>{say('custody.send')}</Button>}
      </div>
      {doing && <SendDialog dispute={id} onClose={stop} />}
    </Section>
  )
}

/** To a body of the union's the case itself, to a partner the question for its part. */
function SendDialog({ dispute, onClose }: { dispute: string; onClose: () => void }) {
  const [say, language, toast] = [useWords(netWords), useLanguage(), useToast()]
  const bodies = useAsk(['disputes', 'bodies', ''], () => api.listBodies({}))
  const send = useAct(api.sendOn, ['disputes'])
  const form = useForm({ name: '', isFleeting: true, start: { to: '', said: '' }, problem: send.problem })
  const all = bodies.data ?? []
  return (
    <Dialog isOpen onClose={onClose} title={say('custody.send')} closeWord={say('close')}>
      <Form
        form={form}
        act={send}
        submit={say('custody.send')}
        send={({ to, said }) => {
          const chosen = all.find(one => one.id === to)
          return { dispute, to, said, kind: chosen && isPartner(chosen.kind) ? ('refer' as const) : ('transfer' as const) }
        }}
        onSent={() => {
          toast({ tone: 'done', text: say('custody.sent') })
          onClose()
        }}
      >
        <Select
          {...form.field('to')}
          label={say('custody.to')}
          required={say('required')}
          empty={say('choose')}
          choices={all.map(one => ({ value: one.id, label: (language === 'en' && one.english) || one.name }))}
        />
        <TextArea {...form.field('said')} label={say('custody.said')} maxLength={500} />
      </Form>
    </Dialog>
  )
}
