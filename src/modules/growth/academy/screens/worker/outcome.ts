import type { Lack } from '../../rules-exams.ts'
import type { MyResult } from './api.ts'

export type Verdict = 'passed' | 'failed' | 'awaited' | 'underWay'
type Judged = Pick<MyResult, 'isClosed' | 'result'>

/** ACAD-29 as its owner reads it: while the class runs, hours that are still to come are not lacking. */
export function lacksOf({ isClosed, result }: Judged): readonly Lack[] {
  return isClosed ? result.lacks : result.lacks.filter(lack => lack !== 'attendance')
}

export function verdictOf(one: Judged): Verdict {
  if (lacksOf(one).length > 0) return 'failed'
  if (one.result.kind === 'passed') return 'passed'
  return one.isClosed ? 'awaited' : 'underWay'
}

/** The one that holds, and those that no longer do, the latest first. */
export function certificatesOf({ certificates }: Pick<MyResult, 'certificates'>) {
  return { valid: certificates.find(one => one.state === 'issued'), ended: certificates.filter(one => one.state !== 'issued') }
}
