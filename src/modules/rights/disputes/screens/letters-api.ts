import { client, links } from '#kernel/web/client.ts'
import type { Tone } from '#ui/tone.tsx'
import type { supervisionActions } from '../supervision-actions.ts'
import type { LetterStage } from '../rules-supervision-kinds.ts'

export const api = client<typeof supervisionActions>('disputes')
export const urls = links<typeof supervisionActions>('disputes')
type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type Listed = Answer<'listLetters'>['rows'][number]
export type Whole = Answer<'getSupervisionLetter'>

const tones: Partial<Record<LetterStage, Tone>> = {
  overdue: 'refused',
  unreported: 'refused',
  unsatisfied: 'refused',
  submitted: 'soon',
  answered: 'soon',
  partly: 'soon',
  satisfied: 'done',
  reported: 'done',
}
export const toneOf = (stage: LetterStage): Tone => tones[stage] ?? 'info'
