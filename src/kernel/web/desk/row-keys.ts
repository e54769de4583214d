import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { isTyping } from './search.tsx'
import { ROW_PX } from './window.ts'

type Keys = { box: RefObject<HTMLElement | null>; count: number; onOpen: (at: number) => void; onToggle: (at: number) => void }

/** One row is in the tab order; arrows or j and k move it, a page at a time and Home and End too, Enter opens, Space selects. */
export function useRowKeys({ box, count, onOpen, onToggle }: Keys) {
  const [current, setCurrent] = useState(0)
  const goTo = (at: number) => {
    const next = Math.max(0, Math.min(count - 1, at))
    setCurrent(next)
    focusRow(box.current, next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    const isRow = event.target instanceof HTMLTableRowElement
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_PX) - 2)
    const [down, up] = [{ ArrowDown: 1, j: 1, PageDown: page }[event.key], { ArrowUp: 1, k: 1, PageUp: page }[event.key]]
    const to = down ? current + down : up ? current - up : { Home: 0, End: count - 1 }[event.key]
    if (to !== undefined) goTo(to)
    else if (isRow && event.key === 'Enter') onOpen(current)
    else if (isRow && event.key === ' ') onToggle(current)
    else return
    event.preventDefault()
  }
  useEffect(() => {
    // from anywhere on the page, while nothing else has the focus
    const hear = (event: globalThis.KeyboardEvent) => {
      const isIdle = document.activeElement === document.body || document.activeElement?.id === 'main'
      if ((event.key === 'j' || event.key === 'k') && isIdle && !event.ctrlKey && !event.metaKey) focusRow(box.current, 0)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [box])
  return { current: Math.min(current, Math.max(0, count - 1)), setCurrent, onKeyDown }
}

export const rowKeys = (at: number, current: number) => ({ tabIndex: at === current ? 0 : -1, 'data-at': at })

const PATIENCE = 30

/** A row out of sight is not drawn yet: scroll, then focus it once it is. */
function focusRow(box: HTMLElement | null, at: number) {
  const find = () => box?.querySelector<HTMLElement>(`tr[data-at="${at}"]`)
  const wait = (frames: number) => {
    const row = find()
    if (row) row.focus()
    else if (frames > 0) requestAnimationFrame(() => wait(frames - 1))
  }
  if (box && !find()) {
    // the row that has the focus leaves the page: the table keeps it meanwhile, or the next key would be heard by nobody
    box.focus({ preventScroll: true })
    box.scrollTop = at * ROW_PX
  }
  wait(PATIENCE)
}
