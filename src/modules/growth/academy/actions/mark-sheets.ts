/** Marks from a sheet (ACAD-28): the list of the class goes out, comes back with marks, is tried and then written. */
import { z } from 'zod'
import { type Incoming, useCases } from '#kernel/server/action.ts'
import type { SheetRow } from '#kernel/server/sheet-table.ts'
import { writeSheet } from '#kernel/server/sheets.ts'
import { examWords } from '../words-exams.ts'
import { mustBeSoundMarks, type Part, parts, partsOf, readMark } from '../rules-exams.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, courseOf, type FullCourse, mustHost } from './courses.ts'
import { courseToMark, enterOne, papersOf, pupilsOf } from './marking.ts'
import { countWrong, type Fault, mostBytes, readTable, sameName, told, tried } from './sheet-reading.ts'
import { id } from './shapes.ts'

const { upload, download } = useCases<AcademyTables>()
const asked = z.object({ class: id })
const people = { n: '序号', name: '姓名' } as const
const headOf = (part: Part) => examWords[`part.${part}`].zh

/** The class in the order of its places, with the marks there are: what comes back needs only the empty cells filled. */
export const getMarkSheet = download({
  may: 'academy.host',
  input: asked,
  async run(ctx, { class: classId }) {
    const course = await courseOf(ctx, classId)
    mustHost(ctx, course)
    const pupils = [...(await pupilsOf(ctx, course)).values()]
    const held = await heldOf(ctx, course)
    const bytes = await writeSheet({
      title: course.title,
      columns: [
        { head: people.n, kind: 'number', width: 6 },
        { head: people.name, kind: 'text', width: 14 },
        { head: '单位', kind: 'text', width: 36 },
        ...partsOf(course).map(part => ({ head: headOf(part), kind: 'text' as const, width: 10 })),
      ],
      rows: pupils.map(({ id, n, name, unitName }) => [n, name, unitName, ...partsOf(course).map(part => typed(held(part, id)))]),
    })
    return { name: `${course.title}-成绩.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
  },
})
const typed = (paper: { score: number | null } | undefined) => (paper ? String(paper.score ?? '缺考') : '')

/** What importing this sheet would do, cell by cell; it writes nothing. */
export const tryMarks = upload({
  may: 'academy.host',
  mostBytes,
  input: asked,
  output: tried,
  run: async (ctx, { class: classId }, files) => told(await examined(ctx, await toMark(ctx, classId), files), 0),
})

/** Writes when no row is wrong. The same sheet again writes nothing. */
export const importMarks = upload({
  may: 'academy.host',
  mostBytes,
  input: asked,
  output: tried,
  async run(ctx, { class: classId }, files) {
    const course = await toMark(ctx, classId)
    const rows = await examined(ctx, course, files)
    const refusal = mustBeSoundMarks(countWrong(rows))
    if (refusal) throw refusal
    const marks = rows.flatMap(row => row.marks)
    for (const { part, ...one } of marks) await enterOne(ctx, course, { part, occasion: 'first', reason: '' }, one)
    ctx.hint(`academy:${classId}`)
    return told(rows, marks.length)
  },
})

/** The class, begun and locked, with at least one part to examine. */
async function toMark(ctx: Act, classId: string): Promise<FullCourse> {
  const [first = 'theory'] = partsOf(await courseOf(ctx, classId))
  return courseToMark(ctx, { class: classId, part: first })
}

async function heldOf(ctx: Act, course: FullCourse) {
  const of = new Map(await Promise.all(parts.map(async part => [part, await papersOf(ctx, { class: course.id, part })] as const)))
  return (part: Part, nomination: string) => {
    const { open, valid } = of.get(part)!(nomination)
    return open ?? valid
  }
}

type One = Parameters<typeof enterOne>[3] & { part: Part }
type Judged = { line: number; name: string; faults: Fault[]; state: 'new' | 'already' | 'wrong'; marks: One[] }

async function examined(ctx: Act, course: FullCourse, files: readonly Incoming[]): Promise<Judged[]> {
  const examinedParts = partsOf(course)
  const heads = { ...people, ...Object.fromEntries(examinedParts.map(part => [part, headOf(part)])) } as Record<Head, string>
  const { rows, missing } = await readTable(files, heads)
  if (missing.length > 0) return [{ line: 1, name: '', faults: missing, state: 'wrong', marks: [] }]
  const [pupils, held] = await Promise.all([pupilsOf(ctx, course), heldOf(ctx, course)])
  const byPlace = new Map([...pupils.values()].map(pupil => [pupil.n, pupil]))
  const seen = new Set<number>()
  return rows.map(({ line, cells }) => {
    const n = Number(cells.n)
    const pupil = byPlace.get(n)
    const judged = { line, name: cells.name.slice(0, 40), marks: [] }
    const wrong = (column: string, why: string): Judged => ({ ...judged, faults: [{ column, why }], state: 'wrong' })
    if (!pupil || sameName(pupil.name) !== sameName(cells.name)) return wrong(people.n, 'acad.nobodySo')
    if (seen.has(n)) return wrong(people.n, 'acad.twiceInSheet')
    seen.add(n)
    if (pupil.owner === ctx.actor.id && examinedParts.some(part => cells[part])) return wrong(people.name, 'acad.ownMark')
    const { marks, faults } = marksOf(cells, examinedParts, pupil, held)
    return { ...judged, faults, marks, state: faults.length > 0 ? 'wrong' : marks.length > 0 ? 'new' : 'already' }
  })
}

type Head = keyof typeof people | Part
type Pupil = { id: string; owner: string; unit: string }
/** An empty cell says nothing yet, and one that says what is written already changes nothing. */
function marksOf(cells: SheetRow<Head>['cells'], examinedParts: readonly Part[], pupil: Pupil, held: Awaited<ReturnType<typeof heldOf>>) {
  const { id: nomination, owner, unit } = pupil
  const marks: One[] = []
  const faults: Fault[] = []
  for (const part of examinedParts.filter(part => cells[part] !== '')) {
    const score = readMark(cells[part])
    const before = held(part, nomination)
    if (score === undefined) faults.push({ column: headOf(part), why: 'acad.markShape' })
    else if (before?.score === score) continue
    else if (before?.state === 'confirmed') faults.push({ column: headOf(part), why: 'acad.markAgain' })
    else marks.push({ part, nomination, owner, unit, score, open: before })
  }
  return { marks, faults }
}
