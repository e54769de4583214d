import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { refuse as refuseHouse } from '#kernel/pure/house-words.ts'
import type { Pair } from '#kernel/pure/words.ts'
import { parseInput } from '#kernel/server/input.ts'
import { arrive, type Entrance, headersFor } from './entrance.ts'
import { accountOf } from './people.ts'

/** Somebody of the demo city, whom any visitor may be. */
export type Played = { who: string; person: string; name: string; unit: string; role?: string | undefined; says: Pair }

/** Mounted in the demo city only; elsewhere neither these paths nor their sessions exist. */
export function mountDemo(app: FastifyInstance, entrance: Entrance, cast: readonly Played[]) {
  app.get('/demo/cast', () => ({ cast: cast.map(({ person, ...told }) => told) }))
  app.post('/demo/be', async (request, reply) => {
    const { who } = parseInput(z.object({ who: z.string().max(60) }), request.body)
    const played = cast.find(one => one.who === who)
    if (!played) throw refuseHouse('HOUSE-1')
    const user = await accountOf(entrance.pool, played.person)
    const { headers } = await entrance.auth.api.enter({ body: { user, way: 'demo' }, headers: headersFor(request), returnHeaders: true })
    return arrive(entrance, request, reply, headers, 'demo')
  })
}
