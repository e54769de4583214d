/** Loads the demo city of the stories into a folder: `node stories/prepare-city.ts FOLDER`. A city cut off in the middle is none. */
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { prepareCity } from './city.ts'

const dir = resolve(process.argv[2]!)
try {
  prepareCity(dir)
} catch (error) {
  rmSync(dir, { recursive: true, force: true })
  throw error
}
