/** What the academy has taught and whom it has reached, counted from sessions and attendance and never typed (ACAD-42). */
import { sql } from 'kysely'
import { z } from 'zod'
import { idOf, reachOf } from '#kernel/pure/people.ts'
import { speak } from '#kernel/pure/words.ts'
import { useCases } from '#kernel/server/action.ts'
import { writeSheet } from '#kernel/server/sheets.ts'
import { fields, tiers } from '../rules.ts'
import { allyKinds, loanKinds, workKinds } from '../rules-network.ts'
import type { AcademyTables } from '../tables.ts'
import { words } from '../words.ts'
import { yearWords } from '../words-years.ts'
import type { Act } from './courses.ts'
import { instant } from './shapes.ts'
import { countOf, type Figures, findSums } from './sums.ts'

const { query, download } = useCases<AcademyTables>()
const figures = z.object({ hours: z.number(), times: z.int(), persons: z.int(), units: z.int(), classes: z.int() })
const ofField = figures.extend({ field: z.enum(fields) })
const ofYear = figures.extend({ year: z.int(), fields: z.array(ofField) })
const counted = z.object({ total: figures, years: z.array(ofYear), fields: z.array(ofField) })

/** Of the classes that the caller's units host or help with, the latest year first. Who came twice is one person in every sum. */
export const getYears = query({
  may: 'academy.host',
  input: z.object({ field: z.enum(fields).optional() }),
  output: counted,
  run: (ctx, { field }) => countOf(ctx, hostsOf(ctx), field),
})

export const getYearsSheet = download({
  may: 'academy.host',
  input: z.object({ field: z.enum(fields).optional(), language: z.enum(['zh', 'en']).default('zh') }),
  async run(ctx, { field, language }) {
    const say = speak(yearWords, language)
    const { total, years } = await countOf(ctx, hostsOf(ctx), field)
    const line = (year: string, of: string, { hours, times, persons, units, classes }: Figures) =>
      [year, of, classes, hours, times, persons, units] as const
    const bytes = await writeSheet({
      title: say('title'),
      columns: [
        { head: say('year'), kind: 'text', width: 10 },
        { head: say('field'), kind: 'text' },
        ...(['classes', 'hours', 'times', 'persons', 'units'] as const).map(key => ({ head: say(key), kind: 'number' as const })),
      ],
      rows: [
        ...years.flatMap(one => [
          ...one.fields.map(row => line(String(one.year), words[`field.${row.field}`][language], row)),
          line(String(one.year), say('sum'), one),
        ]),
        line(say('allYears'), say('sum'), total),
      ],
    })
    return { name: `${say('title')}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
  },
})

const many = <K extends string>(keys: readonly [K, ...K[]]) => z.record(z.enum(keys), z.int())

/** The whole network in numbers, for anyone: what there is, and what it has taught. */
export const getNetwork = query({
  may: 'public',
  input: z.object({}),
  output: counted.extend({
    /** When hours, times, persons, units and classes were counted; the rest is of this moment. */
    asOf: instant,
    ground: many(tiers),
    ally: many(allyKinds),
    loan: many(loanKinds),
    work: many(workKinds),
    groups: z.array(z.enum(fields)),
    /** Everyone ever appointed to teach. */
    lecturers: z.int(),
  }),
  async run(ctx) {
    const [taught, { rows }] = await Promise.all([
      findSums(ctx),
      sql<{ what: string; kind: string; n: number }>`select what, kind, n from academy_network()`.execute(ctx.db),
    ])
    const of = <K extends string>(what: string, keys: readonly K[]) =>
      Object.fromEntries(keys.map(key => [key, rows.find(row => row.what === what && row.kind === key)?.n ?? 0])) as Record<K, number>
    return {
      ...taught,
      ground: of('ground', tiers),
      ally: of('ally', allyKinds),
      loan: of('loan', loanKinds),
      work: of('work', workKinds),
      groups: fields.filter(field => of('group', fields)[field] > 0),
      lecturers: of('lecturer', ['ever']).ever,
    }
  },
})

const hostsOf = ({ actor }: Act) => reachOf(actor, 'academy.host').map(idOf)
