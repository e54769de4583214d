import { Plus, X } from 'lucide-react'
import type { FormState } from '#kernel/web/form-state.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Child } from '../../rules-joining.ts'
import { workerWords } from '../worker-words.ts'
import type { Whole } from './api.ts'
import type { JoinValues } from './join-values.ts'

type Own = { activity: Whole; form: FormState<JoinValues>; wrong: Record<string, string> }

/** Each child by the name it is called, its full name and its birthday; nothing of it is asked twice or kept longer than needed. */
export function JoinChildren({ activity, form, wrong }: Own) {
  const say = useWords(workerWords)
  const { children } = form.values
  const { mostChildren, ageFrom, ageTo } = activity
  const set = (next: Child[]) => form.set('children', next)
  const general = form.errorOf('children')
  return (
    <Section title={say('join.children')}>
      <p className="ui-hint">
        {ageFrom === null && ageTo === null
          ? say('facts.children', { most: mostChildren })
          : say('facts.childrenAged', { most: mostChildren, from: ageFrom ?? 0, to: ageTo ?? 17 })}
      </p>
      {children.map((child, at) => (
        <OneChild
          // biome-ignore lint/suspicious/noArrayIndexKey: a child's place is its identity while it is typed
          key={at}
          n={at + 1}
          child={child}
          errors={{ called: wrong[`children.${at}.called`], name: wrong[`children.${at}.name`], born: wrong[`children.${at}.born`] }}
          onChange={next => set(children.with(at, next))}
          {...(children.length > 1 && { onRemove: () => set(children.toSpliced(at, 1)) })}
        />
      ))}
      {children.length < mostChildren ? (
        <Button icon={Plus} onClick={() => set([...children, { called: '', name: '', born: '' }])}>
          {say('join.addChild')}
        </Button>
      ) : (
        <p className="ui-hint">{say('join.mostChildren', { most: mostChildren })}</p>
      )}
      {general && Object.keys(wrong).length === 0 && <Notice tone="refused">{general}</Notice>}
      <Checkbox {...form.tick('isGuardian')} label={say('join.guardian')} hint={say('join.guardianHint')} />
      <p className="ui-hint">{say('join.childData')}</p>
    </Section>
  )
}

function OneChild({
  n,
  child,
  errors,
  onChange,
  onRemove,
}: {
  n: number
  child: Child
  errors: Partial<Record<keyof Child, string | undefined>>
  onChange: (child: Child) => void
  onRemove?: () => void
}) {
  const say = useWords(workerWords)
  const field = (name: keyof Child) => ({
    name: `child-${n}-${name}`,
    value: child[name],
    error: errors[name],
    required: say('required'),
    onChange: (event: { target: { value: string } }) => onChange({ ...child, [name]: event.target.value }),
  })
  return (
    <fieldset className="act-child">
      <legend>{say('join.childN', { n })}</legend>
      <Field {...field('called')} label={say('join.called')} hint={say('join.calledHint')} autoComplete="off" maxLength={20} />
      <Field {...field('name')} label={say('join.name')} autoComplete="off" maxLength={40} />
      <Field {...field('born')} label={say('join.born')} type="date" autoComplete="off" />
      {onRemove && (
        <Button kind="plain" icon={X} onClick={onRemove}>
          {say('join.removeChild', { n })}
        </Button>
      )}
    </fieldset>
  )
}
