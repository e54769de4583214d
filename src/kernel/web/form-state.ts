import { type ChangeEvent, useMemo, useState } from 'react'
import type { Problem } from './problem.ts'
import { useKept } from './use-kept.ts'

type Options<V> = {
  /** `aid/apply/<id>`: drafts are kept under it, one for each person. */
  name: string
  start: V
  /** The act's problem: its `fields` are shown at the inputs. */
  problem: Problem | undefined
  /** Where an input's name differs from the path in the act's input: `{ 'facts.incomePerHeadFen': 'income' }`. */
  paths?: Partial<Record<string, keyof V & string>>
  /** Never written to the phone: ID numbers, bank cards, illness. */
  secret?: readonly (keyof V & string)[]
  /** Neither kept nor warned about: a sign-in, a filter. */
  isFleeting?: boolean
  /** Your own check before sending, with the words of the rules. */
  errors?: { [K in keyof V]?: string | undefined }
}

export type FormState<V> = {
  values: V
  /** Whether anything was typed that is not sent. */
  isDirty: boolean
  isRestored: boolean
  set: <K extends keyof V>(name: K, value: V[K]) => void
  /** Several at once: each `set` begins from the values of its own rendering. */
  put: (change: Partial<V>) => void
  /** For text: `<Field {...form.field('reason')} label=… />`. */
  field: (name: keyof V & string) => { name: string; value: string; error: string | undefined; onChange: (event: Typed) => void }
  /** For a tick: `<Checkbox {...form.tick('allow')} label=… />`. */
  tick: (name: keyof V & string) => {
    name: string
    checked: boolean
    error: string | undefined
    onChange: (event: ChangeEvent<HTMLInputElement>) => void
  }
  /** For whatever hands over its value itself: RadioGroup, Stepper, CodeField, Rating. */
  pick: <K extends keyof V & string>(name: K) => { name: string; value: V[K]; error: string | undefined; onChange: (value: V[K]) => void }
  errorOf: (name: string) => string | undefined
  /** Errors that belong to no input of this form. */
  otherErrors: string[]
  /** Every wrong field, also where several stand within one input: two children's names are two. */
  errorCount: number
  discard: () => void
  sent: () => void
}
type Typed = { target: { value: string } }

const noPaths = {}

/** The values of one form; what is typed survives a reload, a lost session and a closed tab until it is sent. */
export function useForm<V extends object>({
  name,
  isFleeting = false,
  start,
  problem,
  paths = noPaths,
  secret = [],
  errors: own = {},
}: Options<V>): FormState<V> {
  const { values, isDirty, isRestored, change, settle } = useKept(isFleeting ? undefined : name, start, secret.join(' '))
  // a field's error goes when the field is mended, not only at the next sending
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set())
  const [lastProblem, setLastProblem] = useState(problem)
  if (problem !== lastProblem) {
    setLastProblem(problem)
    setMended(new Set())
  }
  const told = useMemo(() => fieldsOf(problem, paths, values), [problem, paths, values])
  const errorOf = (field: string) => own[field as keyof V] ?? (mended.has(field) ? undefined : told.named[field])
  const set = <K extends keyof V>(field: K, value: V[K]) => {
    setMended(before => new Set(before).add(field as string))
    change({ ...values, [field]: value })
  }
  const typed = (field: keyof V & string) => (event: Typed) => set(field, event.target.value as V[typeof field])
  return {
    values,
    isDirty,
    isRestored,
    set,
    put: next => {
      setMended(before => new Set([...before, ...Object.keys(next)]))
      change({ ...values, ...next })
    },
    field: field => ({ name: field, value: String(values[field] ?? ''), error: errorOf(field), onChange: typed(field) }),
    tick: field => ({
      name: field,
      checked: Boolean(values[field]),
      error: errorOf(field),
      onChange: event => set(field, event.target.checked as never),
    }),
    pick: field => ({ name: field, value: values[field], error: errorOf(field), onChange: value => set(field, value) }),
    errorOf,
    otherErrors: told.others,
    errorCount: wrongFields(told.wrong, own, mended) + told.others.length,
    discard: () => settle(start),
    sent: () => settle(values),
  }
}

/** Sorts a problem's fields to the inputs they stand at: by name, by `paths`, or by the path's first part (`papers.0` → `papers`). */
export function fieldsOf<V extends object>(problem: Problem | undefined, paths: Partial<Record<string, string>>, values: V) {
  const named: Record<string, string> = {}
  const others: string[] = []
  /** The input's name for each thing to correct. */
  const wrong = new Map<string, string>()
  for (const [path, sentence] of Object.entries(problem?.fields ?? {})) {
    const renamed = paths[path]
    const name = renamed ?? (path in values ? path : path.split('.')[0]!)
    if (!(name in values)) others.push(sentence)
    else {
      named[name] ??= sentence
      wrong.set(renamed ?? path, name)
    }
  }
  return { named, others, wrong }
}

/** How many places are to be corrected: an input's own error is one, whatever the server told of it. */
export function wrongFields(
  told: ReadonlyMap<string, string>,
  own: Record<string, string | undefined>,
  mended: ReadonlySet<string>,
): number {
  const ownWrong = Object.keys(own).filter(name => own[name])
  return ownWrong.length + [...told.values()].filter(name => !own[name] && !mended.has(name)).length
}
