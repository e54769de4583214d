import { Copy } from 'lucide-react'
import { useCopy } from '#kernel/web/copy-text.ts'
import { Button } from '#ui/button.tsx'

export function CopyButton({ text, word }: { text: string; word: string }) {
  const copy = useCopy()
  return (
    <Button kind="plain" icon={Copy} onClick={() => void copy(text)}>
      {word}
    </Button>
  )
}
