import { useEffect, useRef, useState } from 'react'
import { useToast } from '#ui/toast.tsx'
import { dropDraft, readDraft, writeDraft } from './drafts.ts'
import { formWords } from './form-words.ts'
import { usePerson, useWords } from './person.tsx'

type Latest = { id: string; values: object; isDirty: boolean; isSafe: boolean }

/** The values of a form, and the draft of them that stays on the phone until `settle`. */
export function useKept<V extends object>(name: string | undefined, start: V, secret: string) {
  const { id } = usePerson()
  const [kept] = useState(() => (name === undefined ? undefined : readDraft<Partial<V>>(id, name)))
  const [values, setValues] = useState<V>(() => ({ ...start, ...kept }))
  const [isDirty, setDirty] = useState(false)
  const latest = useRef<Latest>({ id, values, isDirty, isSafe: true })
  latest.current = { ...latest.current, id, values, isDirty }
  useEffect(() => {
    if (isDirty && name !== undefined) latest.current.isSafe = writeDraft(id, name, open(values, secret))
  }, [id, name, values, isDirty, secret])
  useLeaving(latest, secret, name !== undefined)

  const settle = (next: V) => {
    // '': begun as a stranger, sent after signing in
    if (name !== undefined) for (const person of [latest.current.id, '']) dropDraft(person, name)
    latest.current.isDirty = false
    setDirty(false)
    setValues(next)
  }
  return {
    values,
    isDirty,
    isRestored: kept !== undefined,
    change: (next: V) => {
      setDirty(true)
      setValues(next)
    },
    settle,
  }
}

/** What could be kept needs no warning; what could not (files, secrets, a full phone) is not let go without one. */
function useLeaving(latest: { current: Latest }, secret: string, isKept: boolean) {
  const say = useWords(formWords)
  const toast = useToast()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const { values, isDirty, isSafe } = latest.current
      const isKeptWhole = isSafe && Object.keys(values).length === Object.keys(open(values, secret)).length
      if (isKept && isDirty && !isKeptWhole) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [latest, secret, isKept])
  const leave = useRef(() => {})
  leave.current = () => {
    if (isKept && latest.current.isDirty) toast({ tone: 'info', text: say('form.keptLeaving') })
  }
  useEffect(() => () => leave.current(), [])
}

/** Without what is secret or a file. */
const open = (values: object, secret: string) =>
  Object.fromEntries(Object.entries(values).filter(([field, value]) => !(value && secret.split(' ').includes(field)) && !isFile(value)))

const isFile = (value: unknown) => value instanceof File || (Array.isArray(value) && value.some(one => one instanceof File))
