/** The mediation network of the demo city: what stands since before the story, a centre in every district, Haidian's whole roll. */
import type { Kysely } from 'kysely'
import { addDays, dayOf } from '#kernel/pure/calendar.ts'
import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { asHouse, type House, perform } from '#kernel/server/perform.ts'
import { append } from '#kernel/server/record.ts'
import { registerBody } from '../src/modules/rights/disputes/actions/bodies.ts'
import { nameOfficer } from '../src/modules/rights/disputes/actions/officers.ts'
import { appointMediator } from '../src/modules/rights/disputes/actions/roll.ts'
import type { Kind, MediatorKind } from '../src/modules/rights/disputes/rules-kinds.ts'
import type { DisputesTables } from '../src/modules/rights/disputes/tables.ts'
import { modules } from '../src/server/modules.ts'
import { idOfBody } from './disputes-bodies.ts'
import { idFor } from './ids.ts'
import { asActor } from './plant.ts'

export async function playDisputesNetwork(house: House, now: Date): Promise<void> {
  await asHouse(house, now, async ({ db, actor }) => {
    const tables = db as unknown as Kysely<DisputesTables>
    const rows = await Promise.all([
      tables.selectFrom('disputesBodies').select(['id', 'owner', 'unit', 'parties', 'state']).execute(),
      tables.selectFrom('disputesMediators').select(['id', 'owner', 'unit', 'parties', 'state']).execute(),
    ])
    for (const { id, owner, unit, parties, state } of rows.flat())
      await append(db, id, undefined, [
        {
          module: 'disputes',
          owner,
          unit: unit as UnitPath,
          parties,
          step: 'begin',
          by: actor.id,
          at: now,
          from: '',
          to: state,
          said: null,
        },
      ])
  })
  await openCentres(house, now)
  await fillRoll(house, now)
  await nameOfficers(house, now)
}

const standing = ['haidian', 'chaoyang', 'shijingshan']
async function openCentres(house: House, now: Date) {
  const actor = asActor('cityChair', modules)
  for (const [district, { zh, en }] of Object.entries(unionDistricts) as [UnionDistrict, { zh: string; en: string }][]) {
    if (standing.includes(district)) continue
    const name = `${district === 'etown' ? '北京经济技术开发区' : zh}总工会劳动争议调解中心`
    await perform(house, { actor, now }, registerBody, {
      unit: idFor(district),
      kind: 'centre',
      name,
      english: `Mediation centre of ${en}`,
      phone: '12351',
    })
  }
}

type Appointed = [name: string, body: string, kind: MediatorKind, fields: Kind[], profile: string]
/** With the two of the cast nine who mediate full time, and four lawyers. Nobody of them exists. */
const roll: readonly Appointed[] = [
  ['柳承安', 'haidian', 'fullTime', ['platform', 'wages'], '从事新就业形态案件调解六年'],
  ['安若谷', 'haidian', 'fullTime', ['contract', 'severance'], '曾任企业人力资源负责人'],
  ['程以宁', 'haidian', 'fullTime', ['injury', 'insurance'], '熟悉工伤待遇计算'],
  ['沐子衿', 'atMalianwa', 'fullTime', ['wages', 'noContract'], ''],
  ['云在野', 'atMalianwa', 'fullTime', ['relation', 'platform'], ''],
  ['简书遥', 'atArbitration', 'fullTime', ['overtime', 'leave'], '熟悉特殊工时'],
  ['卓清扬', 'atEnforcement', 'fullTime', ['deposit', 'wages'], ''],
  ['顾北辰', 'haidian', 'lawyer', ['severance', 'contract'], '律师，每周二、四坐班'],
  ['黎知夏', 'haidian', 'lawyer', ['injury', 'relation'], '律师，每周一坐班'],
  ['阮听松', 'atArbitration', 'lawyer', ['wages', 'overtime'], '律师，每周三坐班'],
  ['喻望川', 'atMalianwa', 'lawyer', ['platform', 'equality'], '律师，每周五坐班'],
]

async function fillRoll(house: House, now: Date) {
  const actor = asActor('mediationHead', modules)
  const [since, until] = [dayOf(now), addDays(dayOf(now), 3 * 365)]
  for (const [n, [name, body, kind, fields, profile]] of roll.entries())
    await perform(house, { actor, now }, appointMediator, {
      ...{ body: idOfBody(body), name, phone: `139000800${String(n).padStart(2, '0')}`, kind, since, until, fields, profile },
      basis: `海工调聘〔${since.slice(0, 4)}〕${n + 2} 号`,
      languages: n === 0 ? ['zh', 'en'] : ['zh'],
    })
}

/** The court has its officer in the cast; the other partners of Haidian have one each. */
const officers: readonly [body: string, name: string][] = [
  ['haidianArbitration', '季临渊'],
  ['haidianTribunal', '闻溪'],
  ['haidianEnforcement', '骆平川'],
  ['haidianJustice', '施以墨'],
  ['haidianLegalAid', '宋晚晴'],
  ['haidianProcuratorate', '尹知秋'],
]
async function nameOfficers(house: House, now: Date) {
  const actor = asActor('mediationHead', modules)
  for (const [n, [body, name]] of officers.entries())
    await perform(house, { actor, now }, nameOfficer, { body: idOfBody(body), name, phone: `139000801${String(n).padStart(2, '0')}` })
}
