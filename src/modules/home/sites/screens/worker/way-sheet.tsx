import { useEffect, useState } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { List, Row } from '#ui/list.tsx'
import { Skeleton } from '#ui/state.tsx'
import { siteWords } from '../site-words.ts'
import { workerWords } from '../worker-words.ts'
import type { Site } from './api.ts'
import type { MapLink } from './map-links.ts'

/** Which map leads there. The conversion is fetched when somebody wants to go. */
export function WaySheet({ site, onClose }: { site: Site; onClose: () => void }) {
  const [say, word] = [useWords(siteWords), useWords(workerWords)]
  const [links, setLinks] = useState<MapLink[]>()
  const { name, lon, lat } = site
  useEffect(() => {
    let isGone = false
    import('./map-links.ts').then(
      maps => isGone || setLinks(maps.mapLinksTo({ name, lon, lat })),
      // without a network the phone's own map may still know the way
      () => isGone || setLinks([{ key: 'phone', href: `geo:${lat},${lon}?q=${lat},${lon}(${encodeURIComponent(name)})` }]),
    )
    return () => {
      isGone = true
    }
  }, [name, lon, lat])
  return (
    <Sheet isOpen onClose={onClose} title={say('way.title')} closeWord={word('close')}>
      {links ? (
        <>
          <List label={say('way.title')}>
            {links.map(({ key, href }) => (
              <Row key={key} href={href} title={say(`way.${key}`)} />
            ))}
          </List>
          <p className="ui-hint">{say('way.note')}</p>
        </>
      ) : (
        <Skeleton word={say('way.loading')} />
      )}
    </Sheet>
  )
}
