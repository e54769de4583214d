import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The command line’s tests take a minute by themselves: begun last, they would keep one processor waiting for them. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) => Number(moduleId.endsWith('tests/cli.test.ts'))
    return (await super.sort(files)).sort((a, b) => isLong(b) - isLong(a))
  }
}

/** Rules and actions: on the embedded database, or on the PostgreSQL that DATABASE_URL names. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'seeds/**/*.test.ts'],
    globalSetup: 'src/kernel/testing/image.ts',
    // one world after the other in one process: each file brings its own database, and none keeps anything in a module. A third of the run
    isolate: false,
    // a busy machine is slow, not wrong
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // one more than the cores of a small machine: some tests wait for processes of their own
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // a forgotten `.only` would leave the rest out without a word
    allowOnly: false,
  },
})
