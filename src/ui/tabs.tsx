import { type KeyboardEvent, type ReactNode, useId } from 'react'

/** Views of one thing, side by side. Arrow keys move between them, Tab goes on into the view. */
export const Tabs = <K extends string>({
  label,
  tabs,
  current,
  onChange,
  children,
}: {
  label: string
  tabs: readonly { key: K; title: string; count?: number | string }[]
  current: K
  onChange: (key: K) => void
  children: ReactNode
}) => {
  const id = useId()
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex(tab => tab.key === current)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    onChange(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  return (
    <div className="ui-tabs">
      <div role="tablist" aria-label={label} onKeyDown={walk}>
        {tabs.map(({ key, title, count }) => (
          <button
            key={key}
            id={`${id}-${key}`}
            type="button"
            role="tab"
            aria-selected={key === current}
            aria-controls={`${id}-panel`}
            tabIndex={key === current ? 0 : -1}
            onClick={() => onChange(key)}
          >
            {title}
            {count !== undefined && <span className="ui-count">{count}</span>}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel without a control of its own must still be reachable (ARIA practices) */}
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`} tabIndex={0}>
        {children}
      </div>
    </div>
  )
}
