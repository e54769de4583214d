import { houseWords } from '#kernel/pure/house-words.ts'
import { identifierWords } from '#kernel/pure/identifiers/words.ts'
import { fill, type Pair } from '#kernel/pure/words.ts'
import { useLanguage } from '#kernel/web/person.tsx'
import { filingWords } from '../../words-filing.ts'
import { words } from '../../words.ts'

const all: Record<string, Pair> = { ...houseWords, ...identifierWords, ...filingWords, ...words }

/** A field's fault in words: what the rules say here, else what the server said of the same path. */
export function useSayFault(faults: Record<string, string>, told: (path: string) => string | undefined) {
  const language = useLanguage()
  return (path: string): string | undefined => {
    const why = faults[path]
    if (!why) return told(path)
    const [key = '', query = ''] = why.split('?')
    const pair = all[key]
    return pair ? fill(pair[language], Object.fromEntries(new URLSearchParams(query))) : why
  }
}
