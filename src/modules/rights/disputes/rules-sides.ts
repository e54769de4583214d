/** Those of either side, and their consent: no mediation without both, and either may stop it (RULES §0.6; Rule 17 art. 22). */
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { refuse } from './rules.ts'
import type { Mandate, Side, SideRole, SideStage } from './rules-kinds.ts'
import type { Day } from '#kernel/pure/calendar.ts'

export type SideRow = Case<SideStage> & {
  dispute: string
  side: Side
  role: SideRole
  name: string
  mandate: Mandate
  phoneMasked: string
  askedOn: Day | null
  answeredAt: string | null
  /** How the answer came, where the window wrote it down: by telephone, at a visit, on paper. */
  toldBy: string
  reason: string
}

const isLong = (text: string) => [...text.trim()].length >= 5
const saysHow = ({ toldBy }: SideRow) => (isLong(toldBy) ? undefined : refuse('DISPUTES-27').at({ toldBy: 'tooShort?least=5' }))

// biome-ignore format: read as a table
export const sideBook = lifecycle<SideRow>()({
  module: 'disputes',
  table: 'disputesSides',
  begin: { clause: 'DISPUTES-25', by: 'disputes.receive', in: 'asked' },
  steps: {
    consent:      { clause: 'DISPUTES-27', by: 'owner', move: { asked: 'agreed', declined: 'agreed' } },
    decline:      { clause: 'DISPUTES-27', by: 'owner', move: { asked: 'declined' } },
    noteConsent:  { clause: 'DISPUTES-27', by: 'disputes.receive', move: { asked: 'agreed', unreachable: 'agreed' }, check: saysHow },
    noteRefusal:  { clause: 'DISPUTES-27', by: 'disputes.receive', move: { asked: 'declined', unreachable: 'declined' }, check: saysHow },
    noteSilence:  { clause: 'DISPUTES-27', by: 'disputes.receive', move: { asked: 'unreachable' }, check: saysHow },
    stop:         { clause: 'DISPUTES-30', by: 'owner', move: { agreed: 'left' } },
    leave:        { clause: 'DISPUTES-25', by: 'clock', move: { asked: 'left', agreed: 'left', declined: 'left', unreachable: 'left' } },
  },
  deadlines: {},
})
