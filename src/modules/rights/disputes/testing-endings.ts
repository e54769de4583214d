/** A case before Haidian's centre, as it stands when an agreement is in reach: for tests of legs and endings. */
import { pathOf } from '../../../../seeds/cast.ts'
import { asHouse } from '#kernel/server/perform.ts'
import type { World } from '#kernel/testing/world.ts'
import { draftAgreement } from './actions/agreement-drafting.ts'
import { sealAgreement, signAgreement } from './actions/agreement-signing.ts'
import { seat } from './actions/disputes.ts'
import type { Terms } from './rules-agreement.ts'
import { exitDayOf } from './rules-filing.ts'

type More = { state?: string; kind?: string; receivedOn?: string; acceptedOn?: string; age?: string; heads?: number; way?: string }

/** 路远 against 北京蓝骑配送有限公司, for which 董诚 speaks; 秦和 mediates, 严谨 heads the centre. */
export async function haidianCase(w: World, more: More = {}): Promise<string> {
  const {
    state = 'inMediation',
    kind = 'wages',
    receivedOn = '2026-07-01',
    acceptedOn = '2026-07-02',
    age = 'adult',
    heads = 1,
    way = 'phone',
  } = more
  const [id, unit] = [w.newId(), pathOf('haidian')]
  const body = await bodyIn(w, 'centre', '海淀区总工会劳动争议调解中心', unit)
  await bodyIn(w, 'arbitration', '海淀区劳动人事争议仲裁院', pathOf('haidianArbitration'))
  await w.look(
    `insert into disputes (id, owner, unit, state, body, way, kind, matter, wishes, worker, employer, uscc, division, known_on, received_on, accepted_on, mediator,
       age, heads, number, exit_on) values ($1, $2, $3, $4, $5, $13, $6, '三个月跑单费没有结清', '结清跑单费', '路远', '北京蓝骑配送有限公司', '91350100M000100Y43', '110108',
       '2026-05-01', $7, $8, $9, $10, $11, $12, $14)`,
    [
      id,
      w.cast.haidianCourier!.id,
      unit,
      state,
      body,
      kind,
      receivedOn,
      acceptedOn,
      w.cast.mediator!.id,
      age,
      heads,
      `京工调〔2026〕第 ${id.slice(-4)} 号`,
      way,
      exitDayOf(receivedOn),
    ],
  )
  await sideOn(w, id, 'haidianCourier', { side: 'worker', name: '路远' })
  await sideOn(w, id, 'employerAgent', { side: 'employer', name: '董诚' })
  await seatNow(w, id)
  return id
}

type Sided = { side: 'worker' | 'employer'; name: string; role?: string; mandate?: string; state?: string }
export const sideOn = (w: World, dispute: string, who: string, { side, name, role = 'party', mandate = '', state = 'agreed' }: Sided) =>
  w.look(
    `insert into disputes_sides (id, dispute, owner, unit, state, side, role, name, mandate, phone_masked)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '139****0029')`,
    [w.newId(), dispute, w.cast[who]!.id, pathOf('haidian'), state, side, role, name, mandate],
  )
export const seatNow = (w: World, dispute: string) => asHouse(w.house, w.now, ctx => seat(ctx as never, dispute))

/** One of a kind in a world, however many cases it gets. */
export async function bodyIn(w: World, kind: string, name: string, unit: string): Promise<string> {
  const [held] = await w.look<{ id: string }>('select id from disputes_bodies where name = $1', [name])
  if (held) return held.id
  const id = w.newId()
  await w.look(
    `insert into disputes_bodies (id, unit, state, kind, name, since, union_district) values ($1, $2, 'standing', $3, $4, '2024-01-01', 'haidian')`,
    [id, unit, kind, name],
  )
  return id
}

/** 6,500 yuan in two transfers and a certificate of leaving. */
export const twoInstalments = (more: Partial<Terms> = {}): Terms => ({
  requests: '支付 2026 年 3 月至 5 月跑单费 7,200 元',
  facts: '双方核对订单，应付 6,500 元',
  items: [
    {
      ...{ kind: 'wages', said: '2026 年 3 月至 5 月跑单费', way: 'transfer', holder: '路远', bank: '招商银行 尾号 1208', payee: null },
      payments: [
        { amountFen: 400_000, dueOn: '2026-07-20' },
        { amountFen: 250_000, dueOn: '2026-08-20' },
      ],
    },
  ],
  duties: [{ side: 'employer', said: '出具离职证明', dueOn: '2026-07-15' }],
  remaining: '',
  ...more,
})

const drawn = 'M 3 4 L 20 9 L 31 2'
export const versionOf = async (w: World, id: string) =>
  (await w.look<{ version: number }>('select version from disputes where id = $1', [id]))[0]!.version
export const stateOf = async (w: World, id: string) =>
  (await w.look<{ state: string }>('select state from disputes where id = $1', [id]))[0]!.state
export const draft = async (w: World, id: string, terms = twoInstalments()) =>
  w.as('mediator').does(draftAgreement, { id, version: await versionOf(w, id), terms })
export const sign = (w: World, who: string, id: string, draft = 1, signature: object = { path: drawn }) =>
  w.as(who).does(signAgreement, { id, draft, signature })
export const seal = (w: World, id: string, draft = 1, who = 'mediationHead') => w.as(who).does(sealAgreement, { id, draft })

/** Drafted, signed by all and sealed: in effect today. */
export async function inEffect(w: World, more: More = {}, terms = twoInstalments()): Promise<string> {
  const id = await haidianCase(w, more)
  await draft(w, id, terms)
  for (const who of ['haidianCourier', 'employerAgent', 'mediator']) await sign(w, who, id)
  await seal(w, id)
  return id
}
