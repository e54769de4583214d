/** What the runners' machine-readable reports say, test by test. Their printed text is for people and changes with every release. */
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

export type Tally = { passed: string[]; failed: string[]; skipped: string[] }

type VitestReport = {
  success: boolean
  testResults: { name: string; status: string; message: string; assertionResults: { fullName: string; status: string }[] }[]
}

/** Vitest's `json` reporter. A file that does not load counts as one failed test, and so does an error outside every test. */
export function readVitest(report: string, exitCode: number): Tally {
  const tally = emptyTally()
  if (existsSync(report))
    for (const { name, status, assertionResults } of (JSON.parse(readFileSync(report, 'utf8')) as VitestReport).testResults) {
      const file = relative(process.cwd(), name)
      for (const test of assertionResults) bucket(tally, test.status).push(`${file} › ${test.fullName}`)
      const hasFailedTest = assertionResults.some(test => test.status === 'failed')
      if (status === 'failed' && !hasFailedTest) tally.failed.push(`${file} › could not be run`)
    }
  return told(tally, exitCode)
}

type Suite = { title: string; file: string; specs?: Spec[]; suites?: Suite[] }
type Spec = { title: string; tests: { projectName: string; status: string }[] }

/** Playwright's `json` reporter. A test that passed only when tried again is not a passed test. */
export function readPlaywright(report: string, exitCode: number): Tally {
  const tally = emptyTally()
  const walk = (suite: Suite, above: string[]) => {
    for (const { title, tests } of suite.specs ?? [])
      for (const { projectName, status } of tests)
        bucket(tally, status === 'expected' ? 'passed' : status).push(
          `stories/${[...above, title, ...(projectName ? [`[${projectName}]`] : [])].join(' › ')}`,
        )
    for (const inner of suite.suites ?? []) walk(inner, [...above, inner.title])
  }
  if (existsSync(report))
    for (const suite of (JSON.parse(readFileSync(report, 'utf8')) as { suites: Suite[] }).suites) walk(suite, [suite.title])
  return told(tally, exitCode)
}

export const emptyTally = (): Tally => ({ passed: [], failed: [], skipped: [] })

const skips = ['skipped', 'pending', 'todo', 'disabled']
const bucket = (tally: Tally, status: string) =>
  status === 'passed' ? tally.passed : skips.includes(status) ? tally.skipped : tally.failed

/** A run that says it failed, or that ran nothing, has failed, whatever its tests say. */
function told(tally: Tally, exitCode: number): Tally {
  if (exitCode !== 0 && tally.failed.length === 0) tally.failed.push(`the run itself (exit code ${exitCode})`)
  if (tally.passed.length + tally.failed.length === 0) tally.failed.push('the run itself: it executed no test')
  return tally
}
