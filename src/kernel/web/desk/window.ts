import { type RefObject, useEffect, useState } from 'react'

export const ROW_PX = 40
/** Up to here all rows are drawn: then the browser's own "find in page" finds them all. */
const ALL = 200
const SPARE = 12

/** Which rows to draw; on paper, all of them. */
export function useRowsInSight(box: RefObject<HTMLElement | null>, count: number): { from: number; to: number } {
  const [sight, setSight] = useState({ from: 0, to: ALL })
  useEffect(() => {
    const element = box.current
    if (!element || count <= ALL) return
    const look = () => {
      const first = Math.floor(element.scrollTop / ROW_PX)
      const from = Math.max(0, first - SPARE)
      const to = Math.min(count, first + Math.ceil(element.clientHeight / ROW_PX) + SPARE)
      keepFocus(element, from, to)
      setSight(before => (before.from === from && before.to === to ? before : { from, to }))
    }
    const print = () => setSight({ from: 0, to: count })
    look()
    element.addEventListener('scroll', look, { passive: true })
    addEventListener('beforeprint', print)
    addEventListener('afterprint', look)
    const size = new ResizeObserver(look)
    size.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', look)
      size.disconnect()
    }
  }, [box, count])
  return count <= ALL ? { from: 0, to: count } : { from: Math.min(sight.from, count), to: Math.min(sight.to, count) }
}

/** The row that has the focus scrolls out of the page: the table takes it, or the next key would be heard by nobody. */
function keepFocus(box: HTMLElement, from: number, to: number) {
  const row = document.activeElement?.closest<HTMLElement>('tr[data-at]')
  if (!row || !box.contains(row)) return
  const at = Number(row.dataset.at)
  if (at < from || at >= to) box.focus({ preventScroll: true })
}
