import { addMonths, type Day } from '#kernel/pure/calendar.ts'

/** SITE-14: inspected once a year. */
export const isInspectionDue = ({ inspectedOn }: { inspectedOn: Day | null }, today: Day) =>
  inspectedOn === null || addMonths(inspectedOn, 12) <= today
