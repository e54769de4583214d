import { useToast } from '#ui/toast.tsx'
import { copyWords } from './copy-words.ts'
import { useWords } from './person.tsx'

/** Puts words into the clipboard and tells whether it went well. */
export function useCopy(): (text: string) => Promise<void> {
  const [say, toast] = [useWords(copyWords), useToast()]
  return async text => {
    const isCopied = await copyText(text)
    toast(isCopied ? { tone: 'done', text: say('copied') } : { tone: 'refused', text: say('copyFailed') })
  }
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
