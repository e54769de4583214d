import { Share2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { siteWords } from '../site-words.ts'
import type { Site } from './api.ts'

/** What draws the picture comes when somebody wants it. */
const ShareSheet = lazy(() => import('./share-sheet.tsx').then(part => ({ default: part.ShareSheet })))

export function ShareButton({ site }: { site: Site }) {
  const say = useWords(siteWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={Share2} onClick={() => setOpen(true)}>
        {say('share')}
      </Button>
      {isOpen && (
        <Suspense>
          <ShareSheet site={site} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
