import { useState } from 'react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { RevealDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import { refuse } from '../../rules.ts'
import { opening, type SideStage, type Stage } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { queueWords } from '../queue-words.ts'
import { api, type One, type Side } from './calls.ts'

const tones: Record<SideStage, Tone> = {
  asked: 'soon',
  agreed: 'done',
  declined: 'refused',
  unreachable: 'soon',
  stopped: 'refused',
  left: 'info',
}

/** DISPUTES-27: who was asked, how they answered, and in what way. */
export function CaseSides({ one, receives }: { one: One; receives: boolean }) {
  const [say, kind, language, today] = [useWords(queueWords), useWords(kindWords), useLanguage(), useToday()]
  const [noting, setNoting] = useState<Side>()
  const isOpening = (opening as readonly Stage[]).includes(one.state)
  const mayNote = ({ role, state }: Side) => receives && isOpening && role === 'party' && (state === 'asked' || state === 'unreachable')
  const said = (side: Side) =>
    [side.answeredAt && formatMoment(new Date(side.answeredAt), language, today), side.toldBy, side.reason].filter(Boolean).join(' · ')
  return (
    <>
      <List label={say('sides')}>
        {one.sides.map(side => (
          <Row
            key={side.id}
            title={
              <>
                {side.name} <Tag tone={tones[side.state]}>{kind(`consent.${side.state}`)}</Tag>
              </>
            }
            detail={
              <>
                <span className="disputes-lines">
                  {[kind(`side.${side.side}`), kind(`role.${side.role}`), side.mandate && kind(`mandate.${side.mandate}`), side.phoneMasked]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {said(side) && <span className="disputes-lines">{said(side)}</span>}
                {receives && (
                  <span className="disputes-side-acts">
                    {side.phoneMasked && <RevealPhone id={side.id} />}
                    {mayNote(side) && (
                      <Button kind="plain" onClick={() => setNoting(side)}>
                        {say('note')}
                      </Button>
                    )}
                  </span>
                )}
              </>
            }
          />
        ))}
      </List>
      {noting && <NoteDialog side={noting} onClose={() => setNoting(undefined)} />}
    </>
  )
}

type Noting = { answer: 'agreed' | 'declined' | 'unreachable'; toldBy: string; reason: string }
function NoteDialog({ side: { id, version, name }, onClose }: { side: Side; onClose: () => void }) {
  const say = useWords(queueWords)
  const note = useAct((said: Noting, press) => api.noteAnswer({ id, version, ...said }, press), ['disputes'])
  const start: Noting = { answer: 'agreed', toldBy: '', reason: '' }
  const form = useForm<Noting>({ name: `disputes/note/${id}`, start, problem: note.problem, isFleeting: true })
  return (
    <Dialog isOpen onClose={onClose} title={`${say('note')} · ${name}`} closeWord={say('close')}>
      <Form form={form} act={note} submit={say('note')} send={said => said} onSent={onClose}>
        <p>{say('note.what')}</p>
        <RadioGroup
          name="answer"
          label={say('note.answer')}
          value={form.values.answer}
          onChange={answer => form.set('answer', answer as Noting['answer'])}
          choices={(['agreed', 'declined', 'unreachable'] as const).map(value => ({ value, label: say(`note.${value}`) }))}
        />
        <Field {...form.field('toldBy')} label={say('note.toldBy')} required={say('required')} maxLength={200} />
        {form.values.answer === 'declined' && <Field {...form.field('reason')} label={say('note.reason')} maxLength={500} />}
      </Form>
    </Dialog>
  )
}

/** The whole number for a stated purpose, which the record keeps. */
function RevealPhone({ id }: { id: string }) {
  const say = useWords(queueWords)
  const [isAsking, setAsking] = useState(false)
  const look = useAct((purpose: string, press) => api.revealPhone({ id, purpose }, press), 'nothing')
  return (
    <>
      <Button kind="plain" onClick={() => setAsking(true)}>
        {say('reveal')}
      </Button>
      {isAsking && (
        <RevealDialog
          title={say('reveal.ask')}
          what={say('reveal.what')}
          label={say('reveal.purpose')}
          word={say('reveal')}
          closeWord={say('close')}
          look={look}
          mayLook={purpose => ([...purpose.trim()].length >= 5 ? undefined : refuse('DISPUTES-27'))}
          onClose={() => setAsking(false)}
        >
          {({ phone }) => (
            <p className="ui-figures" role="status">
              {phone}
            </p>
          )}
        </RevealDialog>
      )}
    </>
  )
}
