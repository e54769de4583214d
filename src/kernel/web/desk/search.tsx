import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { View } from './view.ts'

const PAUSE_MS = 350

/** The list's own search; `/` puts the cursor here from anywhere on the page. `name` is its place in the view, `q` unless said. */
export function DeskSearch<V extends Record<string, string>>({ view, label, name = 'q' }: { view: View<V>; label: string; name?: string }) {
  const asked = view.values[name] ?? ''
  const [typed, setTyped] = useState(asked)
  const input = useRef<HTMLInputElement>(null)
  const set = useRef(view.set)
  set.current = view.set
  useEffect(() => setTyped(asked), [asked])
  useEffect(() => {
    if (typed === asked) return
    const timer = setTimeout(() => set.current({ [name]: typed.trim() } as Partial<V>), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, asked, name])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
  return (
    <label className="desk-search">
      <Search className="ui-icon" aria-hidden />
      <span className="ui-hidden">{label}</span>
      <input
        ref={input}
        type="search"
        placeholder={label}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        aria-keyshortcuts="/"
      />
      <kbd aria-hidden>/</kbd>
    </label>
  )
}

export const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
