/** What a form of stored things carries along: the version it was begun from, and what stood there then. */
export type Begun = { version: number; began: string }

export const begin = <V extends { version: number }>(values: V): V & Begun => ({ ...values, began: JSON.stringify(values) })

/** Both people's work: what I touched stays mine, what I left alone becomes theirs. */
export function merged<V extends Begun>(mine: V, theirs: V): V {
  const began = JSON.parse(mine.began) as Record<string, unknown>
  const touched = Object.entries(mine).filter(([name, value]) => name in began && JSON.stringify(value) !== JSON.stringify(began[name]))
  return { ...theirs, ...Object.fromEntries(touched) }
}
