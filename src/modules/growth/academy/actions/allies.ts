/** The units of a host's training alliance, and what they lend (ACAD-38, ACAD-39). */
import { sql } from 'kysely'
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { idOf, type UnitPath } from '#kernel/pure/people.ts'
import { readUscc } from '#kernel/pure/identifiers/uscc.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { cursorOfDay } from '#kernel/server/keyset.ts'
import { reach } from '#kernel/server/reach.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { fields } from '../rules.ts'
import { allyBook, allyKinds, allyStages, isSoundAlly, isTwice, loanKinds } from '../rules-network.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, namesOfUnits } from './courses.ts'
import { id, path, reason } from './shapes.ts'

const { action, query } = useCases<AcademyTables>()
const loan = z.object({ words: line(120).min(1), count: z.int().min(1).max(100_000), measure: line(8).min(1) })
const entry = {
  kind: z.enum(allyKinds),
  name: line(80).min(2),
  uscc: line(24).default(''),
  fields: z.array(z.enum(fields)).max(fields.length).default([]),
  contact: line(40).default(''),
  phone: line(40).default(''),
  lends: z.partialRecord(z.enum(loanKinds), loan).default({}),
  joinedOn: z.iso.date(),
}
const shown = z.object({
  id,
  unit: path,
  state: z.enum(allyStages),
  version: z.int(),
  ...entry,
  uscc: z.string(),
  leftOn: z.iso.date().nullable(),
  reason: z.string(),
})
const columns = Object.keys(shown.shape) as (keyof typeof shown.shape)[]
const done = z.object({ id, state: z.string(), version: z.int() })
const seen = { id, version: z.int() }

/** The alliances of the caller's hosts, the latest to join first. */
export const listAllies = query({
  may: 'academy.host',
  input: z.object({
    words: line(40).default(''),
    kind: z.enum(allyKinds).optional(),
    field: z.enum(fields).optional(),
    lends: z.enum(loanKinds).optional(),
    state: z.enum(allyStages).default('joined'),
    after: cursorOfDay.optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(shown.extend({ unitName: z.string() })), next: cursorOfDay.nullable() }),
  async run(ctx, { words, kind, field, lends, state, after, limit }) {
    const [day, last] = after?.split('|') ?? []
    const rows = await ctx.db
      .selectFrom('academyAllies')
      .select(columns)
      .where(reach(ctx.actor, 'academy.host'))
      .where('state', '=', state)
      .$if(words !== '', asked => asked.where(sql<boolean>`position(${words} in name || ' ' || uscc) > 0`))
      .$if(kind !== undefined, asked => asked.where('kind', '=', kind!))
      .$if(field !== undefined, asked => asked.where(sql<boolean>`${field!} = any (fields)`))
      .$if(lends !== undefined, asked => asked.where(sql<boolean>`jsonb_exists(lends, ${lends!})`))
      .$if(after !== undefined, asked => asked.where(sql<boolean>`(joined_on, id) < (${day}::date, ${last}::uuid)`))
      .orderBy('joinedOn', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const units = await namesOfUnits(
      ctx,
      page.map(row => idOf(row.unit)),
    )
    const end = page.at(-1)
    return {
      rows: page.map(row => ({ ...row, unitName: units.get(idOf(row.unit)) ?? '' })),
      next: rows.length > limit && end ? `${end.joinedOn}|${end.id}` : null,
    }
  },
})

export const addAlly = action({
  may: 'academy.host',
  input: z.object({ unit: path, ...entry }),
  output: z.object({ id }),
  async run(ctx, { unit, ...said }) {
    const row = { owner: '', unit, ...said, uscc: tidied(said.uscc) }
    const refusal = isSoundAlly(row, ctx.now)
    if (refusal) throw refusal
    await mustBeFirst(ctx, row)
    return begin(ctx, allyBook, row)
  },
})

export const editAlly = action({
  may: 'lifecycle',
  input: z.object({ ...seen, ...entry }),
  output: done,
  async run(ctx, { id, version, ...said }) {
    const row = await advance(ctx, allyBook, id, 'edit', { ...said, uscc: tidied(said.uscc) }, version)
    await mustBeFirst(ctx, row)
    return { id, state: row.state, version: row.version }
  },
})

export const departAlly = action({
  may: 'lifecycle',
  input: z.object({ ...seen, leftOn: z.iso.date(), reason }),
  output: done,
  async run(ctx, { id, version, leftOn, reason }) {
    const row = await advance(ctx, allyBook, id, 'depart', { leftOn, reason }, version)
    return { id, state: row.state, version: row.version }
  },
})

const tidied = (uscc: string) => {
  const read = uscc ? readUscc(uscc) : undefined
  return read?.ok ? read.value : uscc
}

/** Two who enter the same unit at once come one after the other; the second is told, and the index would stop it anyway. */
async function mustBeFirst({ db }: Act, { id, unit, name, uscc }: { id?: string; unit: UnitPath; name: string; uscc: string }) {
  await lockName(db, `academy alliance ${idOf(unit)}`)
  const twin = await db
    .selectFrom('academyAllies')
    .select(['name', 'uscc'])
    .where('unit', '=', unit)
    .where('state', '=', 'joined')
    .$if(id !== undefined, rows => rows.where('id', '<>', id!))
    .where(eb => eb.or([eb('name', '=', name), eb.and([eb('uscc', '=', uscc), eb('uscc', '<>', '')])]))
    .executeTakeFirst()
  if (twin) throw isTwice(twin.name === name ? 'name' : 'uscc')
}
