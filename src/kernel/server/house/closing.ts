import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../pure/calendar.ts'
import { Refusal } from '../../pure/refusal.ts'
import { roles } from '../../pure/roles.ts'
import type { Language } from '../../pure/words.ts'
import { type Ctx, useCases } from '../action.ts'
import { withOpenEyes } from '../db.ts'
import { lockName } from '../lock-name.ts'
import { ofPerson } from '../live.ts'
import { FORGOTTEN } from '../module.ts'
import { append, tailOf } from '../record.ts'
import type { KernelTables } from '../tables.ts'
import { dropPaper } from '../uploads.ts'
import { myPosts } from './held.ts'
import { PEOPLE } from './people.ts'
import { languageOf, type Registry, sentence } from './told.ts'

const { action, query } = useCases()

/** Typed out, for it cannot be undone. */
const theWord = (typed: string) => ['注销', 'CLOSE'].includes(typed.normalize('NFKC').trim().toUpperCase())

/** HOUSE-11: what stands against closing the account, told beforehand; and the closing itself. */
export const closingOf = (registry: Registry) => ({
  listHolds: query({
    may: 'signed-in',
    input: z.object({}),
    output: z.array(z.string()),
    run: ctx => holdsOf(ctx, registry),
  }),
  closeAccount: action({
    may: 'signed-in',
    isGuessable: true,
    // what is answered here is kept for nobody
    reveals: true,
    input: z.object({ typed: z.string().max(20) }),
    output: z.object({ isClosed: z.literal(true) }),
    async run(ctx, { typed }) {
      if (!theWord(typed))
        throw new Refusal('HOUSE-11', { what: '' }, { sentence: 'house.typeTheWord', fields: { typed: 'house.typeTheWord' } })
      // pressed on two phones at once: the second finds nobody
      await lockName(ctx.db, `close ${ctx.actor.id}`)
      const holds = await holdsOf(ctx, registry)
      if (holds.length > 0) throw new Refusal('HOUSE-11', { what: holds.join('；') })
      await withOpenEyes(ctx, open => forget(open, registry))
      ctx.hint(ofPerson(ctx.actor.id))
      return { isClosed: true as const }
    },
  }),
})

async function holdsOf(ctx: Ctx, registry: Registry): Promise<string[]> {
  const language = await languageOf(ctx)
  const posts = (await myPosts(ctx)).map(({ role, unitName }) =>
    sentence(registry, 'house', 'house.holdsPost', language, { role: roles[role].title[language], unit: unitName }),
  )
  const held = await withOpenEyes(ctx, open => Promise.all(registry().map(one => heldBy(open, registry, one.name, language))))
  return [...posts, ...held.flat()].flatMap(one => one ?? [])
}

async function heldBy(ctx: Ctx, registry: Registry, name: string, language: Language) {
  const holds = await registry()
    .find(one => one.name === name)!
    .holds?.(ctx, ctx.actor.id)
  return (holds ?? []).map(({ say, given = {} }) => sentence(registry, name, say, language, given))
}

/** Module by module, one after the other: they share a connection. Then what is the house's own. */
async function forget(ctx: Ctx, registry: Registry) {
  const { actor } = ctx
  const subjects = [actor.id]
  for (const module of registry()) subjects.push(...((await module.forget?.(ctx, actor.id)) ?? []))
  await eraseRecord(ctx, subjects)
  await dropPapers(ctx, subjects)
  await dropNotices(ctx, subjects)
  await endPerson(ctx)
  await sql`select house_close(${actor.id}::uuid)`.execute(ctx.db)
}

/** The chain stays whole: it holds the digest of what was said, and the salt goes with the words. */
const eraseRecord = ({ db, actor }: Ctx, subjects: readonly string[]) =>
  sql`update record set said = null, salt = null
    where subject = any (${subjects}::uuid[]) and owner = ${actor.id} and said is not null`.execute(db)

async function dropPapers(ctx: Ctx, subjects: readonly string[]) {
  const { rows } = await sql<{ id: string }>`select id from papers
    where subject = any (${subjects}::uuid[]) and owner = ${ctx.actor.id} and dropped_at is null`.execute(ctx.db)
  for (const { id } of rows) await dropPaper(ctx, id)
  await sql`update papers set name = '' where subject = any (${subjects}::uuid[]) and owner = ${ctx.actor.id}`.execute(ctx.db)
}

/** One's own inbox goes; in what others were told about one, the name does. */
async function dropNotices({ db, actor }: Ctx, subjects: readonly string[]) {
  await sql`delete from notices where owner = ${actor.id}`.execute(db)
  await sql`delete from outbox where owner = ${actor.id}`.execute(db)
  await sql`delete from answers where actor = ${actor.id}`.execute(db)
  await sql`update notices set given = jsonb_set(given, '{name}', to_jsonb(${FORGOTTEN}::text))
    where subject = any (${subjects}::uuid[]) and given ? 'name'`.execute(db)
}

async function endPerson(ctx: Ctx) {
  const { actor, now, draw } = ctx
  const db = ctx.db as Kysely<KernelTables>
  const today = dayOf(now)
  await sql`delete from grams where subject = ${actor.id}::uuid and module = ${PEOPLE}`.execute(db)
  await db.updateTable('belongings').set({ until: today }).where('person', '=', actor.id).where('until', 'is', null).execute()
  const gone = {
    name: FORGOTTEN,
    phoneSealed: null,
    phoneBlind: null,
    phoneMasked: '',
    feedToken: draw(18),
    unit: '/' as const,
    parties: [],
  }
  await db.updateTable('persons').set(gone).where('id', '=', actor.id).execute()
  await append(db, actor.id, await tailOf(db, actor.id), [
    { module: 'house', owner: actor.id, unit: '/', step: 'closeAccount', by: actor.id, at: now, from: 'known', to: 'closed', said: null },
  ])
}
