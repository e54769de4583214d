import { useState } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import { isRunning, type LegStage } from '../../rules-legs.ts'
import { legWords } from '../../words-legs.ts'
import { api, askedAs, type LegView } from './api.ts'
import { endingScreenWords } from './ending-screen-words.ts'
import { NoteLeg } from './note-leg.tsx'

const toneOf = (state: LegStage): Tone =>
  state === 'late'
    ? 'refused'
    : state === 'ended'
      ? 'done'
      : state === 'open' || state === 'offered' || state === 'issued'
        ? 'soon'
        : 'info'

/** DISPUTES-55: each procedure and its clock, in words; beside it what this reader may note. `isWorkedOn`: they speak for a body, or handle the case. */
export function LegsList({ dispute, mayBegin, isWorkedOn = false }: { dispute: string; mayBegin: boolean; isWorkedOn?: boolean }) {
  const say = useWords(endingScreenWords)
  const [isBeginning, setBeginning] = useState(false)
  const legs = useAsk([...askedAs(dispute), 'legs'], () => api.listLegs({ dispute }))
  return (
    <Section title={say('legs')}>
      <Asked of={legs} shape="list">
        {all =>
          all.length === 0 ? (
            <p className="ui-hint">
              {say('noLegs')} · {say('noLegsNext')}
            </p>
          ) : (
            <List label={say('legs')}>
              {all.map(leg => (
                <LegRow key={leg.id} leg={leg} isWorkedOn={isWorkedOn} />
              ))}
            </List>
          )
        }
      </Asked>
      {mayBegin && <Button onClick={() => setBeginning(true)}>{say('begin')}</Button>}
      {isBeginning && <Beginning dispute={dispute} onClose={() => setBeginning(false)} />}
    </Section>
  )
}

function LegRow({ leg, isWorkedOn }: { leg: LegView; isWorkedOn: boolean }) {
  const [say, word, person] = [useWords(endingScreenWords), useWords(legWords), usePerson()]
  const [language, today] = [useLanguage(), useToday()]
  const [isNoting, setNoting] = useState(false)
  const { kind, state, due, dueIsProvisional, bodyName, number, outcome, reason } = leg
  const isMine = leg.owner === person.id
  const day = due ? formatDay(due, language, today) : ''
  const clock = (() => {
    if (state === 'ended' || state === 'dropped') return outcome ? word(`outcome.${outcome}`) : ''
    if (state === 'late') return word(kind === 'arbitration' ? 'clock.late' : 'clock.lateBody')
    if (state === 'open' || state === 'paused') return word(`clock.${state}`)
    return due ? word(`clock.${state}`, { day }) + (dueIsProvisional ? say('provisional') : '') : ''
  })()
  // a worker notes what they applied for; the rest is for those who handle the case and for the body
  const notes = isMine ? state === 'open' || state === 'offered' : isWorkedOn && state !== 'ended' && state !== 'dropped'
  return (
    <Row
      title={word(`leg.${kind}`)}
      detail={
        <>
          {clock}
          {[bodyName, number, reason].filter(Boolean).map(text => (
            <div key={text}>{text}</div>
          ))}
        </>
      }
      aside={
        <>
          <Tag tone={toneOf(state)}>{word(`legStage.${state}`)}</Tag>
          {notes && <Button onClick={() => setNoting(true)}>{say(isMine && !isRunning(state) ? 'tellFiled' : 'note')}</Button>}
          {isNoting && <NoteLeg leg={leg} isMine={isMine} onClose={() => setNoting(false)} />}
        </>
      }
    />
  )
}

const kinds = ['arbitration', 'inspection', 'legalAid'] as const
function Beginning({ dispute, onClose }: { dispute: string; onClose: () => void }) {
  const [say, word] = [useWords(endingScreenWords), useWords(legWords)]
  const begin = useAct(api.beginLeg, askedAs(dispute))
  const form = useForm({
    name: `disputes/leg/${dispute}`,
    start: { kind: 'inspection' as string, actedOn: '' },
    problem: begin.problem,
    isFleeting: true,
  })
  return (
    <Sheet isOpen onClose={onClose} title={say('begin')} closeWord={say('close')}>
      <Form
        form={form}
        act={begin}
        submit={say('begin')}
        send={({ kind, actedOn }) => ({
          dispute,
          kind: kind as (typeof kinds)[number],
          actedOn: kind === 'inspection' && actedOn ? actedOn : null,
        })}
        onSent={onClose}
      >
        <RadioGroup
          {...form.pick('kind')}
          label={say('beginWhich')}
          choices={kinds.map(kind => ({ value: kind, label: word(`leg.${kind}`) }))}
        />
        {form.values.kind === 'inspection' && (
          <Field {...form.field('actedOn')} type="date" label={say('actedOn')} hint={say('actedHint')} required={say('required')} />
        )}
      </Form>
    </Sheet>
  )
}
