import type { FormState } from '#kernel/web/form-state.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import type { ChangeValues } from './change-values.ts'
import { Materials, Sessions } from './plan-rows.tsx'
import { planWords } from './plan-words.ts'

export function ChangeFields({ form }: { form: FormState<ChangeValues> }) {
  const say = useWords(planWords)
  return (
    <>
      <TextArea {...form.field('reason')} label={say('change.reason')} required={say('required')} rows={2} maxLength={200} />
      <Section title={say('part.when')}>
        <Sessions
          sessions={form.values.sessions}
          onChange={sessions => form.set('sessions', sessions)}
          error={form.errorOf('sessions')}
          isFixed
        />
        <div className="act-pair">
          <Field {...form.field('place')} label={say('place')} required={say('required')} maxLength={120} />
          <Field {...form.field('address')} label={say('address')} maxLength={200} />
        </div>
        <Field {...form.field('contact')} label={say('contact')} required={say('required')} maxLength={60} />
      </Section>
      <Section title={say('part.seats')}>
        <div className="act-pair">
          <Field {...form.field('seats')} label={say('seats')} hint={say('seats.hint')} inputMode="numeric" />
          <Field {...form.field('queue')} label={say('queue')} hint={say('queue.hint')} inputMode="numeric" />
        </div>
        <div className="act-pair">
          <Field
            {...form.field('enrolCloses')}
            type="datetime-local"
            label={say('enrolCloses')}
            hint={say('enrolCloses.hint')}
            required={say('required')}
          />
          <Field {...form.field('leaveBy')} type="datetime-local" label={say('leaveBy')} hint={say('leaveBy.hint')} />
        </div>
      </Section>
      <Section title={say('part.what')}>
        <TextArea {...form.field('about')} label={say('about')} required={say('required')} rows={5} maxLength={4_000} />
        <Field {...form.field('bring')} label={say('bring')} maxLength={500} />
        <Materials materials={form.values.materials} onChange={rows => form.set('materials', rows)} error={form.errorOf('materials')} />
      </Section>
    </>
  )
}
