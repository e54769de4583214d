import { underWay } from '../../rules-kinds.ts'
import type { CaseSeen } from '../ending/api.ts'
import { LegsList } from '../ending/legs-list.tsx'

/** The legs beside a mediation on the case's page of the desk: noted by the window, by whoever handles it, and by the body itself. */
export const LegsSection = ({ one }: { one: CaseSeen }) => (
  <LegsList dispute={one.id} mayBegin={(underWay as readonly string[]).includes(one.state)} isWorkedOn />
)
