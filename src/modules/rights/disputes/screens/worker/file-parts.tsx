import { unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import type { FormState } from '#kernel/web/form-state.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Checkbox, RadioGroup } from '#ui/choice.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Notice } from '#ui/notice.tsx'
import { isMass, mostEvidenceBytes } from '../../rules-filing.ts'
import { ages, type Kind, kinds } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { formWords } from '../filing-words.ts'
import { AgentFields, RepresentativeFields } from './file-people.tsx'
import type { Typed } from './filing-values.ts'

export type PartProps = { form: FormState<Typed>; fault: (path: string) => string | undefined }

/** DISPUTES-21: what happened, and since when. */
export function MatterPart({ form, fault }: PartProps) {
  const [say, kind, today] = [useWords(formWords), useWords(kindWords), useToday()]
  const { values } = form
  return (
    <>
      <Select
        {...form.field('kind')}
        error={fault('kind')}
        label={say('kind')}
        required={say('required')}
        empty={say('choose')}
        onChange={event => {
          const chosen = event.target.value as Kind
          form.put({ kind: chosen, ...(values.claims.length === 0 && chosen && { claims: [{ kind: chosen, yuan: '', said: '' }] }) })
        }}
        choices={kinds.map(value => ({ value, label: kind(`kind.${value}`) }))}
      />
      <TextArea
        {...form.field('matter')}
        error={fault('matter')}
        label={say('matter')}
        hint={say('matter.hint')}
        required={say('required')}
        rows={6}
        maxLength={2_000}
      />
      <Field
        {...form.field('knownOn')}
        error={fault('knownOn')}
        type="date"
        max={today}
        label={say('knownOn')}
        hint={say('knownOn.hint')}
        required={say('required')}
      />
      <RadioGroup
        {...form.pick('hasLeft')}
        onChange={value => form.put({ hasLeft: value as 'yes' | 'no', ...(value === 'no' && { leftOn: '' }) })}
        error={fault('hasLeft')}
        label={say('hasLeft')}
        required={say('required')}
        isInline
        choices={[
          { value: 'no', label: say('stays') },
          { value: 'yes', label: say('left') },
        ]}
      />
      {values.hasLeft === 'yes' && (
        <Field {...form.field('leftOn')} error={fault('leftOn')} type="date" label={say('leftOn')} required={say('required')} />
      )}
      <Checkbox {...form.tick('isPlatform')} label={say('isPlatform')} />
    </>
  )
}

/** DISPUTES-35: a code that does not check is pointed out, and may be kept with a reason. */
export function EmployerPart({ form, fault }: PartProps) {
  const [say, language] = [useWords(formWords), useLanguage()]
  const isDoubtful = Boolean(fault('uscc') || fault('usccBecause') || form.values.usccBecause)
  return (
    <>
      <Select
        {...form.field('district')}
        error={fault('district')}
        label={say('district')}
        required={say('required')}
        empty={say('choose')}
        choices={Object.entries(unionDistricts).map(([value, one]) => ({ value, label: one[language] }))}
      />
      <Field
        {...form.field('employer')}
        error={fault('employer')}
        label={say('employer')}
        hint={say('employer.hint')}
        required={say('required')}
        maxLength={80}
        autoComplete="organization"
      />
      <Field {...form.field('employerPlace')} label={say('employerPlace')} maxLength={120} autoComplete="off" />
      <Field
        {...form.field('uscc')}
        error={fault('uscc')}
        label={say('uscc')}
        maxLength={24}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      {isDoubtful && <Field {...form.field('usccBecause')} error={fault('usccBecause')} label={say('usccBecause')} maxLength={200} />}
    </>
  )
}

/** DISPUTES-33, DISPUTES-34: who asks, who comes along, and how many. */
export function MePart({ form, fault }: PartProps) {
  const [say, kind] = [useWords(formWords), useWords(kindWords)]
  const { values } = form
  const guardian = (change: Partial<Typed['guardian']>) => form.set('guardian', { ...values.guardian, ...change })
  return (
    <>
      <Field
        {...form.field('name')}
        error={fault('name')}
        label={say('name')}
        required={say('required')}
        maxLength={40}
        autoComplete="name"
      />
      <RadioGroup
        {...form.pick('age')}
        onChange={value => form.set('age', value as Typed['age'])}
        label={say('age')}
        choices={ages.map(value => ({ value, label: kind(`age.${value}`) }))}
      />
      {values.age === 'child' && (
        <>
          <Notice>{say('age.child')}</Notice>
          <Field
            name="guardian.name"
            label={say('guardian.name')}
            required={say('required')}
            value={values.guardian.name}
            error={fault('guardian.name')}
            onChange={event => guardian({ name: event.target.value })}
            maxLength={40}
            autoComplete="off"
          />
          <Field
            name="guardian.phone"
            type="tel"
            label={say('guardian.phone')}
            value={values.guardian.phone}
            error={fault('guardian.phone')}
            onChange={event => guardian({ phone: event.target.value })}
            maxLength={20}
            autoComplete="off"
          />
        </>
      )}
      <Field {...form.field('heads')} error={fault('heads')} type="number" label={say('heads')} hint={say('heads.hint')} />
      {isMass(Number(values.heads)) && <RepresentativeFields form={form} fault={fault} />}
      <TextArea {...form.field('needs')} label={say('needs')} hint={say('needs.hint')} rows={2} maxLength={300} />
      <Checkbox {...form.tick('hasAgent')} label={say('hasAgent')} />
      {values.hasAgent && <AgentFields form={form} fault={fault} />}
    </>
  )
}

type Chosen = { files: File[]; isKept: boolean; onChange: (files: File[]) => void }

/** DISPUTES-23: a file too large is turned away here, in words, before a byte is sent. */
export function EvidencePart({ files, isKept, onChange }: Chosen) {
  const say = useWords(formWords)
  return (
    <>
      <FilePick
        label={say('evidence')}
        hint={say('evidence.hint')}
        files={files}
        onChange={onChange}
        maxBytes={mostEvidenceBytes}
        tooLarge={name => say('evidence.tooLarge', { name })}
        words={{ pick: say('evidence.pick'), remove: say('evidence.remove') }}
        accept="image/*,audio/*,video/mp4,.pdf,.docx,.xlsx,.csv,.txt,.amr"
        isMultiple
      />
      {files.length > 0 && <p className="ui-hint">{say(isKept ? 'evidence.kept' : 'evidence.lost')}</p>}
    </>
  )
}
