import { Plus, X } from 'lucide-react'
import { formatMoney } from '#kernel/pure/formats.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/control.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { mostClaims, sumOf } from '../../rules-filing.ts'
import { type Kind, kinds } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { formWords } from '../filing-words.ts'
import type { PartProps } from './file-parts.tsx'
import { asFiling, type ClaimTyped } from './filing-values.ts'

/** DISPUTES-21: item by item, to the fen. */
export function ClaimsPart({ form, fault }: PartProps) {
  const [say, language] = [useWords(formWords), useLanguage()]
  const { values } = form
  const sum = sumOf(asFiling(values).claims)
  const put = (n: number, change: Partial<ClaimTyped>) => form.set('claims', values.claims.with(n, { ...values.claims[n]!, ...change }))
  return (
    <>
      <p className="ui-hint">{say('claims.hint')}</p>
      <FieldError id="claims" error={fault('claims')} />
      {values.claims.map((claim, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item's place is its identity while it is typed
        <fieldset key={n} className="ui-group disputes-item">
          <legend className="ui-label">{say('claim.n', { n: n + 1 })}</legend>
          <ClaimFields n={n} claim={claim} onChange={change => put(n, change)} error={fault(`claims.${n}.amountFen`)} />
          {values.claims.length > 1 && (
            <Button kind="plain" icon={X} onClick={() => form.set('claims', values.claims.toSpliced(n, 1))}>
              {say('claim.remove', { n: n + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {values.claims.length < mostClaims && (
        <Button icon={Plus} onClick={() => form.set('claims', [...values.claims, { kind: values.kind || 'other', yuan: '', said: '' }])}>
          {say('claim.add')}
        </Button>
      )}
      {sum > 0 && <p className="disputes-sum ui-figures">{say('sum', { sum: formatMoney(sum, language) })}</p>}
      <TextArea {...form.field('wishes')} label={say('wishes')} rows={2} maxLength={500} />
    </>
  )
}

type Item = { n: number; claim: ClaimTyped; onChange: (change: Partial<ClaimTyped>) => void; error: string | undefined }
function ClaimFields({ n, claim, onChange, error }: Item) {
  const [say, kind] = [useWords(formWords), useWords(kindWords)]
  return (
    <>
      <Select
        name={`claim-${n}-kind`}
        label={say('claim.kind')}
        value={claim.kind}
        onChange={event => onChange({ kind: event.target.value as Kind })}
        choices={kinds.map(value => ({ value, label: kind(`kind.${value}`) }))}
      />
      <Field
        name={`claim-${n}-yuan`}
        label={say('claim.yuan')}
        value={claim.yuan}
        error={error}
        onChange={event => onChange({ yuan: event.target.value })}
        inputMode="decimal"
        autoComplete="off"
        maxLength={24}
      />
      <Field
        name={`claim-${n}-said`}
        label={say('claim.said')}
        value={claim.said}
        onChange={event => onChange({ said: event.target.value })}
        autoComplete="off"
        maxLength={200}
      />
    </>
  )
}
