import { useAsk } from '#kernel/web/asks.tsx'
import type { FormState } from '#kernel/web/form-state.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Group } from '#ui/control.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { type LetterKind, type LetterMatter, letterMatters } from '../../rules-supervision-kinds.ts'
import { beginningOf } from '../../rules-supervision-text.ts'
import { supervisionWords } from '../../words-supervision.ts'
import { lettersWords } from '../letters-words.ts'
import { api as network } from './network-calls.ts'

export type Written = {
  employer: string
  employerPlace: string
  matters: LetterMatter[]
  facts: string
  asks: string
  complainant: string
  isNamed: boolean
  body: string
}
export const blank: Written = {
  ...{ employer: '', employerPlace: '', matters: [], facts: '', asks: '', complainant: '', isNamed: false, body: '' },
}
export const asSent = ({ body, ...said }: Written) => ({ ...said, body: body || null })

/** What a draft says, with words to begin from by its matters. */
export function LetterFields({ form, kind }: { form: FormState<Written>; kind: LetterKind }) {
  const [say, word] = [useWords(lettersWords), useWords(supervisionWords)]
  const { matters, facts, asks } = form.values
  const isBegun = facts.trim() !== '' || asks.trim() !== ''
  const tick = (matter: LetterMatter, isOn: boolean) =>
    form.set(
      'matters',
      letterMatters.filter(one => (one === matter ? isOn : matters.includes(one))),
    )
  return (
    <>
      <Field {...form.field('employer')} label={say('employer')} required={say('required')} maxLength={80} />
      <Field {...form.field('employerPlace')} label={say('employerPlace')} maxLength={120} />
      {kind === 'proposal' && <Authority form={form} />}
      <Group label={say('matters')} hint={say('matters.hint')} error={form.errorOf('matters')} required={say('required')}>
        <div className="disputes-ticks">
          {letterMatters.map(matter => (
            <Checkbox
              key={matter}
              name={`matter-${matter}`}
              label={word(`letterMatter.${matter}`)}
              checked={matters.includes(matter)}
              onChange={event => tick(matter, event.target.checked)}
            />
          ))}
        </div>
      </Group>
      <p>
        <Button disabled={matters.length === 0} onClick={() => form.put(beginningOf(kind, matters))}>
          {say('fill')}
        </Button>{' '}
        {isBegun && <span className="ui-hint">{say('fill.what')}</span>}
      </p>
      <TextArea
        {...form.field('facts')}
        label={say('facts')}
        hint={say('facts.hint')}
        required={say('required')}
        rows={6}
        maxLength={3_000}
      />
      <TextArea {...form.field('asks')} label={say('asks')} required={say('required')} rows={5} maxLength={2_000} />
      <Field {...form.field('complainant')} label={say('complainant')} hint={say('complainant.hint')} maxLength={40} />
      <Checkbox {...form.tick('isNamed')} label={say('isNamed')} hint={say('isNamed.hint')} />
    </>
  )
}

function Authority({ form }: { form: FormState<Written> }) {
  const [say, language] = [useWords(lettersWords), useLanguage()]
  const bodies = useAsk(['disputes', 'bodies', 'enforcement'], () => network.listBodies({ kind: 'enforcement' }))
  return (
    <Select
      {...form.field('body')}
      label={say('authority')}
      required={say('required')}
      empty={say('choose')}
      choices={(bodies.data ?? []).map(one => ({ value: one.id, label: (language === 'en' && one.english) || one.name }))}
    />
  )
}
