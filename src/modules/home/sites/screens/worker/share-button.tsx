import { Share2 } from 'lucide-react'
import { useCopy } from '#kernel/web/copy-text.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { siteWords } from '../site-words.ts'

/** By the phone's own sheet; where there is none, as within WeChat, the words and the link go to the clipboard. */
export function ShareButton({ name, address, id }: { name: string; address: string; id: string }) {
  const say = useWords(siteWords)
  const copy = useCopy()
  const share = async () => {
    const card = { title: name, text: say('share.text', { name, address }), url: `${location.origin}/sites/${id}` }
    try {
      if (navigator.share) return await navigator.share(card)
    } catch (error) {
      // whoever closed the sheet wants nothing copied
      if ((error as Error).name === 'AbortError') return
    }
    await copy(`${card.text}\n${card.url}`)
  }
  return (
    <Button icon={Share2} onClick={() => void share()}>
      {say('share')}
    </Button>
  )
}
