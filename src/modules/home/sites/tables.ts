import type { UnitPath } from '#kernel/pure/people.ts'
import type { Narrow } from '#kernel/server/tables.ts'
import type { Columns } from './columns.ts'
import type { Built, Fault, Have, Kind, Life, Offer, ReportStage } from './rules-places.ts'

export type SitesTables = Narrow<
  Columns,
  'sites',
  { unit: UnitPath; state: Life; kinds: Kind[]; built: Built; offers: Offer[]; has: Have[]; out: Offer[] }
> &
  Narrow<Columns, 'sitesKeepers', { unit: UnitPath }> &
  Narrow<Columns, 'sitesReports', { unit: UnitPath; state: ReportStage; fault: Fault }> &
  Narrow<Columns, 'sitesInspections', { unit: UnitPath; has: Have[] }> &
  Narrow<Columns, 'sitesRounds', { unit: UnitPath; out: Offer[] }> &
  Narrow<Columns, 'sitesStock', { unit: UnitPath }> &
  Narrow<Columns, 'sitesVisits', { unit: UnitPath }> &
  Narrow<Columns, 'sitesDemand', { unit: UnitPath }> &
  Narrow<Columns, 'sitesDemandPoints', { unit: UnitPath }>
