import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { type Relation, relations } from '../../rules-recusal.ts'
import { networkWords } from '../../words-network.ts'
import { netWords } from '../network-screen-words.ts'
import { api, useDoing, useSpeak } from './network-calls.ts'

type Tie = Awaited<ReturnType<typeof api.listTies>>[number]
type Told = Exclude<Relation, 'none'>
const told = relations.filter((one): one is Told => one !== 'none')

/** DISPUTES-42: the employers a mediator is related to, told beforehand so that nobody asks them in vain. */
export function Ties() {
  const [say, relation, speak] = [useWords(netWords), useWords(networkWords), useSpeak()]
  const ties = useAsk(['disputes', 'ties'], () => api.listTies({}))
  const { doing, begin, stop } = useDoing<'declaring' | Tie>()
  return (
    <Section title={say('ties')}>
      <p className="ui-hint">{say('ties.what')}</p>
      <Asked of={ties} shape="list">
        {rows =>
          rows.length === 0 ? (
            <p className="ui-hint">{say('ties.none')}</p>
          ) : (
            <List label={say('ties')}>
              {rows.map(tie => (
                <Row
                  key={tie.id}
                  title={tie.employer}
                  detail={[relation(`relation.${tie.kind}`), tie.said, speak.day(tie.since), tie.endedBecause].filter(Boolean).join(' · ')}
                  aside={
                    tie.until ? (
                      <Tag>{say('ties.ended', { day: speak.day(tie.until) })}</Tag>
                    ) : (
                      <Button kind="plain" onClick={() => begin(tie)}>
                        {say('ties.end')}
                      </Button>
                    )
                  }
                />
              ))}
            </List>
          )
        }
      </Asked>
      <p>
        <Button onClick={() => begin('declaring')}>{say('ties.add')}</Button>
      </p>
      {doing === 'declaring' && <Declaring onClose={stop} />}
      {doing && doing !== 'declaring' && <Ending tie={doing} onClose={stop} />}
    </Section>
  )
}

function Declaring({ onClose }: { onClose: () => void }) {
  const [say, relation] = [useWords(netWords), useWords(networkWords)]
  const declare = useAct(api.declareTie, ['disputes'])
  const form = useForm({ name: 'disputes/tie', start: { employer: '', uscc: '', kind: 'kin', said: '' }, problem: declare.problem })
  return (
    <Dialog isOpen onClose={onClose} title={say('ties.add')} closeWord={say('close')}>
      <Form
        form={form}
        act={declare}
        submit={say('ties.add')}
        send={({ kind, ...values }) => ({ ...values, kind: kind as Told })}
        onSent={onClose}
      >
        <Field {...form.field('employer')} label={say('ties.employer')} required={say('required')} maxLength={80} autoComplete="off" />
        <Field {...form.field('uscc')} label={say('ties.uscc')} maxLength={24} autoComplete="off" />
        <RadioGroup
          {...form.pick('kind')}
          label={say('ties.relation')}
          choices={told.map(value => ({ value, label: relation(`relation.${value}`) }))}
        />
        <TextArea {...form.field('said')} label={say('take.said')} required={say('required')} maxLength={500} />
      </Form>
    </Dialog>
  )
}

function Ending({ tie: { id, employer }, onClose }: { tie: Tie; onClose: () => void }) {
  const [say, today] = [useWords(netWords), useToday()]
  const end = useAct(api.endTie, ['disputes'])
  const form = useForm({ name: '', isFleeting: true, start: { until: today as string, endedBecause: '' }, problem: end.problem })
  return (
    <Dialog isOpen onClose={onClose} title={`${say('ties.end')} · ${employer}`} closeWord={say('close')}>
      <Form form={form} act={end} submit={say('ties.end')} send={values => ({ id, ...values })} onSent={onClose}>
        <Field {...form.field('until')} type="date" label={say('ties.until')} required={say('required')} />
        <TextArea {...form.field('endedBecause')} label={say('reason')} required={say('required')} maxLength={500} />
      </Form>
    </Dialog>
  )
}
