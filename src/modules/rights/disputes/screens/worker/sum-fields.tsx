import { useState } from 'react'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { type Fen, readYuan } from '#kernel/pure/money.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Field } from '#ui/field.tsx'
import { sayFault } from '../../words-before-faults.ts'
import { sumsWords } from '../sums-words.ts'

/** What was typed, by field; and what the rules say of it once the sum was asked for. */
export function useTyped<V extends Record<string, string>>(start: V) {
  const language = useLanguage()
  const [typed, setTyped] = useState(start)
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const field = (name: keyof V & string, names: string = name) => ({
    value: typed[name],
    error: wrong[names] ? sayFault(wrong[names], language) : undefined,
    onChange: (event: { target: { value: string } }) => {
      setWrong(({ [names]: _, ...others }) => others)
      setTyped({ ...typed, [name]: event.target.value })
    },
  })
  const judge = (refusal: Refusal | undefined) => {
    setWrong(refusal?.fields ?? {})
    return refusal === undefined
  }
  return { typed, field, judge }
}

/** Yuan as it was typed, in fen; what is empty is nothing, what is no amount is told at its field by the rules. */
export function fenOf(text: string): Fen {
  if (!text.trim()) return 0
  const read = readYuan(text)
  return read.ok ? read.value : Number.NaN
}
export const countOf = (text: string): number => (text.trim() ? Number(text) : 0)

type Line = {
  label: string
  hint?: string
  value: string | undefined
  error: string | undefined
  onChange: (event: { target: { value: string } }) => void
}

export function MoneyField(line: Line) {
  const say = useWords(sumsWords)
  return <Field {...line} inputMode="decimal" after={say('yuan')} />
}
export const CountField = (line: Line) => <Field {...line} inputMode="decimal" />
export const DayField = (line: Line) => <Field {...line} type="date" />
