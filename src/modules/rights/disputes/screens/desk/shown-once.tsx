import { useCopy } from '#kernel/web/copy-text.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { partnerWords } from '../partner-words.ts'
import './disputes.css'

/** DISPUTES-98, 99: a key or a secret, which nobody will see again. */
export function ShownOnce({ title, value, onClose }: { title: string; value: string; onClose: () => void }) {
  const [say, copy] = [useWords(partnerWords), useCopy()]
  return (
    <Dialog isOpen onClose={onClose} title={title} closeWord={say('close')}>
      <Notice tone="soon">{say('once.what')}</Notice>
      <p>
        <code className="disputes-once">{value}</code>
      </p>
      <Button kind="main" onClick={() => void copy(value)}>
        {say('copy')}
      </Button>
    </Dialog>
  )
}
