import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { isHandling, mostExtraDays } from '../../rules.ts'
import { type Side, sides } from '../../rules-kinds.ts'
import { togetherWords } from '../together-words.ts'
import { api, type One } from './calls.ts'

type Going = { one: One; onClose: () => void }

/** DISPUTES-29: whoever handles it asks both sides for more time, and notes who agreed in person. */
export function LongerSection({ one }: { one: One }) {
  const [say, person] = [useWords(togetherWords), usePerson()]
  const [doing, setDoing] = useState<'asking' | 'noting'>()
  const handles = isHandling(one, person)
  if (one.state !== 'inMediation' || one.mass || (!handles && one.extraAsked === 0)) return null
  const agreed = { worker: one.extraWorkerAt, employer: one.extraEmployerAt }
  const shut = () => setDoing(undefined)
  return (
    <Section title={say('longer')}>
      {one.extraAsked > 0 && (
        <>
          <p>{say('longer.asked', { days: one.extraAsked })}</p>
          <List label={say('longer')}>
            {sides.map(side => (
              <Row
                key={side}
                title={say(`longer.${side}`)}
                aside={<Tag tone={agreed[side] ? 'done' : 'soon'}>{say(agreed[side] ? 'longer.agreed' : 'longer.waits')}</Tag>}
              />
            ))}
          </List>
        </>
      )}
      {handles && (
        <p>
          <Button onClick={() => setDoing('asking')}>{say('longer.ask')}</Button>{' '}
          {one.extraAsked > 0 && <Button onClick={() => setDoing('noting')}>{say('longer.note')}</Button>}
        </p>
      )}
      {doing === 'asking' && <Asking one={one} onClose={shut} />}
      {doing === 'noting' && <Noting one={one} onClose={shut} />}
    </Section>
  )
}

function Asking({ one, onClose }: Going) {
  const say = useWords(togetherWords)
  const ask = useAct(api.askLonger, ['disputes'])
  const most = mostExtraDays(one)
  const form = useForm({ name: '', isFleeting: true, start: { extraDays: String(most) }, problem: ask.problem })
  return (
    <Dialog isOpen onClose={onClose} title={say('longer.ask')} closeWord={say('close')}>
      <Form
        form={form}
        act={ask}
        submit={say('longer.ask')}
        send={({ extraDays }) => ({ id: one.id, version: one.version, extraDays: Number.parseInt(extraDays, 10) || 0 })}
        onSent={onClose}
      >
        <p>{say('longer.what', { most })}</p>
        <Field {...form.field('extraDays')} label={say('longer.days')} inputMode="numeric" required={say('required')} />
      </Form>
    </Dialog>
  )
}

function Noting({ one: { id, extraAsked, extraWorkerAt }, onClose }: Going) {
  const say = useWords(togetherWords)
  const note = useAct(api.noteLonger, ['disputes'])
  const start = { side: extraWorkerAt ? 'employer' : 'worker', toldBy: '' }
  const form = useForm({ name: '', isFleeting: true, start, problem: note.problem })
  return (
    <Dialog isOpen onClose={onClose} title={say('longer.note')} closeWord={say('close')}>
      <Form
        form={form}
        act={note}
        submit={say('longer.note')}
        send={({ side, toldBy }) => ({ id, extraDays: extraAsked, side: side as Side, toldBy })}
        onSent={onClose}
      >
        <Select
          {...form.field('side')}
          label={say('longer.side')}
          choices={sides.map(value => ({ value, label: say(`longer.${value}`) }))}
        />
        <Field {...form.field('toldBy')} label={say('longer.toldBy')} required={say('required')} maxLength={200} autoComplete="off" />
      </Form>
    </Dialog>
  )
}
