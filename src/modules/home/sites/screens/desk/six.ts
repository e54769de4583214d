import { addDays, type Day } from '#kernel/pure/calendar.ts'
import { inspectedEveryDays } from '../../rules.ts'

/** SITE-14 */
export const isInspectionDue = ({ inspectedOn }: { inspectedOn: Day | null }, today: Day) =>
  inspectedOn === null || inspectedOn < addDays(today, -inspectedEveryDays)
