import { Link2, Share2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useCopy } from '#kernel/web/copy-text.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { Skeleton } from '#ui/state.tsx'
import { offers as inOrder, offersNow } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { hoursSaid } from '../hours-said.ts'
import { siteWords } from '../site-words.ts'
import { workerWords } from '../worker-words.ts'
import type { Site } from './api.ts'
import { useName } from './name.ts'
import { type Card, drawCard } from './share-card.ts'

type Drawn = { src: string; file: File }

/** The station as a picture: for the phone's own sheet, or to press long and keep, as within WeChat. */
export function ShareSheet({ site, onClose }: { site: Site; onClose: () => void }) {
  const [say, word, copy] = [useWords(siteWords), useWords(workerWords), useCopy()]
  const card = useCard(site)
  const drawn = useDrawn(card)
  const text = say('share.text', { name: card.name, address: site.address })
  const isShared = typeof drawn === 'object' && maySend(drawn.file)
  const send = async (file: File) => {
    // whoever closes the phone's sheet is back here, and nothing is amiss
    await navigator.share({ files: [file], title: card.name, text: `${text}\n${card.url}` }).catch(() => {})
  }
  return (
    <Sheet isOpen onClose={onClose} title={say('share')} closeWord={word('close')}>
      {drawn === undefined && <Skeleton word={say('share.drawing')} />}
      {drawn === 'failed' && <Notice tone="soon">{say('share.failed')}</Notice>}
      {typeof drawn === 'object' && (
        <>
          <img
            className="site-card"
            src={drawn.src}
            alt={[card.name, ...card.parts.flatMap(part => [part.label, ...part.lines])].join('\n')}
          />
          <p className="ui-hint">{say('share.keep')}</p>
          {isShared && (
            <Button kind="main" icon={Share2} isWide onClick={() => void send(drawn.file)}>
              {say('share.send')}
            </Button>
          )}
        </>
      )}
      <Button icon={Link2} isWide onClick={() => void copy(`${text}\n${card.url}`)}>
        {say('share.copy')}
      </Button>
    </Sheet>
  )
}

const maySend = (file: File) => typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] })

function useCard(site: Site): Card {
  const [say, place, name, language] = [useWords(siteWords), useWords(placeWords), useName(), useLanguage()]
  const had = offersNow(site)
  const listed = inOrder.filter(offer => had.includes(offer)).map(offer => place(`offer.${offer}`))
  const parts = [
    { label: say('offers'), lines: listed.length > 0 ? [listed.join(say('comma'))] : [] },
    { label: say('week'), lines: hoursSaid(site.hours, language) },
    { label: say('address'), lines: [site.address, site.wayIn].filter(Boolean) },
  ]
  return {
    brand: say('share.brand'),
    name: name(site),
    open: say('share.open'),
    parts: parts.filter(part => part.lines.length > 0),
    scan: say('share.scan'),
    url: `${location.origin}/sites/${site.id}`,
  }
}

/** Once for each sheet that is opened. */
function useDrawn(card: Card): Drawn | 'failed' | undefined {
  const [drawn, setDrawn] = useState<Drawn | 'failed'>()
  const said = JSON.stringify(card)
  useEffect(() => {
    let isGone = false
    const told = JSON.parse(said) as Card
    pictureOf(told).then(
      picture => isGone || setDrawn(picture),
      () => isGone || setDrawn('failed'),
    )
    return () => {
      isGone = true
    }
  }, [said])
  return drawn
}

/** By its own bytes in the address: WeChat keeps no picture that is only in the browser's memory. */
async function pictureOf(card: Card): Promise<Drawn> {
  const canvas = await drawCard(card)
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('this browser keeps no picture')
  return { src: canvas.toDataURL('image/png'), file: new File([blob], `${card.name}.png`, { type: 'image/png' }) }
}
