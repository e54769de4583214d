import type { Press } from '#kernel/web/wire.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { roles } from '#kernel/pure/roles.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { type RetainedFor, retainedFors } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { memberWords } from '../member-words.ts'
import { api, type One, unitOf } from './life-calls.ts'

export type LifeStep = 'accept' | 'decline' | 'retain' | 'resume' | 'letGo' | 'warn' | 'heed' | 'lapse' | 'expel'
type Asked = 'reason' | 'basis' | 'for' | 'employer'
/** What each step asks of the officer, in the order of the form. */
const asks: Record<LifeStep, readonly Asked[]> = {
  accept: ['employer'],
  decline: ['reason'],
  retain: ['for', 'basis'],
  resume: ['basis'],
  letGo: [],
  warn: ['reason'],
  heed: [],
  lapse: ['basis'],
  expel: ['reason', 'basis'],
}
type Values = { reason: string; basis: string; retainedFor: string; employer: string }
type Its = { id: string; version: number }

/** Each takes what it asks for, and the version that was looked at. */
const takes: Record<LifeStep, (its: Its, said: Values, press: Press) => Promise<unknown>> = {
  accept: (its, { employer }, press) => api.accept({ ...its, employer }, press),
  decline: (its, { reason }, press) => api.decline({ ...its, reason }, press),
  retain: (its, { retainedFor, basis }, press) => api.retain({ ...its, retainedFor: retainedFor as RetainedFor | '', basis }, press),
  resume: (its, { basis }, press) => api.resume({ ...its, basis }, press),
  letGo: (its, _, press) => api.letGo(its, press),
  warn: (its, { reason }, press) => api.warn({ ...its, reason }, press),
  heed: (its, _, press) => api.heed(its, press),
  lapse: (its, { basis }, press) => api.lapse({ ...its, basis }, press),
  expel: (its, { reason, basis }, press) => api.expel({ ...its, reason, basis }, press),
}

/** One step with what it asks for, and what follows from it. */
export function StepDialog({ step, member, onClose }: { step: LifeStep; member: One; onClose: () => void }) {
  const [say, toast] = [useWords(memberWords), useToast()]
  const { id, version, name } = member
  const take = useAct((said: Values, press) => takes[step]({ id, version }, said, press), ['members'])
  const form = useForm<Values>({
    name: `members/${step}/${id}`,
    start: { reason: '', basis: '', retainedFor: '', employer: member.nextEmployer || member.employer },
    problem: take.problem,
    isFleeting: true,
  })
  const sent = () => {
    toast({ tone: 'done', text: say(`done.${step}`) })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={`${say(`do.${step}`)} · ${name}`} closeWord={say('close')}>
      <Form form={form} act={take} submit={say(`do.${step}`)} send={said => said} onSent={sent}>
        <p>{say(`what.${step}`, { name })}</p>
        {ending.includes(step) && <StandingPosts member={member} />}
        {asks[step].map(asked => (
          <AskedFor key={asked} asked={asked} step={step} form={form} />
        ))}
      </Form>
    </Dialog>
  )
}

const ending: readonly LifeStep[] = ['letGo', 'lapse', 'expel']

/** Said before the step, for nothing ends them by itself. */
function StandingPosts({ member: { name, posts } }: { member: One }) {
  const [say, language] = [useWords(memberWords), useLanguage()]
  if (posts.length === 0) return null
  const told = posts.map(post => say('posts.one', { unit: unitOf(post, language), role: roles[post.role].title[language] }))
  return <Notice tone="soon">{say('posts.stand', { name, posts: told.join(say('comma')) })}</Notice>
}

function AskedFor({ asked, step, form }: { asked: Asked; step: LifeStep; form: ReturnType<typeof useForm<Values>> }) {
  const [say, kind] = [useWords(memberWords), useWords(kindWords)]
  const required = say('required')
  if (asked === 'employer') return <Field {...form.field('employer')} label={say('field.employer')} maxLength={80} />
  if (asked === 'for')
    return (
      <Select
        {...form.field('retainedFor')}
        label={say('field.for')}
        required={required}
        empty={say('field.choose')}
        // a unit that ends is the tree's doing
        choices={retainedFors.filter(one => one !== 'unitClosed').map(value => ({ value, label: kind(`for.${value}`) }))}
      />
    )
  return <TextArea {...form.field(asked)} label={say(labelOf(asked, step))} required={required} maxLength={200} rows={3} />
}

const labelOf = (asked: 'reason' | 'basis', step: LifeStep) => {
  if (asked === 'reason') return step === 'warn' ? 'field.reason.warn' : step === 'expel' ? 'field.reason.expel' : 'field.reason'
  return step === 'lapse' ? 'field.basis.lapse' : step === 'expel' ? 'field.basis.expel' : 'field.basis'
}
