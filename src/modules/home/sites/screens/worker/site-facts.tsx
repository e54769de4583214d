import { formatPaperDay } from '#kernel/pure/formats.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { haves } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { siteWords } from '../site-words.ts'
import type { Site } from './api.ts'

type Key = 'address' | 'wayIn' | 'kinds' | 'unit' | 'built' | 'capacity' | 'plaque' | 'inspected'

/** What is known of it, each under its name; what is not known is left out. */
export function Facts({ site, keys }: { site: Site; keys: readonly Key[] }) {
  const say = useWords(siteWords)
  const known = useKnown(site)
  const shown = keys.flatMap(key => (known[key] ? [[key, known[key]] as const] : []))
  if (shown.length === 0) return null
  return (
    <dl className="site-facts">
      {shown.map(([key, value]) => (
        <div key={key}>
          <dt>{say(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function useKnown(site: Site): Record<Key, string> {
  const [say, name, language] = [useWords(siteWords), useWords(placeWords), useLanguage()]
  const listed = (words: readonly string[]) => words.join(language === 'zh' ? '、' : ', ')
  const lacking = haves.filter(one => !site.has.includes(one)).map(one => name(`have.${one}`))
  const day = site.inspectedOn ? formatPaperDay(site.inspectedOn, language) : ''
  return {
    address: site.address,
    wayIn: site.wayIn,
    kinds: listed(site.kinds.map(kind => name(`kind.${kind}`))),
    unit: (language === 'en' && site.unitEnglish) || site.unitName,
    built: site.unitName && [name(`built.${site.built}`), site.partners].filter(Boolean).join(' · '),
    capacity: site.capacity ? say('people', { n: site.capacity }) : '',
    plaque: site.plaqueOn ? formatPaperDay(site.plaqueOn, language) : '',
    inspected: day && (lacking.length > 0 ? say('inspected.lacks', { day, what: listed(lacking) }) : say('inspected.whole', { day })),
  }
}
