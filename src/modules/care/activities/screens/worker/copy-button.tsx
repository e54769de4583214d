import { Copy } from 'lucide-react'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { useToast } from '#ui/toast.tsx'
import { workerWords } from '../worker-words.ts'

export function CopyButton({ text, word }: { text: string; word: string }) {
  const say = useWords(workerWords)
  const toast = useToast()
  const copy = async () => {
    const isCopied = await copyText(text)
    toast(isCopied ? { tone: 'done', text: say('copied') } : { tone: 'refused', text: say('copyFailed') })
  }
  return (
    <Button kind="plain" icon={Copy} onClick={() => void copy()}>
      {word}
    </Button>
  )
}

/** The clipboard wants https; a demo on plain http, and old browsers within WeChat, take the older way. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    area.style.position = 'fixed'
    document.body.append(area)
    area.select()
    const isCopied = document.execCommand('copy')
    area.remove()
    return isCopied
  }
}
