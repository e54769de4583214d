/** A case in mediation, with people on both sides, laid as it would stand: for tests of what comes after. */
import { pathOf } from '../../../../seeds/cast.ts'
import type { World } from '#kernel/testing/world.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { seat } from './actions/disputes.ts'

/** 林晓 against an employer for whom 何平 speaks; 望京的干事 mediates. The other district has no part in it. */
export async function caseInMediation(w: World, more: { state?: string; mediator?: string } = {}): Promise<string> {
  const { state = 'inMediation', mediator = 'officer' } = more
  const [body, id, unit] = [w.newId(), w.newId(), pathOf('wangjing')]
  await w.look(
    `insert into disputes_bodies (id, unit, state, kind, name, since) values ($1, $2, 'standing', 'centre', '望京调解中心', '2024-01-01')`,
    [body, unit],
  )
  await w.look(
    `insert into disputes (id, owner, unit, state, body, way, kind, matter, worker, employer, division, known_on, received_on, accepted_on, mediator)
     values ($1, $2, $3, $4, $5, 'phone', 'wages', '三个月工资没有发', '林晓', '望京某快递站', '110105', '2026-05-01', '2026-07-01', '2026-07-02', $6)`,
    [id, w.cast.lin!.id, unit, state, body, w.cast[mediator]!.id],
  )
  await w.look(
    `insert into disputes_mediators (id, owner, unit, state, body, name, kind, since) values ($1, $2, $3, 'serving', $4, '调解员', 'fullTime', '2024-01-01')`,
    [w.newId(), w.cast[mediator]!.id, unit, body],
  )
  for (const [who, side, name] of [
    ['lin', 'worker', '林晓'],
    ['he', 'employer', '何平'],
  ] as const)
    await w.look(
      `insert into disputes_sides (id, dispute, owner, unit, state, side, role, name) values ($1, $2, $3, $4, 'agreed', $5, 'party', $6)`,
      [w.newId(), id, w.cast[who]!.id, unit, side, name],
    )
  await asHouse(w.house, w.now, ctx => seat(ctx as never, id))
  return id
}
