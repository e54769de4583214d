/**
 * Holds a feed to the schemas that Open Referral publishes, every page of it, short and full, and one station of each page alone.
 * Usage: node scripts/hsds.ts <folder or address of schema/compiled/> <address of the feed>
 * e.g. https://raw.githubusercontent.com/openreferral/specification/3.2/schema/compiled/ http://localhost:3000/open/hsds/
 * The files are CC BY-SA 4.0, which this repository is not: they stay where they are published.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

type Page = { contents: { id: string }[]; last_page: boolean; total_items: number }
type Ask = (path: string) => Promise<unknown>

/** What does not keep to them, each with where it stands, and how many stations were looked at. */
export async function faultsInFeed(published: string, ask: Ask, perPage = 500): Promise<{ stations: number; faults: string[] }> {
  const [isService, isListed] = await Promise.all(['service.json', 'service_list.json'].map(name => judge(published, name)))
  const faults: string[] = []
  const hold = (is: ValidateFunction, told: { id: string }, where: string) => {
    is(told)
    if (is.errors) faults.push(...is.errors.map(({ instancePath, message }) => `${where} ${told.id}${instancePath} ${message}`))
  }
  let stations = 0
  for (const full of [false, true])
    for (let page = 1, last = false; !last; page += 1) {
      const path = `services?page=${page}&per_page=${perPage}${full ? '&full=true' : ''}`
      const told = (await ask(path)) as Page
      for (const one of told.contents) hold(full ? isService! : isListed!, one, path)
      const [first] = told.contents
      if (full && first) hold(isService!, (await ask(`services/${first.id}`)) as { id: string }, 'services/')
      if (full) stations += told.contents.length
      last = told.last_page
    }
  return { stations, faults }
}

async function judge(published: string, name: string): Promise<ValidateFunction> {
  const text = /^https?:/.test(published)
    ? await (await fetched(new URL(name, published))).text()
    : await readFile(join(published, name), 'utf8')
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  // compiled, each definition stands in full wherever it is used, under one and the same $id
  return ajv.compile(JSON.parse(text, (key, value) => (key === '$id' ? undefined : value)))
}

async function fetched(url: URL): Promise<Response> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  return answer
}

if (import.meta.main) {
  const [published, feed] = process.argv.slice(2)
  if (!published || !feed) throw new Error('node scripts/hsds.ts <folder or address of schema/compiled/> <address of the feed>')
  const { stations, faults } = await faultsInFeed(published, async path => (await fetched(new URL(path, feed))).json())
  console.log([`${stations} stations, ${faults.length} faults`, ...faults].join('\n'))
  process.exitCode = faults.length > 0 || stations === 0 ? 1 : 0
}
