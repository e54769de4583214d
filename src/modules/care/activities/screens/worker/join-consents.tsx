import { idOf } from '#kernel/pure/people.ts'
import type { FormState } from '#kernel/web/form-state.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { workerWords } from '../worker-words.ts'
import type { Whole } from './api.ts'
import type { JoinValues } from './join-values.ts'

/** ACT-7: who sees what, what for and until when; each yes apart from the others, and none of them ticked beforehand. */
export function JoinConsents({ activity, isOwn, form }: { activity: Whole; isOwn: boolean; form: FormState<JoinValues> }) {
  const say = useWords(workerWords)
  const { hosts, unitNames, unit, takesPhotos, isForFamilies } = activity
  const host = unitNames[idOf(unit)] ?? ''
  const { sharesWith } = form.values
  const tick = (id: string, isYes: boolean) => form.set('sharesWith', isYes ? [...sharesWith, id] : sharesWith.filter(one => one !== id))
  return (
    <Section title={say('consent.title')}>
      {isOwn ? (
        <p>{say('consent.own', { host })}</p>
      ) : (
        <Checkbox {...form.tick('sharesWithHost')} label={say('consent.host', { host })} hint={say('consent.hostHint')} />
      )}
      {Object.keys(hosts).map(id => (
        <Checkbox
          key={id}
          name={`sharesWith-${id}`}
          checked={sharesWith.includes(id)}
          onChange={event => tick(id, event.target.checked)}
          label={say('consent.helper', { name: unitNames[id] ?? '' })}
          hint={say('consent.helperHint')}
        />
      ))}
      {takesPhotos && (
        <Checkbox
          {...form.tick('allowsPhotos')}
          label={say(isForFamilies ? 'consent.photosFamily' : 'consent.photos')}
          hint={say('consent.photosHint')}
        />
      )}
      <p className="ui-hint act-after">
        {say('consent.free')} <Link href="/rules/activities#ACT-7">{say('rule', { clause: 'ACT-7' })}</Link>
      </p>
    </Section>
  )
}
