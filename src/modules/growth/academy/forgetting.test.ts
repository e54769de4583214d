import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock, nobody } from '#kernel/pure/people.ts'
import { asActor } from '#kernel/server/db.ts'
import { closingOf } from '#kernel/server/house/closing.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { modules } from '../../../server/modules.ts'
import { findCertificate } from './actions/certificates.ts'
import { issueCertificates } from './actions/certifying.ts'
import { confirmMarks, enterMarks } from './actions/exams.ts'
import { getMarkBook } from './actions/mark-book.ts'
import { anAcademy, closedClass, nominated } from './testing.ts'

const { closeAccount } = closingOf(() => modules)
const lin = idFor('lin')
let w: World
let [course, nomination, number]: string[] = []
beforeAll(async () => {
  w = await world()
  const closed = await closedClass(w)
  ;[course, nomination] = [closed.course, closed.lin]
  for (const part of ['theory', 'practice'] as const) await mark(part)
  await w.as('cityChair').does(issueCertificates, { class: course })
  number = (await lineOf()).certificate!.number
  const lecturer = await nominated(w, await anAcademy(w), 'lin')
  await leaveTraces(closed.sessions[0]!, lecturer)
})
afterAll(() => w.close())

const lineOf = async () =>
  (await w.as('cityChair').does(getMarkBook, { class: course! })).lines.find(line => line.nomination === nomination)!
async function mark(part: 'theory' | 'practice') {
  w.now = new Date(w.now.getTime() + 60_000)
  await w.as('cityOfficer').does(enterMarks, { class: course!, part, marks: [{ nomination: nomination!, score: 88 }] })
  const { id, version } = (await lineOf()).papers.find(paper => paper.part === part && paper.state === 'entered')!
  await w.as('cityChair').does(confirmMarks, { class: course!, papers: [{ id, version }] })
}

/** One row of everything else that carries a name, as earlier classes left them. */
async function leaveTraces(session: string, lecturer: string) {
  const [unit, id] = [w.cast.lin!.unit, () => w.newId()]
  const question = id()
  await w.look(
    `insert into academy_questions (id, class, owner, unit, state, text, named, name, at)
    values ($1, $2, $3, $4, 'asked', '加班费的基数按什么算？', true, '林晓', now())`,
    [question, course, lin, unit],
  )
  await w.look(
    `insert into academy_answers (id, question, n, class, owner, unit, way, text, name, at)
    values ($1, $2, 1, $3, $4, $5, 'written', '按月计算', '林晓', now())`,
    [id(), question, course, lin, unit],
  )
  await w.look(
    `insert into academy_absences (id, session, nomination, owner, unit, state, starts, reason)
    values ($1, $2, $3, $4, $5, 'granted', now(), '孩子住院，林晓')`,
    [id(), session, nomination, lin, unit],
  )
  await w.look(
    `insert into academy_asks (id, class, owner, unit, state, name, qualification, certificate_sealed, certificate_masked, words, at)
    values ($1, $2, $3, $4, 'declined', '林晓', '{}', 'x', 'S000****', '林晓想来', now())`,
    [id(), course, lin, unit],
  )
  await w.look(
    `insert into academy_bookings (id, class, session, lecturer, owner, unit, state, name, starts, ends, asked_at)
    values ($1, $2, $3, $4, $5, $6, 'declined', '林晓', now(), now(), now())`,
    [id(), course, session, lecturer, lin, unit],
  )
}

test('HOUSE-11, MEMBERS-19: the account closed, the certificate holds for whoever checks it, with everything but the name; no table of the academy names them', async () => {
  const check = () => w.as(nobody).does(findCertificate, { number: number! })
  const before = await check()
  expect(before).toMatchObject({ state: 'issued', printed: { number, name: '林晓' } })
  const tables = await w.look<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relname like 'academy\\_%' and relnamespace = 'public'::regnamespace`,
  )
  const naming = async () => {
    const found: string[] = []
    for (const { name } of tables)
      if ((await w.look(`select from ${name} as it where it::text like '%林晓%' limit 1`)).length > 0) found.push(name)
    return found.sort()
  }
  expect(await naming()).toEqual(
    ['absences', 'answers', 'asks', 'bookings', 'certificates', 'lecturers', 'nominations', 'questions'].map(one => `academy_${one}`),
  )
  await w.as('lin').does(closeAccount, { typed: '注销' })
  expect(await naming()).toEqual([])
  expect(await check()).toEqual({ ...before, printed: { ...before.printed, name: '已注销' } })
  expect(await w.look('select score from academy_papers where nomination = $1 and state = $2', [nomination, 'confirmed'])).toHaveLength(2)
  expect(await w.look(`select certificate_sealed, certificate_masked, words from academy_asks where owner = $1`, [lin])).toEqual([
    { certificate_sealed: null, certificate_masked: '', words: '' },
  ])
  expect((await lineOf()).certificate).toMatchObject({ state: 'issued', number })
  const subjects = await w.look<{ subject: string }>(`select distinct subject from record where module = 'academy'`)
  for (const { subject } of subjects) expect(await asActor(w.house.db, clock, db => findBreak(db, subject)), subject).toBeUndefined()
})
