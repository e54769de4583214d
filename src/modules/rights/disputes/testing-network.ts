/** For tests: a case of Haidian's centre as it stands when the network begins with it, and the ways to hand it on. */
import { pathOf } from '../../../../seeds/cast.ts'
import { idOfBody } from '../../../../seeds/disputes-bodies.ts'
import { idOnRoll } from '../../../../seeds/disputes-roll.ts'
import type { World } from '#kernel/testing/world.ts'
import { offerCase, takeCase } from './actions/assigning.ts'
import type { Stage } from './rules-kinds.ts'

/** The courier's claim, accepted today, with a side row for each; against another employer each time, unless one is named. */
export async function acceptedCase(
  w: World,
  { state = 'accepted', district = 'haidian', employer: firm }: { state?: Stage; district?: string; employer?: string } = {},
) {
  const [dispute, unit] = [w.newId(), pathOf(district)]
  const [worker, employer] = [w.cast.haidianCourier!.id, w.cast.employerAgent!.id]
  await w.look(
    `insert into disputes (id, owner, unit, state, due, number, body, way, kind, matter, worker, employer, division, known_on, received_on, accepted_on, claimed_fen, parties)
     values ($1, $2, $3, $4, '2026-07-21', $5, $6, 'phone', 'wages', '三个月工资没有发', '路远', $8, '110108', '2026-06-01', '2026-07-03', '2026-07-06', 1860000, $7)`,
    [
      dispute,
      worker,
      unit,
      state,
      `京工调〔2026〕第 ${dispute.slice(-12)} 号`,
      idOfBody(district),
      [employer],
      firm ?? `北京海图文化有限公司${dispute.slice(-4)}店`,
    ],
  )
  for (const [side, owner, name] of [
    ['worker', worker, '路远'],
    ['employer', employer, '董诚'],
  ])
    await w.look(
      `insert into disputes_sides (id, dispute, owner, unit, state, side, role, name) values ($1, $2, $3, $4, 'agreed', $5, 'party', $6)`,
      [w.newId(), dispute, owner, unit, side, name],
    )
  return dispute
}

/** Offered by the head and taken without anything to disclose. */
export async function assignTo(w: World, dispute: string, who: 'mediator' | 'secondMediator' | 'inspector', asSecond = false) {
  const offer = await w.as('mediationHead').does(offerCase, { dispute, mediator: idOnRoll(who), asSecond })
  return w.as(who).does(takeCase, { id: offer.id, kind: 'none' })
}
