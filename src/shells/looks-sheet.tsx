import { Sheet } from '#ui/dialog.tsx'
import { Looks } from '#kernel/web/house/looks.tsx'
import { titles } from '#kernel/web/house/titles.ts'
import { useWords } from '#kernel/web/person.tsx'
import { webWords } from '#kernel/web/web-words.ts'

/** Language, colours and text size, from any page. */
export function LooksSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useWords(titles)
  const sayWeb = useWords(webWords)
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={say('look')} closeWord={sayWeb('close')}>
      <Looks />
    </Sheet>
  )
}
