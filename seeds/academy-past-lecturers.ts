import type { Kysely } from 'kysely'
import { addDays, type Day } from '#kernel/pure/calendar.ts'
import { insertMany } from '#kernel/server/insert-many.ts'
import { beginChains } from '#kernel/server/record.ts'
import type { KernelTables } from '#kernel/server/tables.ts'
import { type Field, fields } from '../src/modules/growth/academy/rules.ts'
import { lastOf } from '../src/modules/growth/academy/rules-lecturers.ts'
import type { AcademyTables } from '../src/modules/growth/academy/tables.ts'
import { at } from './academy-past.ts'
import { pathOf } from './cast.ts'
import { idFor, idFrom } from './ids.ts'
import type { Planted } from './plant.ts'

/** Everyone ever appointed, as seed 004 counts them; the story's own are appointed by the steps that people press. */
const EVER = 169
const crafts: Record<Field, string> = {
  manufacturing: '数控车工 高级技师',
  creative: '工艺美术师',
  energy: '变配电运维 技师',
  digital: '网络与信息安全 技师',
  health: '养老护理 高级技师',
  construction: '古建筑修缮 技师',
  transport: '轨道车辆检修 高级技师',
  services: '班组长 内训师',
}

type Db = Kysely<AcademyTables & KernelTables>
type Person = Planted & { id: string; unitName: string }

/** Spread over the three years, for two years each: whose term is over stands as lapsed. */
export async function layLecturers(db: Db, people: readonly Person[], today: Day): Promise<void> {
  const held = await db.selectFrom('academyLecturers').select('ground').where('since', 'is not', null).execute()
  const academy = held[0]
  if (!academy) return
  const count = Math.max(0, EVER - held.length)
  const rows = people.slice(0, count).map(({ id: owner, unit, name, unitName }, i) => {
    const since = addDays(today, -1_080 + Math.floor((i * 1_020) / count))
    const until = lastOf(since)
    const field = fields[i % fields.length]!
    const offeredAt = at(addDays(since, -40), 10)
    return {
      ...{ id: idFrom(offeredAt, `academy/past/lecturer/${i}`), owner, unit, parties: [pathOf('city')], ground: academy.ground },
      ...{ state: until < today ? 'lapsed' : 'appointed', version: 5, dueIsProvisional: false, way: i % 4 === 3 ? 'self' : 'unit' },
      ...{ name, unitName, fields: [field], craft: crafts[field], introduction: '长期在一线带徒，课从现场的难题讲起。' },
      ...{ offeredAt, agreedAt: offeredAt, since, until, reason: '' },
    }
  })
  await insertMany(db, 'academyLecturers', rows)
  await beginChains(
    db,
    rows.map(({ id: subject, owner, unit, parties, state: to, offeredAt }) => ({
      ...{
        subject,
        owner,
        unit,
        parties,
        to,
        module: 'academy',
        step: 'begin',
        by: idFor('cityChair'),
        at: offeredAt,
        from: '',
        said: null,
      },
    })),
  )
}
