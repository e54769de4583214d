import { useState } from 'react'
import { useNavigate } from 'react-router'
import { idOf, lineOf } from '#kernel/pure/people.ts'
import { fill } from '#kernel/pure/words.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useNow, usePerson, useWords } from '#kernel/web/person.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { type Child, mayJoin } from '../../rules-joining.ts'
import { words } from '../../words.ts'
import { workerWords } from '../worker-words.ts'
import { api, type Mine, type Whole } from './api.ts'
import { freeAt, freeOf } from './free.ts'
import { JoinChildren } from './join-children.tsx'
import { JoinConsents } from './join-consents.tsx'
import { JoinSession } from './join-session.tsx'
import type { JoinValues } from './join-values.ts'

const noChild: Child = { called: '', name: '', born: '' }

export function JoinForm({ activity, mine }: { activity: Whole; mine: readonly Mine[] }) {
  const say = useWords(workerWords)
  const navigate = useNavigate()
  const join = useAct(api.join)
  const { isForFamilies, id } = activity
  const person = usePerson()
  const units = person.units ?? [person.unit]
  const isOwn = units.some(unit => lineOf(unit).includes(idOf(activity.unit)))
  const start: JoinValues = {
    offer: activity.perSession ? '' : (activity.offers[0]?.id ?? ''),
    children: isForFamilies ? [noChild] : [],
    isGuardian: false,
    sharesWithHost: false,
    sharesWith: [],
    allowsPhotos: false,
    needs: '',
  }
  const form = useForm({ name: `activities/join/${id}`, start, problem: join.problem })
  const [sent, setSent] = useState<readonly Child[]>([])
  const wrong = useWrongChildren(activity, form.values.children, told(join.problem?.fields, form.values.children, sent))
  const now = useNow()
  const { phase } = form.values.offer ? freeAt(activity, form.values.offer, now) : freeOf(activity, now)
  return (
    <Form
      form={form}
      act={join}
      submit={say(phase === 'waitingOnly' ? 'notice.queue' : 'join.send')}
      isBlocked={Object.keys(wrong).some(path => path.endsWith('.born')) && !join.problem}
      send={values => {
        setSent(values.children)
        return { ...values, children: isForFamilies ? values.children : [] }
      }}
      onSent={() => navigate(`/activities/${id}/join?joined=${form.values.offer}`, { replace: true })}
    >
      {activity.perSession && <JoinSession activity={activity} mine={mine} {...form.pick('offer')} />}
      {isForFamilies && <JoinChildren activity={activity} form={form} wrong={wrong} />}
      <JoinConsents activity={activity} isOwn={isOwn} form={form} />
      <Section title={say('join.needs')}>
        <Field {...form.field('needs')} label={say('join.needsLabel')} hint={say('join.needsHint')} maxLength={200} />
      </Section>
    </Form>
  )
}

/** ACT-5 beforehand, at the child it concerns; after sending, what the server said of it. */
function useWrongChildren(activity: Whole, children: readonly Child[], told: Record<string, string>): Record<string, string> {
  const language = useLanguage()
  const wrong: Record<string, string> = {}
  for (const [at, child] of children.entries()) {
    if (!child.born) continue
    const fields =
      mayJoin(activity, { units: unitsInvited(activity), children: [child], sharesWithHost: true, isGuardian: true })?.fields ?? {}
    const key = fields['children.0.born']
    if (key) wrong[`children.${at}.born`] = inWords(key, language)
  }
  return { ...told, ...wrong }
}

/** What the server said of the children, as long as it stands: a mended field is no longer wrong. */
function told(fields: Record<string, string> = {}, children: readonly Child[], sent: readonly Child[]): Record<string, string> {
  const stands = (path: string) => {
    const [of, at, key] = path.split('.') as [string, string, keyof Child]
    return of === 'children' && children[Number(at)]?.[key] === sent[Number(at)]?.[key]
  }
  return Object.fromEntries(Object.entries(fields).filter(([path]) => path.includes('.') && stands(path)))
}

/** Whether the person is invited is asked elsewhere; here only the children count. */
const unitsInvited = ({ openTo }: Whole) => openTo.map(id => `/${id}/` as const)

/** `act.wrongAge?from=6&to=12`, as it is said. */
function inWords(key: string, language: 'zh' | 'en'): string {
  const [word = '', query = ''] = key.split('?')
  return fill(words[word as keyof typeof words][language], Object.fromEntries(new URLSearchParams(query)))
}
