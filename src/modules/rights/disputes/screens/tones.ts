import type { Tone } from '#ui/tone.tsx'
import type { Stage } from '../rules-kinds.ts'

const tones: Partial<Record<Stage, Tone>> = {
  raised: 'soon',
  unanswered: 'soon',
  breached: 'refused',
  outOfScope: 'refused',
  consentRefused: 'refused',
  failed: 'refused',
  effective: 'done',
  performed: 'done',
}
export const toneOf = (stage: Stage): Tone => tones[stage] ?? 'info'
