import { useCallback, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useSearchParams } from '../search-params.ts'

export type View<V extends Record<string, string> = Record<string, string>> = {
  values: V
  /** Changing what is looked for begins again at the first page. */
  set: (change: Partial<V>) => void
  /** The id after which this page begins. */
  cursor: string | undefined
  next: (cursor: string) => void
  /** Missing on the first page, and where a link led into the middle. */
  previous: (() => void) | undefined
}

/** Filters, order and page in the address, so that a list can be sent to a colleague and Back means back. */
export function useView<V extends Record<string, string>>(start: V): View<V> {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const { pathname, state } = useLocation()
  const depth = ((state as { depth?: number } | null)?.depth ?? 0) as number
  const text = params.toString()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the start is written in place, new at each rendering
  const values = useMemo(
    () => Object.fromEntries(Object.entries(start).map(([name, value]) => [name, params.get(name) ?? value])) as V,
    [text],
  )
  const go = useCallback(
    (change: Record<string, string | undefined>, options: { replace?: boolean; depth?: number }) => {
      const query = new URLSearchParams(text)
      for (const [name, value] of Object.entries(change)) {
        if (value === undefined || value === (start[name] ?? '')) query.delete(name)
        else query.set(name, value)
      }
      void navigate({ pathname, search: query.toString() }, { replace: options.replace ?? false, state: { depth: options.depth ?? 0 } })
    },
    [text, pathname, navigate, start],
  )
  return {
    values,
    set: change => go({ ...change, after: undefined }, { replace: true }),
    cursor: params.get('after') ?? undefined,
    next: cursor => go({ after: cursor }, { depth: depth + 1 }),
    previous: depth > 0 ? () => void navigate(-1) : undefined,
  }
}
