import { useEffect, useState } from 'react'

const WAIT_MS = 250

/** What is found while one types: asked after a pause, and an old answer never overtakes a newer one. */
export function useTypedSearch<T>(search: (asked: string) => Promise<T[]>) {
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<{ of: string; rows: T[] }>({ of: '', rows: [] })
  const words = asked.trim()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed asks again
  useEffect(() => {
    if (!words) return
    let isOld = false
    const timer = setTimeout(() => {
      search(words)
        .catch(() => [])
        .then(rows => {
          if (!isOld) setFound({ of: words, rows })
        })
    }, WAIT_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [words])
  const isSearching = words !== '' && found.of !== words
  return {
    found: words ? found.rows : [],
    search: setAsked,
    isSearching,
    isInVain: words !== '' && !isSearching && found.rows.length === 0,
  }
}
