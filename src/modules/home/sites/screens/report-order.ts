import type { ReportStage } from '../rules-places.ts'

type Report = { state: ReportStage; isRepeated: boolean; due: string | null; at: string }

/** Whether the station owes an answer. */
export const isOwed = ({ state }: Pick<Report, 'state'>) => state === 'reported' || state === 'raised' || state === 'reopened'

/** SITE-11, SITE-13: the overdue first, then what is asked again and what is repeated, each by its last day. */
export const inOrder = <R extends Pick<Report, 'state' | 'isRepeated' | 'due' | 'at'>>(reports: readonly R[]): R[] =>
  reports.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.due ?? '9').localeCompare(b.due ?? '9') || a.at.localeCompare(b.at))

const rankOf = ({ state, isRepeated }: Pick<Report, 'state' | 'isRepeated'>) => {
  if (state === 'raised') return 0
  if (state === 'reopened') return 1
  return isOwed({ state }) ? (isRepeated ? 2 : 3) : 4
}
