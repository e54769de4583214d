import { CardLink } from '#ui/list.tsx'
import { useFace } from '../face.tsx'
import { useLanguage, useWords } from '../person.tsx'
import type { Screen } from '../screens.ts'
import { WallPage } from '../wall.tsx'
import { wallWords } from '../wall-words.ts'

/** Used once, by whoever hangs the wall up: which picture it shows. */
export function WallHall() {
  const say = useWords(wallWords)
  const language = useLanguage()
  const { screens } = useFace()
  const pictures = (Object.entries(screens) as [string, Screen][]).filter(
    ([path]) => path !== '/' && path !== '/sign-in' && !path.includes(':'),
  )
  return (
    <WallPage title={pictures.length > 0 ? say('choose') : say('none')}>
      <div className="house-cards">
        {pictures.map(([path, { title }]) => (
          <CardLink key={path} href={path} title={title![language]} />
        ))}
      </div>
    </WallPage>
  )
}
