import { type ReactNode, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { Skeleton } from '#ui/state.tsx'
import { useLanguage, useWords } from '../person.tsx'
import type { Problem } from '../problem.ts'
import { Broken } from '../problems.tsx'
import { deskWords } from './desk-words.ts'
import { rowKeys, useRowKeys } from './row-keys.ts'
import type { View } from './view.ts'
import { ROW_PX, useRowsInSight } from './window.ts'

export type Column<R> = {
  key: string
  title: ReactNode
  render: (row: R) => ReactNode
  /** In pixels at the plain size of letters, growing with them; without it the column shares what is left. */
  width?: number
  /** The same where English is read, whose words are longer. */
  english?: number
  align?: 'right'
}
type Selecting<R> = {
  selected?: ReadonlySet<string>
  onSelect?: (selected: ReadonlySet<string>) => void
  /** Which rows can be selected; all, where it is not said. */
  isSelectable?: (row: R) => boolean
}
type Props<R> = Selecting<R> & {
  label: string
  rows: readonly R[]
  rowKey: (row: R) => string
  columns: readonly Column<R>[]
  // biome-ignore lint/suspicious/noExplicitAny: its values are the caller's; only the page is turned here
  view?: View<any>
  /** Enter, or a click. */
  onOpen?: (row: R) => unknown
  /** The cursor of the page after this one. */
  next?: string | null | undefined
  isLoading?: boolean
  problem?: Problem | undefined
  again?: () => void
  empty: ReactNode
}

/** A dense and quiet table: 40-px rows, a head that stays, keys for everything; of long lists only what is in sight is drawn. */
export function DeskTable<R>({ label, rows, isLoading = false, problem, again, empty, ...rest }: Props<R>) {
  const say = useWords(deskWords)
  if (problem && rows.length === 0) return <Broken problem={problem} {...(again && { again })} />
  if (isLoading) return <Skeleton count={8} word={say('loading')} />
  if (rows.length === 0 && !rest.view?.cursor) return empty
  return (
    <>
      {problem && <Broken problem={problem} {...(again && { again })} />}
      <Grid label={label} rows={rows} {...rest} />
      <Foot count={rows.length} view={rest.view} next={rest.next} />
    </>
  )
}

const anyRow = () => true
function Grid<R>({ label, rows, rowKey, columns, onOpen, selected, onSelect, isSelectable = anyRow }: Omit<Props<R>, 'empty'>) {
  const box = useRef<HTMLElement>(null)
  const { from, to } = useRowsInSight(box, rows.length)
  const toggle = (row: R) => isSelectable(row) && onSelect?.(toggled(selected, rowKey(row)))
  const keys = useRowKeys({ box, count: rows.length, onOpen: at => onOpen?.(rows[at]!), onToggle: at => toggle(rows[at]!) })
  const span = columns.length + (onSelect ? 1 : 0)
  const language = useLanguage()
  // of the rows in sight one is always in the tab order
  const tabbed = Math.max(from, Math.min(keys.current, to - 1))
  return (
    <section
      ref={box}
      tabIndex={-1}
      className="desk-table"
      aria-label={label}
      data-opens={Boolean(onOpen) || undefined}
      onKeyDown={keys.onKeyDown}
    >
      <table aria-rowcount={rows.length + 1}>
        <colgroup>
          {onSelect && <col style={{ inlineSize: 44 }} />}
          {columns.map(({ key, width, english = width }) => (
            <col key={key} style={inlineSize(language === 'en' ? english : width)} />
          ))}
        </colgroup>
        <Head columns={columns} {...(onSelect && { all: { rows: rows.filter(isSelectable).map(rowKey), selected, onSelect } })} />
        <tbody onPointerOver={showWhole}>
          <Gap rows={from} span={span} />
          {rows.slice(from, to).map((row, offset) => {
            const at = from + offset
            return (
              <tr
                key={rowKey(row)}
                {...rowKeys(at, tabbed)}
                aria-rowindex={at + 2}
                aria-selected={onSelect ? Boolean(selected?.has(rowKey(row))) : undefined}
                onFocus={() => keys.setCurrent(at)}
                onClick={event => onOpen && !isControl(event.target) && onOpen(row)}
              >
                {onSelect &&
                  (isSelectable(row) ? <Tick isOn={Boolean(selected?.has(rowKey(row)))} onChange={() => toggle(row)} /> : <td />)}
                {columns.map(({ key, render, align }) => (
                  <td key={key} data-align={align}>
                    {render(row)}
                  </td>
                ))}
              </tr>
            )
          })}
          <Gap rows={rows.length - to} span={span} />
        </tbody>
      </table>
    </section>
  )
}

type All = { rows: readonly string[]; selected: ReadonlySet<string> | undefined; onSelect: (selected: ReadonlySet<string>) => void }
const Head = <R,>({ columns, all }: { columns: readonly Column<R>[]; all?: All }) => {
  const say = useWords(deskWords)
  const isAll = all && all.rows.length > 0 && all.rows.every(key => all.selected?.has(key))
  return (
    <thead>
      <tr aria-rowindex={1}>
        {all && (
          <th scope="col">
            <input
              type="checkbox"
              className="ui-box"
              aria-label={say('selectAll')}
              checked={isAll}
              onChange={() => all.onSelect(isAll ? new Set() : new Set(all.rows))}
            />
          </th>
        )}
        {columns.map(({ key, title, align }) => (
          <th key={key} scope="col" data-align={align}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  )
}

const Tick = ({ isOn, onChange }: { isOn: boolean; onChange: () => void }) => {
  const say = useWords(deskWords)
  return (
    <td>
      <input type="checkbox" className="ui-box" tabIndex={-1} aria-label={say('select')} checked={isOn} onChange={onChange} />
    </td>
  )
}

/** Holds the place of the rows out of sight. */
const Gap = ({ rows, span }: { rows: number; span: number }) =>
  rows > 0 && (
    <tr aria-hidden className="desk-gap">
      <td colSpan={span} style={{ blockSize: rows * ROW_PX }} />
    </tr>
  )

const Foot = ({ count, view, next }: { count: number; view: View | undefined; next: string | null | undefined }) => {
  const say = useWords(deskWords)
  return (
    <footer className="desk-foot">
      <span className="ui-hint">{say('shown', { count })}</span>
      <span className="ui-hint desk-keys">
        {say('keys')}
        <span className="desk-keys-search">{say('keys.search')}</span>
      </span>
      {view?.previous && <Button onClick={view.previous}>{say('previous')}</Button>}
      {next && view && <Button onClick={() => view.next(next)}>{say('next')}</Button>}
    </footer>
  )
}

const inlineSize = (px: number | undefined) => (px === undefined ? undefined : { inlineSize: `${px / 16}rem` })

/** What a cell cuts short is said whole to the one who points at it. */
function showWhole({ target }: { target: EventTarget }) {
  const cell = target instanceof Element ? target.closest('td') : null
  if (cell) cell.title = cell.scrollWidth > cell.clientWidth ? cell.innerText : ''
}

const toggled = (selected: ReadonlySet<string> | undefined, key: string) => {
  const next = new Set(selected)
  if (!next.delete(key)) next.add(key)
  return next
}

/** A press on a control within a row is that control's own. */
const isControl = (target: EventTarget) => target instanceof Element && target.closest('a, button, input, label, select, dialog') !== null
