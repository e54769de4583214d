/** A report as its actions read it, and what may be sent along. */
import { sql } from 'kysely'
import type { Act } from './sites.ts'

/** Who reported is not among what is selected, so it cannot leave. */
export const reportsIn = ({ db }: Act) =>
  db
    .selectFrom('sitesReports as r')
    .innerJoin('sites as s', 's.id', 'r.site')
    .select(['r.id', 'r.site', 's.name as siteName', 'r.state', 'r.fault', 'r.said', 'r.at', 'r.due', 'r.dueIsProvisional', 'r.answer'])
    .select(['r.answeredAt', 'r.noProofBecause', 'r.reopenedBecause', 'r.isRepeated', 'r.version'])
    .select(sql<boolean>`r.photo is not null`.as('hasPhoto'))
    .select(sql<boolean>`r.proof is not null`.as('hasProof'))

export const photoTypes = ['image/jpeg', 'image/png', 'image/webp']
