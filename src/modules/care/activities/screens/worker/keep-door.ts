import type { Roster, Session } from './api.ts'
import type { Standing } from './ledger.ts'
import type { useLedger } from './use-ledger.ts'

/** What every part of the door needs. */
export type Door = { roster: Roster; session: Session; all: readonly Standing[]; ledger: ReturnType<typeof useLedger> }
