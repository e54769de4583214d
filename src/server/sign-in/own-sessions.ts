import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { refuse as refuseHouse } from '#kernel/pure/house-words.ts'
import { parseInput } from '#kernel/server/input.ts'
import { languageOf } from '../http.ts'
import { endOthers } from './by-password.ts'
import { carryCookies, type Entrance, headersFor, meOf, mustBeSignedIn, signedIn } from './entrance.ts'
import { deviceOf, writeSignIn } from './ledger.ts'
import { IDLE_OTHERS_SECONDS, IDLE_STAFF_SECONDS } from './rules.ts'

type Row = { id: string; device: string; address: string; since: string; lastSeen: string; way: string }

/** Who I am, in which language, and the end of it. */
export function mountMe(app: FastifyInstance, entrance: Entrance) {
  const { auth, pool, cookies, actors } = entrance

  app.get('/me', async request => meOf(entrance, await signedIn(entrance, request), languageOf(request)))

  app.post('/sign-out', async (request, reply) => {
    const actor = await signedIn(entrance, request)
    const { headers } = await auth.api.signOut({
      headers: headersFor(request, actor && cookies.cookieFor(actor.session.token)),
      returnHeaders: true,
    })
    carryCookies(reply, headers)
    if (!actor) return {}
    actors.forget(actor.id)
    await writeSignIn(pool, request, 'session', 'signedOut', { person: actor.id, unit: actor.unit })
    return {}
  })

  app.post('/language', async request => {
    const { language } = parseInput(z.object({ language: z.enum(['zh', 'en']) }), request.body)
    const { id } = await mustBeSignedIn(entrance, request)
    await pool.query('update persons set language = $2 where id = $1', [id, language])
    actors.forget(id)
    return {}
  })
}

/** Where I am signed in, and the ends of it. */
export function mountOwnSessions(app: FastifyInstance, entrance: Entrance) {
  const { pool, actors } = entrance

  app.get('/sessions', async request => {
    const { session, posts, needsTotp } = await mustBeSignedIn(entrance, request)
    const { rows } = await pool.query<Row>(
      `select id, coalesce("userAgent", '') as device, coalesce("ipAddress", '') as address, "createdAt" as since, "lastSeen", coalesce(way, '') as way
        from session where "userId" = $1 and "expiresAt" > now() and "lastSeen" > now() - make_interval(secs => $2) order by "lastSeen" desc limit 100`,
      [session.user, posts.length > 0 || needsTotp ? IDLE_STAFF_SECONDS : IDLE_OTHERS_SECONDS],
    )
    return { sessions: rows.map(row => ({ ...row, device: deviceOf(row.device), isCurrent: row.id === session.id })) }
  })

  app.post('/end-session', async request => {
    const { id } = parseInput(z.object({ id: z.string().min(1).max(64) }), request.body)
    const { session, ...actor } = await mustBeSignedIn(entrance, request)
    const { rowCount } = await pool.query('delete from session where id = $1 and "userId" = $2', [id, session.user])
    if (!rowCount) throw refuseHouse('HOUSE-1')
    actors.forget(actor.id)
    await writeSignIn(pool, request, 'session', 'ended', { person: actor.id, unit: actor.unit })
    return {}
  })

  app.post('/end-others', async request => {
    const { session, ...actor } = await mustBeSignedIn(entrance, request)
    const ended = await endOthers(entrance, session)
    actors.forget(actor.id)
    if (ended) await writeSignIn(pool, request, 'session', 'ended', { person: actor.id, unit: actor.unit })
    return { ended }
  })
}
