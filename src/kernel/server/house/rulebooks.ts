import { readdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { refuse } from '../../pure/house-words.ts'
import { useCases } from '../action.ts'
import type { Registry } from './told.ts'

const { query } = useCases()
const pair = z.object({ zh: z.string(), en: z.string() })

/** The rules by which each module works, for anyone to read. `folder` holds the wings, each with its modules. */
export const rulebooksIn = (folder: URL, registry: Registry) => ({
  getRulebook: query({
    may: 'public',
    input: z.object({ module: z.string().max(40) }),
    output: z.object({ module: z.string(), title: pair, text: z.string() }),
    async run(_, { module: name }) {
      const module = registry().find(one => one.name === name)
      const text = module && (await textOf(folder, module.name))
      if (!module || !text) throw refuse('HOUSE-1')
      return { module: module.name, title: module.title, text }
    },
  }),
  listRulebooks: query({
    may: 'public',
    input: z.object({}),
    output: z.array(z.object({ module: z.string(), title: pair })),
    run: async () => registry().map(({ name, title }) => ({ module: name, title })),
  }),
})

/** Only a module of the registry is looked for, so no name leads elsewhere. */
async function textOf(folder: URL, module: string): Promise<string | undefined> {
  if (module === 'house') return readFile(new URL('rulebook.md', import.meta.url), 'utf8')
  for (const wing of await readdir(folder)) {
    const text = await readFile(new URL(`${wing}/${module}/rulebook.md`, folder), 'utf8').catch(() => undefined)
    if (text) return text
  }
  return undefined
}
