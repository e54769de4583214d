/** The actions of the filing, the consents and the acceptance, as the module's front page names them. */
import { claimMine, getCase, listMine, listTrack } from './actions/case.ts'
import * as agents from './actions/agents.ts'
import * as caseSheets from './actions/case-sheets.ts'
import * as consents from './actions/consents.ts'
import { enter, getOralRecord } from './actions/entering.ts'
import * as evidence from './actions/evidence.ts'
import * as extending from './actions/extending.ts'
import * as filing from './actions/filing.ts'
import { getLetter } from './actions/letters.ts'
import * as mass from './actions/mass.ts'
import { countCases, listCases, listLinked, revealPhone, searchCases } from './actions/queue.ts'
import * as screening from './actions/screening.ts'

export const filingActions = {
  ...{ claimMine, getCase, listMine, listTrack },
  ...caseSheets,
  ...filing,
  ...evidence,
  ...consents,
  ...agents,
  ...mass,
  ...extending,
  ...screening,
  ...{ countCases, listCases, listLinked, revealPhone, searchCases },
  ...{ enter, getOralRecord, getLetter },
}
