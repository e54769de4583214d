import type { ReactNode } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { placeWords } from '../../words-places.ts'
import type { Station } from './calls.ts'
import { HoursLines } from './hours-lines.tsx'
import { siteWords } from './site-words.ts'
import { useAddress } from './status.tsx'

export function Facts({ site }: { site: Station }) {
  const [say, sayPlace, addressOf] = [useWords(siteWords), useWords(placeWords), useAddress()]
  const people = (n: number | null) => n !== null && say('people', { n })
  const facts: [string, ReactNode][] = [
    [say('hours'), <HoursLines key="hours" text={site.hours} />],
    [say('kinds'), site.kinds.map(kind => sayPlace(`kind.${kind}`)).join(say('comma'))],
    [say('offers'), site.offers.map(offer => sayPlace(`offer.${offer}`)).join(say('comma'))],
    [say('where'), addressOf(site)],
    [say('wayIn'), site.wayIn],
    [say('phone'), site.phone],
    [say('place'), <span key="place" className="ui-figures">{`${site.lon}, ${site.lat}`}</span>],
    [say('built'), [sayPlace(`built.${site.built}`), site.partners].filter(Boolean).join(' · ')],
    [say('capacity'), people(site.capacity)],
    [say('residents'), people(site.residents)],
    [say('english'), site.english],
  ]
  return (
    <dl className="site-facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
