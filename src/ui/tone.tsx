import { CircleCheck, CircleX, Clock, Info, type LucideIcon } from 'lucide-react'

/** info: to know; soon: due; done: open, finished, yes; refused: no, or failed. A tone always goes with a word. */
export type Tone = 'info' | 'soon' | 'done' | 'refused'

export const toneIcons: Record<Tone, LucideIcon> = { info: Info, soon: Clock, done: CircleCheck, refused: CircleX }
