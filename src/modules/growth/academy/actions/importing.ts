/** Nominations from a sheet (ACAD-17): tried first, then written. */
import { sql } from 'kysely'
import { z } from 'zod'
import { skillLadder, skills } from '#kernel/pure/identifiers/skills.ts'
import { type Ctx, type Incoming, useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { workersByPhone } from '#kernel/server/house/workers.ts'
import { exampleMark } from '#kernel/server/sheet-table.ts'
import { type AskedColumn, writeTemplate } from '#kernel/server/sheet-template.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { askBook, liveStages, mustBeSound } from '../rules-nominations.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, countLive, courseOf, type FullCourse, lockQuota, mustAct } from './courses.ts'
import { addTo, courseForUnit, lockPerson } from './drafting.ts'
import { countWrong, mostBytes, readTable, told, tried } from './sheet-reading.ts'
import { heads, type Judged, judge, phonesOf } from './sheet-rows.ts'
import { id, path } from './shapes.ts'

const { upload, download } = useCases<AcademyTables>()
const asked = z.object({ class: id, unit: path })

/** The heads, what this class takes in each column, and one line as an example, which is skipped. */
export const getSheetTemplate = download({
  may: 'academy.nominate',
  input: asked,
  async run(ctx, { class: classId, unit }) {
    const course = await courseOf(ctx, classId)
    mustAct(ctx, 'academy.nominate', unit)
    const bytes = await writeTemplate('推荐名单', columnsFor(course), course.mostOfUnit)
    return { name: `${course.title}推荐名单.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
  },
})

/** What importing this sheet would do, cell by cell; it writes nothing. */
export const tryNominations = upload({
  may: 'academy.nominate',
  mostBytes,
  input: asked,
  output: tried,
  async run(ctx, { class: classId, unit }, files) {
    const course = await courseForUnit(ctx, classId, unit)
    return told(await examined(ctx, course, unit, files), 0)
  },
})

/** Writes when no row is wrong. The same sheet again adds nothing, for whom this unit has nominated it leaves alone. */
export const importNominations = upload({
  may: 'academy.nominate',
  mostBytes,
  input: asked,
  output: tried,
  async run(ctx, { class: classId, unit }, files) {
    const course = await courseForUnit(ctx, classId, unit)
    await lockQuota(ctx, classId, unit)
    const rows = await examined(ctx, course, unit, files, true)
    const refusal = mustBeSound(countWrong(rows))
    if (refusal) throw refusal
    const fresh = rows.filter(row => row.state === 'new')
    const asks = await openAsks(ctx, course, unit)
    for (const { person, given } of fresh) {
      const ask = asks.get(person!)
      await addTo(ctx, course, unit, person!, { ...given, ask })
      if (ask) await advance(ctx, askBook, ask, 'nominate')
    }
    return told(rows, fresh.length)
  },
})

async function examined(ctx: Act, course: FullCourse, unit: UnitPath, files: readonly Incoming[], locks = false): Promise<Judged[]> {
  const { rows, missing } = await readTable(files, heads)
  if (missing.length > 0) return [{ line: 1, name: '', faults: missing, state: 'wrong', given: nothing }]
  const workers = await workersByPhone(ctx as unknown as Ctx, phonesOf(rows), unit)
  const people = [...workers.values()].map(({ id }) => id).sort()
  // always in this order, so that two units with the same people in their sheets wait for each other only once
  if (locks) for (const person of people) await lockPerson(ctx, course.id, person)
  const [mine, taken, live] = await Promise.all([
    mineAmong(ctx, course.id, unit, people),
    takenAmong(ctx, course.id, people),
    countLive(ctx, course.id, unit, liveStages),
  ])
  return judge(rows, { actor: ctx.actor.id, course, workers, mine, taken, live })
}

const nothing = { qualification: { trade: '', skill: null, worksIn: '', years: 0 }, certificate: '', words: '' }

async function mineAmong({ db }: Act, course: string, unit: UnitPath, people: readonly string[]) {
  const rows = await db
    .selectFrom('academyNominations')
    .select('owner')
    .where('class', '=', course)
    .where('unit', '=', unit)
    .where('state', 'in', [...liveStages, 'returned'])
    .where(sql<boolean>`owner = any (${people}::text[])`)
    .execute()
  return new Set(rows.map(row => row.owner))
}

async function takenAmong({ db }: Act, course: string, people: readonly string[]) {
  const { rows } = await sql<{ person: string }>`
    select person from unnest(${people}::text[]) as person where academy_nominated(${course}, person)`.execute(db)
  return new Set(rows.map(row => row.person))
}

/** ACAD-13: whoever had asked their unit is answered by being nominated. */
async function openAsks({ db }: Act, course: FullCourse, unit: UnitPath) {
  const open = await db
    .selectFrom('academyAsks')
    .select(['id', 'owner'])
    .where('class', '=', course.id)
    .where('unit', '=', unit)
    .where('state', '=', 'asked')
    .execute()
  return new Map(open.map(ask => [ask.owner, ask.id]))
}

function columnsFor({ trades, leastSkill, worksIn, leastYears }: FullCourse): AskedColumn[] {
  const levels = skillLadder.slice(leastSkill ? skillLadder.indexOf(leastSkill) : 0).map(skill => skills[skill].zh)
  return [
    { head: heads.name, width: 22, hint: '与本单位登记的姓名一致', example: `${exampleMark}（本行不导入）` },
    { head: heads.phone, width: 16, hint: '本单位职工登记的手机号', example: '13800000000' },
    { head: heads.trade, choices: trades, example: trades[0] ?? '电工' },
    { head: heads.skill, choices: levels, hint: leastSkill ? `${skills[leastSkill].zh}及以上` : '', example: levels[0] ?? '' },
    { head: heads.certificate, width: 26, hint: '职业技能等级证书或职业资格证书的编号，加密保存', example: 'S000011000001000001' },
    { head: heads.worksIn, width: 18, choices: worksIn, example: worksIn[0] ?? '设备维修' },
    { head: heads.years, hint: leastYears > 0 ? `不少于 ${leastYears} 年` : '整数年', example: String(Math.max(leastYears, 5)) },
    { head: heads.words, width: 48, hint: '500 字以内', example: '班组技术骨干，长期在一线带徒。' },
  ]
}
