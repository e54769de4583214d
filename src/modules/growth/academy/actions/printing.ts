/** What leaves the academy as a file: a nomination's form, the list of a class as a paper and as a sheet. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { skills } from '#kernel/pure/identifiers/skills.ts'
import { idOf } from '#kernel/pure/people.ts'
import { type Language, speak } from '#kernel/pure/words.ts'
import { useCases } from '#kernel/server/action.ts'
import { reach } from '#kernel/server/reach.ts'
import { writeSheet } from '#kernel/server/sheets.ts'
import { listWords } from '../words-paper.ts'
import { renderForm } from './papers/form.ts'
import { type List, renderList } from './papers/list.ts'
import type { AcademyTables } from '../tables.ts'
import { words } from '../words.ts'
import { type Act, courseOf, type FullCourse, mustHost, mustRead, namesOfUnits } from './courses.ts'
import { listedNominations } from './nominations.ts'
import { id } from './shapes.ts'

const { download } = useCases<AcademyTables>()
const language = z.enum(['zh', 'en']).default('zh')
const ofClass = z.object({ class: id, language })

/** For pens and seals: to the nominee, the unit and the host, as far as each sees the nomination. */
export const getForm = download({
  may: 'signed-in',
  input: z.object({ id, language }),
  async run(ctx, { id, language }) {
    const [[row], sealing] = await Promise.all([
      listedNominations(ctx, rows => rows.where('m.id', '=', id)),
      ctx.db
        .selectFrom('academyNominations')
        .select(['sealedBy', 'nominatedAt', 'owner', 'unit', 'parties'])
        .where('id', '=', id)
        .executeTakeFirst(),
    ])
    if (!row || !sealing) throw refuseInHouse('HOUSE-1')
    mustRead(ctx, sealing)
    const course = await courseOf(ctx, row.class)
    const held = row.materials.map(material => material.kind)
    const { sealedBy: by, nominatedAt: at } = sealing
    const bytes = await renderForm(
      {
        ...row,
        ...spanOf(course),
        class: row.title,
        materials: course.materials.map(name => ({ name, isHeld: held.includes(name) })),
        sealed: by && at ? { by, at } : null,
      },
      language,
    )
    return { name: `${row.title}-${row.name}.pdf`, type: 'application/pdf', bytes, inline: true }
  },
})

/** Once somebody is admitted, the list of the admitted and of those who wait; before that, of everyone to be verified. */
export const getListPaper = download({
  may: 'academy.host',
  input: ofClass,
  async run(ctx, { class: classId, language }) {
    const course = await hosted(ctx, classId)
    const rows = await handedIn(ctx, classId)
    const admitted = rows.filter(row => row.state === 'admitted').sort((a, b) => rank(a) - rank(b))
    const isAdmitted = admitted.length > 0
    const people = isAdmitted ? admitted : rows.filter(row => !['withdrawn', 'lapsed'].includes(row.state))
    const bytes = await renderList(
      {
        kind: isAdmitted ? 'admitted' : 'handedIn',
        title: course.title,
        unit: (await namesOfUnits(ctx, [idOf(course.unit)])).get(idOf(course.unit)) ?? '',
        day: dayOf(ctx.now),
        ...spanOf(course),
        people: people.map(row => ({ ...row, said: saidOf(row, language), counts: countsAs(row) })),
      },
      language,
    )
    return { name: `${course.title}.pdf`, type: 'application/pdf', bytes, inline: true }
  },
})

/** Everyone ever handed in, with everything a list may show. */
export const getListSheet = download({
  may: 'academy.host',
  input: ofClass,
  async run(ctx, { class: classId, language }) {
    const course = await hosted(ctx, classId)
    const rows = await handedIn(ctx, classId)
    const bytes = await writeSheet({
      title: course.title,
      columns: columnsIn(language),
      rows: rows.map((row, i) => lineOf(row, i, language)),
    })
    return { name: `${course.title}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
  },
})

async function hosted(ctx: Act, classId: string): Promise<FullCourse> {
  const course = await courseOf(ctx, classId)
  mustHost(ctx, course)
  return course
}

/** In the order of their places, then of their verification (ACAD-11). */
const handedIn = (ctx: Act, classId: string) =>
  listedNominations(ctx, rows =>
    rows
      .where('m.class', '=', classId)
      .where('m.nominatedAt', 'is not', null)
      .where(reach(ctx.actor, 'academy.host', 'm.concerns'))
      .orderBy('m.n')
      .orderBy('m.verifiedAt')
      .orderBy('m.nominatedAt')
      .orderBy('m.id')
      .limit(10_000),
  )
type Listed = Awaited<ReturnType<typeof handedIn>>[number]

const spanOf = ({ starts, ends, place, address }: FullCourse) => ({ starts, ends, place: [place, address].filter(Boolean).join(' ') })
const rank = ({ standing }: Listed) => (standing === 'seated' ? 0 : 1)
const countsAs = ({ state, standing }: Listed): List['people'][number]['counts'] =>
  state === 'admitted' ? (standing ?? 'seated') : state === 'verified' ? 'verified' : null
const saidOf = ({ state, standing }: Listed, language: Language) =>
  words[`nomination.${state === 'admitted' && standing === 'waiting' ? 'waiting' : state}` as const][language]

function columnsIn(language: Language) {
  const say = speak(listWords, language)
  const texts = ['name', 'unit', 'phone', 'trade', 'skill', 'certificate', 'worksIn'] as const
  const widths: Partial<Record<keyof typeof listWords, number>> = { name: 12, unit: 36, words: 40, materials: 30, reason: 30 }
  const text = (key: keyof typeof listWords) => ({
    head: listWords[key][language],
    kind: 'text' as const,
    ...(widths[key] && { width: widths[key] }),
  })
  return [
    { head: say('no'), kind: 'number' as const, width: 6 },
    ...texts.map(text),
    { head: say('years'), kind: 'number' as const, width: 8 },
    ...(['words', 'materials', 'state', 'reason'] as const).map(text),
    ...(['nominatedAt', 'verifiedAt', 'admittedAt'] as const).map(key => ({ head: say(key), kind: 'instant' as const })),
  ]
}

function lineOf(row: Listed, i: number, language: Language): unknown[] {
  const { trade, skill, worksIn, years } = row.qualification
  const materials = [...new Set(row.materials.map(material => material.kind))].join(language === 'zh' ? '、' : ', ')
  return [
    i + 1,
    ...[row.name, row.unitName, row.phoneMasked, trade, skill && skills[skill][language], row.certificateMasked, worksIn],
    years,
    ...[row.words, materials, saidOf(row, language), row.reason],
    ...[row.nominatedAt, row.verifiedAt, row.admittedAt],
  ]
}
