import { z } from 'zod'
import { idFor } from '../../../seeds/ids.ts'
import { pathOf } from '../../../seeds/cast.ts'
import { type Case, lifecycle } from '../pure/lifecycle.ts'
import type { Actor, Power, UnitPath } from '../pure/people.ts'
import { defineWords } from '../pure/words.ts'
import { useCases } from '../server/action.ts'
import { advance, begin } from '../server/advance.ts'
import type { Columns } from '../server/columns.ts'
import { defineModule } from '../server/module.ts'
import type { World } from './world.ts'

/** A module of the tests' own: a worker wishes for something, an officer grants it, or the clock lets it lapse. */
export type Wish = Case<'made' | 'taken' | 'granted' | 'lapsed'> & { words: string; sealed: string }
type WishColumns = Columns & { wishes: Wish }

// biome-ignore format: read as a table
export const wishBook = lifecycle<Wish>()({
  module: 'wishes',
  table: 'wishes',
  begin: { clause: 'WISH-1', by: 'owner', in: 'made' },
  steps: {
    reword: { clause: 'WISH-1', by: 'owner', move: { made: 'made', taken: 'taken' } },
    take:   { clause: 'WISH-2', by: 'wishes.grant', move: { made: 'taken' } },
    grant:  { clause: 'WISH-2', by: 'wishes.grant', ofUnit: true, move: { taken: 'granted' } },
    lapse:  { clause: 'WISH-3', by: 'clock', move: { made: 'lapsed', taken: 'lapsed' } },
  },
  deadlines: { made: { days: 5, unit: 'working', then: 'lapse' }, taken: { days: 30, unit: 'calendar', then: 'lapse' } },
})

// biome-ignore lint/correctness/useHookAtTopLevel: no hook of React's
export const { action, query, anyone, rush, upload, download, watch } = useCases<WishColumns>()
const id = z.uuid()

export const make = action({
  may: 'signed-in',
  input: z.object({ words: z.string().min(1).max(40) }),
  output: z.object({ id }),
  run: (ctx, { words }) => begin(ctx, wishBook, { owner: ctx.actor.id, unit: ctx.actor.unit, words }),
})

const stepOf = (step: 'reword' | 'take' | 'grant') =>
  action({
    may: 'lifecycle',
    input: z.object({ id, words: z.string().optional(), version: z.int().optional() }),
    output: z.object({ state: z.string(), version: z.int(), due: z.string().nullable() }),
    run: (ctx, { id, words, version }) => advance(ctx, wishBook, id, step, { words }, version),
  })
export const reword = stepOf('reword')
export const take = stepOf('take')
export const grant = stepOf('grant')

/** Takes a place in any offer, with no conditions of its own. */
export const claim = rush({
  may: 'signed-in',
  input: z.object({ offer: id, heads: z.int().min(1).default(1) }),
  output: z.object({ place: z.enum(['seated', 'waiting']), n: z.int() }),
  offer: ({ offer }) => offer,
  heads: ({ heads }) => heads,
})

export const wishes = defineModule({
  name: 'wishes',
  title: { zh: '心愿', en: 'Wishes' },
  powers: { 'wishes.grant': { zh: '满足心愿', en: 'Grant wishes', roles: ['officer'] } },
  words: defineWords({ told: { zh: '{what}：{when}', en: '{what}: {when}' } }),
  lifecycles: [wishBook],
  actions: { make, reword, take, grant, claim },
})

/** The module's table, laid into a world as a migration would. */
export const layWishes = (w: Pick<World, 'look'>) =>
  w.look(`create table wishes (id uuid primary key, owner text not null, unit text not null,
      state text not null, due date, due_is_provisional boolean not null default false, version integer not null default 1,
      words text not null default '', sealed text not null default '');
    select house_guard('wishes', 'wishes')`)

/** Somebody of this unit, with these powers at these units. */
export const someone = (id: string, unit: UnitPath = pathOf('lamp'), powers: readonly Power[] = [], ...at: UnitPath[]): Actor => ({
  id,
  name: id,
  unit,
  units: [unit],
  posts: at.map(unit => ({ unit, powers })),
})
export const crowd = (n: number, of = 'p', unit?: UnitPath): Actor[] => Array.from({ length: n }, (_, i) => someone(`${of}${i}`, unit))

type Asked = {
  seats: number | null
  queue: number
  seatsByUnit: Record<string, number>
  opens: string
  closes: string
  unit: UnitPath
  title: string
}
let offers = 0

/** An offer of Wangjing's that stands open around the world's first day. */
export async function anOffer(w: Pick<World, 'look'>, change: Partial<Asked> = {}): Promise<string> {
  const { seats = 10, queue = 0, seatsByUnit = null, unit = pathOf('wangjing'), title = 'offer' } = change
  const { opens = '2026-07-01T00:00:00Z', closes = '2099-01-01T00:00:00Z' } = change
  offers += 1
  const id = idFor(`offer ${process.pid} ${offers}`)
  await w.look(
    `insert into offers (id, module, title, unit, opens, closes, seats, queue, seats_by_unit) values ($1, 'wishes', $2, $3, $4, $5, $6, $7, $8)`,
    [id, title, unit, opens, closes, seats, queue, seatsByUnit && JSON.stringify(seatsByUnit)],
  )
  return id
}
