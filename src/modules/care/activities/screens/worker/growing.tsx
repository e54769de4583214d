import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { keepWords } from './keep-words.ts'

const STEP = 60

/** A thousand rows, drawn sixty at a time as one scrolls; the button is for the keyboard, and for who listens. */
export function Growing<R>({ rows, rowKey, render }: { rows: readonly R[]; rowKey: (row: R) => string; render: (row: R) => ReactNode }) {
  const say = useWords(keepWords)
  const [count, setCount] = useState(STEP)
  const end = useRef<HTMLDivElement>(null)
  const left = rows.length - count
  useEffect(() => {
    if (!end.current || typeof IntersectionObserver === 'undefined') return
    const seen = new IntersectionObserver(entries => entries.some(one => one.isIntersecting) && setCount(before => before + STEP), {
      rootMargin: '600px',
    })
    seen.observe(end.current)
    return () => seen.disconnect()
  }, [])
  return (
    <>
      <ul className="ui-list">
        {rows.slice(0, count).map(row => (
          <li key={rowKey(row)} className="ui-row act-person">
            {render(row)}
          </li>
        ))}
      </ul>
      <div ref={end}>
        {left > 0 && (
          <Button isWide onClick={() => setCount(count + STEP)}>
            {say('showMore', { n: Math.min(STEP, left) })}
          </Button>
        )}
      </div>
    </>
  )
}
