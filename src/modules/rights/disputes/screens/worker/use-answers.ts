import { useState } from 'react'
import type { Day } from '#kernel/pure/calendar.ts'
import type { UnionDistrict } from '#kernel/pure/identifiers/divisions.ts'
import { type Fen, readYuan } from '#kernel/pure/money.ts'
import { dropDraft, readDraft, writeDraft } from '#kernel/web/drafts.ts'
import { usePerson } from '#kernel/web/person.tsx'
import type { Answers } from '../../rules-diagnosis.ts'
import type { AgeAsked, Elsewhere, Happening, Hirer } from '../../rules-everyday.ts'
import { type Interruption, interruptions } from '../../rules-limitation.ts'

/** What was answered, as it was typed; it stays on this phone, and of a stranger's until the tab is closed. */
export type Typed = {
  what: readonly Happening[]
  elsewhere: Elsewhere
  hired: Hirer | ''
  district: UnionDistrict | ''
  there: 'yes' | 'no' | ''
  endedOn: string
  knewOn: string
  hurtOn: string
  amount: string
  /** Ticked, with its day or none yet. */
  events: Partial<Record<Interruption, string>>
  pauseFrom: string
  pauseTo: string
  age: AgeAsked
  many: 'yes' | 'no'
}
const start: Typed = {
  ...{ what: [], elsewhere: 'none', hired: '', district: '', there: '', endedOn: '', knewOn: '', hurtOn: '', amount: '' },
  ...{ events: {}, pauseFrom: '', pauseTo: '', age: 'adult', many: 'no' },
}
const NAME = 'rights/diagnosis'

export function useAnswers() {
  const { id } = usePerson()
  const [typed, setTyped] = useState<Typed>(() => ({
    ...start,
    ...(readDraft<Partial<Typed>>(id, NAME) ?? readDraft<Partial<Typed>>('', NAME)),
  }))
  return {
    typed,
    put(change: Partial<Typed>) {
      const next = { ...typed, ...change }
      setTyped(next)
      writeDraft(id, NAME, next)
    },
    clear() {
      // '': answered as a stranger, before signing in
      for (const person of [id, '']) dropDraft(person, NAME)
      setTyped(start)
    },
  }
}

const dayOrNull = (text: string): Day | null => text || null
/** As the rules ask for it. */
export const answersOf = (typed: Typed): Answers => ({
  what: typed.what,
  elsewhere: typed.elsewhere,
  hired: typed.hired || 'unit',
  isStillThere: typed.there === 'yes',
  endedOn: dayOrNull(typed.endedOn),
  knewOn: dayOrNull(typed.knewOn),
  hurtOn: typed.what.includes('injured') ? dayOrNull(typed.hurtOn) : null,
  age: typed.age,
  isMany: typed.many === 'yes',
  district: typed.district || null,
  events: interruptions.flatMap(kind => (typed.events[kind] ? [{ kind, day: typed.events[kind] }] : [])),
  pauses: typed.pauseFrom && typed.pauseTo ? [{ from: typed.pauseFrom, to: typed.pauseTo }] : [],
})

export function amountOf({ amount }: Pick<Typed, 'amount'>): Fen | null {
  const read = amount ? readYuan(amount) : undefined
  return read?.ok ? read.value : null
}
