import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { issueCertificates } from '../src/modules/growth/academy/actions/certifying.ts'
import { confirmMarks, enterMarks } from '../src/modules/growth/academy/actions/exams.ts'
import { getMarkBook } from '../src/modules/growth/academy/actions/mark-book.ts'
import { closedClass } from '../src/modules/growth/academy/testing.ts'
import { isExpected, race, type Told } from './run.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const call = (who: string, act: string, input: object) => ({ as: w.cast[who]!, act: `academy/${act}`, input, now: w.now.toISOString() })
const bookOf = (course: string) => w.as('cityChair').does(getMarkBook, { class: course })
const papersToConfirm = async (course: string) =>
  (await bookOf(course)).lines.flatMap(line =>
    line.papers.flatMap(({ id, version, state }) => (state === 'entered' ? [{ id, version }] : [])),
  )

/** A closed class whose two pupils have passed both parts. */
async function passedClass() {
  const held = await closedClass(w)
  for (const part of ['theory', 'practice'] as const)
    await w
      .as('cityOfficer')
      .does(enterMarks, { class: held.course, part, marks: [held.lin, held.he].map(nomination => ({ nomination, score: 80 })) })
  await w.as('cityChair').does(confirmMarks, { class: held.course, papers: await papersToConfirm(held.course) })
  return held
}
/** Nobody holds a certificate that is not earned, and nobody was told a bug. */
async function isSound(courses: readonly string[], told: readonly Told[]) {
  expect(told.filter(one => !isExpected(one))).toEqual([])
  for (const course of courses)
    for (const { certificate, result } of (await bookOf(course)).lines)
      expect([certificate?.state, result.kind]).not.toEqual(['issued', 'failed'])
}

test('ACAD-32 certificates are sealed while attendance is corrected: none stands that is not earned', async () => {
  const held = []
  for (let i = 0; i < 12; i++) held.push(await passedClass())
  const seal = held.map(one => call('cityChair', 'issueCertificates', { class: one.course }))
  const correct = held.map(one =>
    call('cityOfficer', 'markLeft', { session: one.sessions[0]!, nomination: one.lin, at: '2024-09-27T14:00:00+08:00' }),
  )
  const told = await race(w.url!, seal, correct)
  await isSound(
    held.map(one => one.course),
    told.flat(),
  )
})

test('ACAD-32 certificates are reissued while marks are corrected: nobody waits for ever, none stands that is not earned', async () => {
  const held = []
  for (let i = 0; i < 12; i++) held.push(await passedClass())
  const [reissue, correct] = [[], []] as ReturnType<typeof call>[][]
  for (const { course, lin } of held) {
    await w.as('cityChair').does(issueCertificates, { class: course })
    const marks = [{ nomination: lin, score: 10, version: null }]
    await w.as('cityOfficer').does(enterMarks, { class: course, part: 'theory', marks, occasion: 'corrected', reason: '试卷重新核对' })
    const { id } = (await bookOf(course)).lines.find(line => line.nomination === lin)!.certificate!
    reissue!.push(call('cityChair', 'reissueCertificate', { id, version: 1, reason: '姓名印错了', name: '林小' }))
    correct!.push(call('cityChair', 'confirmMarks', { class: course, papers: await papersToConfirm(course) }))
  }
  const told = await race(w.url!, reissue!, correct!)
  await isSound(
    held.map(one => one.course),
    told.flat(),
  )
})
