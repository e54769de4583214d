import type { FormState } from '#kernel/web/form-state.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import type { ChangeValues } from './change-values.ts'
import { Sessions } from './plan-rows.tsx'
import { planWords } from './plan-words.ts'

export function ChangeFields({ form }: { form: FormState<ChangeValues> }) {
  const say = useWords(planWords)
  return (
    <>
      <TextArea {...form.field('reason')} label={say('change.reason')} required={say('required')} rows={2} maxLength={300} />
      <Section title={say('part.when')}>
        <Sessions
          sessions={form.values.sessions}
          onChange={sessions => form.set('sessions', sessions)}
          error={form.errorOf('sessions')}
          isFixed
        />
        <div className="acad-pair">
          <Field
            {...form.field('closes')}
            type="datetime-local"
            label={say('closes')}
            hint={say('closes.hint')}
            required={say('required')}
          />
          <Field {...form.field('seats')} label={say('seats')} required={say('required')} inputMode="numeric" />
        </div>
      </Section>
      <Section title={say('part.basics')}>
        <div className="acad-pair">
          <Field {...form.field('place')} label={say('place')} required={say('required')} maxLength={120} />
          <Field {...form.field('address')} label={say('address')} maxLength={200} />
          <Field {...form.field('route')} label={say('route')} maxLength={300} />
          <Field {...form.field('contact')} label={say('contact')} required={say('required')} maxLength={80} />
          <Field {...form.field('cost')} label={say('cost')} maxLength={200} />
          <Field {...form.field('bring')} label={say('bring')} maxLength={500} />
        </div>
        <TextArea {...form.field('about')} label={say('about')} required={say('required')} rows={5} maxLength={4_000} />
      </Section>
    </>
  )
}
