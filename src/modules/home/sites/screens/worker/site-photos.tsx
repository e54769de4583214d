import { useWords } from '#kernel/web/person.tsx'
import { photoWords } from '../photo-words.ts'
import { type Site, urls } from './api.ts'
import './photos.css'

/** A copy that an older version kept on the phone knows of none. */
export const photosOf = ({ photos }: { photos?: Site['photos'] }): readonly string[] => photos ?? []

/** SITE-22: what the door looks like. */
export function SitePhotos({ site, name }: { site: Site; name: string }) {
  const say = useWords(photoWords)
  const photos = photosOf(site)
  if (photos.length === 0) return null
  return (
    <ul className="site-photos" aria-label={say('photos')}>
      {photos.map((photo, n) => (
        <li key={photo}>
          <a href={urls.getSitePhoto({ site: site.id, photo })} target="_blank" rel="noreferrer">
            <img src={urls.getSitePhoto({ site: site.id, photo })} alt={say('photo.of', { name, n: n + 1 })} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  )
}
