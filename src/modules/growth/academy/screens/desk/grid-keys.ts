import { type KeyboardEvent, type RefObject, useState } from 'react'
import { isTyping } from '#kernel/web/desk/search.tsx'
import { ROW_PX } from '#kernel/web/desk/window.ts'

export type At = { row: number; column: number }
type Keys = { box: RefObject<HTMLElement | null>; rows: number; columns: number; onOpen: (at: At) => void }

/** One cell is in the tab order; arrows and j, k, h, l move it, pages, Home and End too, Enter opens it. */
export function useGridKeys({ box, rows, columns, onOpen }: Keys) {
  const [current, setCurrent] = useState<At>({ row: 0, column: 0 })
  const goTo = (to: At) => {
    const next = { row: within(to.row, rows), column: within(to.column, columns) }
    setCurrent(next)
    focusCell(box.current, next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    const { row, column } = current
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_PX) - 4)
    const down = { ArrowDown: 1, j: 1, PageDown: page, ArrowUp: -1, k: -1, PageUp: -page }[event.key]
    const over = { ArrowRight: 1, l: 1, ArrowLeft: -1, h: -1 }[event.key]
    const ends = { Home: 0, End: rows - 1 }[event.key]
    const isCell = event.target instanceof HTMLTableCellElement
    if (down !== undefined) goTo({ row: row + down, column })
    else if (over !== undefined) goTo({ row, column: column + over })
    else if (ends !== undefined) goTo({ row: ends, column })
    else if (isCell && (event.key === 'Enter' || event.key === ' ')) onOpen(current)
    else return
    event.preventDefault()
  }
  return { current: { row: within(current.row, rows), column: within(current.column, columns) }, setCurrent, onKeyDown }
}

const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at))

const PATIENCE = 30

/** A row out of sight is not drawn yet: scroll, then focus its cell once it is. */
function focusCell(box: HTMLElement | null, { row, column }: At) {
  const find = () => box?.querySelector<HTMLElement>(`tr[data-at="${row}"] > [data-column="${column}"]`)
  const wait = (frames: number) => {
    const cell = find()
    if (cell) cell.focus()
    else if (frames > 0) requestAnimationFrame(() => wait(frames - 1))
  }
  if (box && !find()) {
    // what has the focus leaves the page: the grid keeps it meanwhile, or the next key would be heard by nobody
    box.focus({ preventScroll: true })
    box.scrollTop = row * ROW_PX
  }
  wait(PATIENCE)
}
