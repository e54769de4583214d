import type { Locator, Page } from '@playwright/test'
import type { UnitPath } from '#kernel/pure/people.ts'
import { pathOf } from '../seeds/cast.ts'
import { idFor } from '../seeds/ids.ts'
import { nominateWords } from '../src/modules/growth/academy/screens/desk/nominate-words.ts'
import type { Caller } from './callers.ts'
import { press, say } from './people.ts'

const unit = say(nominateWords)

/** The electricians' class of autumn 2024, on its own dates; the 29th is a Sunday worked for the holidays that follow. */
export const electricians = {
  plan: {
    unit: pathOf('city'),
    title: '首都工匠学院2024年电工高技能人才培训班',
    kind: 'skills' as const,
    field: 'manufacturing' as const,
    about: '智能制造系统、典型电气自动化控制系统的设计、安装与调试，电气设备管理；专题讲授、研讨交流、理实一体。',
    openTo: [idFor('city')],
    place: '首都工匠学院公共技能实训基地',
    contact: '职工服务中心 010-60000000',
    opens: '2024-09-03T01:00:00Z',
    closes: '2024-09-20T09:00:00Z',
    seats: 30,
    leastOfUnit: 1,
    mostOfUnit: 3,
    trades: ['电工', '维修电工'],
    leastSkill: 'senior' as const,
    worksIn: ['智能制造', '自动化控制'],
    theoryMark: 60,
    practiceMark: 60,
    sessions: [27, 28, 29].map(day => ({
      title: `第 ${day - 26} 天`,
      kind: 'practice' as const,
      starts: `2024-09-${day}T01:00:00Z`,
      ends: `2024-09-${day}T09:00:00Z`,
    })),
  },
  qualified: { trade: '维修电工', skill: 'senior' as const, worksIn: '智能制造', years: 8 },
  words: '产线电气负责人',
  lastMinute: '2024-09-20T16:58',
  closed: '2024-09-20T17:00',
  begins: '2024-09-27T09:00',
}

/** What meets the terms, as a unit or the worker states it. */
export const given = { qualification: electricians.qualified, certificate: 'S000011000009527', words: electricians.words }

export async function publishClass(host: Caller, more: object = {}): Promise<string> {
  const { id } = await host.academy.createClass({ ...electricians.plan, ...more })
  await host.academy.publishClass({ id, version: 1 })
  return id
}

/** A worker of lamp, or of another unit, put on its list by one who may; the host sees nothing of it yet. */
export const draftNominee = (by: Caller, course: string, person: string, unit: string = pathOf('lamp'), more: object = {}) =>
  by.academy.draftNomination({
    class: course,
    unit: unit as UnitPath,
    person,
    ...given,
    ...more,
  })

/** The same at the unit's desk, as far as the press; the form. */
export async function fillNominee(page: Page, name: string): Promise<Locator> {
  await press(page, unit('add'))
  const form = page.getByRole('dialog')
  await chooseWorker(form, name)
  const { trade, skill, worksIn, years } = given.qualification
  await form.getByLabel(unit('trade')).selectOption(trade)
  await form.getByLabel(unit('skill')).selectOption(skill)
  await form.getByLabel(unit('worksIn')).selectOption(worksIn)
  await form.getByLabel(unit('years')).fill(String(years))
  await form.getByLabel(unit('words')).fill(given.words)
  return form
}

export async function chooseWorker(form: Locator, name: string): Promise<void> {
  await form.getByRole('combobox', { name: unit('worker') }).fill(name)
  await form.getByText(new RegExp(`^${name} 139`)).click()
}

/** Somebody who is a member of this unit from now on. */
export const joinUnit = async (by: Caller, name: string, phone: string, unit: string) =>
  ((await by.post('/api/unions/addPerson', { name, phone, unit: idFor(unit) })) as { id: string }).id

/** So many more of the city, at most three from a unit, drafted and handed in by the host itself; none of these units. */
export async function nominateOthers(host: Caller, course: string, count: number, without: readonly string[]): Promise<void> {
  const people = (await host.post('/api/unions/searchPeople', { limit: 100 })) as { id: string; unit: UnitPath }[]
  const asked = people.filter(one => one.id !== idFor('cityChair') && !without.some(unit => one.unit.startsWith(unit)))
  let left = count
  for (const [unit, its] of Map.groupBy(asked, one => one.unit)) {
    const some = its.slice(0, Math.min(electricians.plan.mostOfUnit, left))
    for (const one of some) await draftNominee(host, course, one.id, unit)
    if (some.length > 0) await host.academy.submitNominations({ class: course, unit })
    left -= some.length
  }
  if (left > 0) throw new Error(`the demo city has ${left} workers too few`)
}

/** Present in every session, 85 in both parts, confirmed and sealed: the number of the certificate. */
export async function certify(host: Caller, registrar: Caller, course: string, person: string): Promise<string> {
  const lineOf = async () => (await host.academy.getMarkBook({ class: course })).lines.find(line => line.person === person)!
  const { nomination } = await lineOf()
  for (const { id: session, starts } of (await host.academy.getClass({ id: course })).sessions)
    await host.academy.markPresent({ session, marks: [{ nomination, at: starts }] })
  for (const part of ['theory', 'practice'] as const)
    await registrar.academy.enterMarks({ class: course, part, marks: [{ nomination, score: 85 }] })
  const papers = (await host.academy.listMarks({ class: course, nomination })).map(({ id, version }) => ({ id, version }))
  await host.academy.confirmMarks({ class: course, papers })
  await host.academy.issueCertificates({ class: course })
  return (await lineOf()).certificate!.number
}
