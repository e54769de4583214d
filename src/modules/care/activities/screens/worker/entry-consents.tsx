import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Switch } from '#ui/choice.tsx'
import { Section } from '#ui/frame.tsx'
import { workerWords } from '../worker-words.ts'
import { api, type Mine } from './api.ts'

/** ACT-7: a yes is taken back as easily as it was given, and holds from that moment. */
export function EntryConsents({ mine: { entry, sharesWith, allowsPhotos, activity } }: { mine: Mine }) {
  const say = useWords(workerWords)
  const change = useAct((input: { sharesWith: string[]; allowsPhotos: boolean }, press) => api.changeConsent({ entry, ...input }, press))
  const hosts = Object.keys(activity.hosts)
  if (hosts.length === 0 && !activity.takesPhotos) return null
  const words = { on: say('consent.on'), off: say('consent.off') }
  return (
    <Section title={say('consent.mine')}>
      {hosts.map(id => (
        <Switch
          key={id}
          {...words}
          checked={sharesWith.includes(id)}
          onChange={event =>
            void change.act({ allowsPhotos, sharesWith: event.target.checked ? [...sharesWith, id] : sharesWith.filter(one => one !== id) })
          }
          label={say('consent.helperShort', { name: activity.unitNames[id] ?? '' })}
        />
      ))}
      {activity.takesPhotos && (
        <Switch
          {...words}
          checked={allowsPhotos}
          onChange={event => void change.act({ sharesWith, allowsPhotos: event.target.checked })}
          label={say(activity.isForFamilies ? 'consent.photosShortFamily' : 'consent.photosShort')}
        />
      )}
      <Refused problem={change.problem} />
    </Section>
  )
}
