import { addDays, dayOf } from '#kernel/pure/calendar.ts'
import { unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { type Actor, nobody, type UnitPath } from '#kernel/pure/people.ts'
import type { Incoming } from '#kernel/server/action.ts'
import { tick } from '#kernel/server/clock.ts'
import { type House, perform } from '#kernel/server/perform.ts'
import { answerReport } from '../src/modules/home/sites/actions/answering.ts'
import { addSitePhoto } from '../src/modules/home/sites/actions/photos.ts'
import { createSite, hangPlaque } from '../src/modules/home/sites/actions/describing.ts'
import { getSite } from '../src/modules/home/sites/actions/finding.ts'
import { inspectSite } from '../src/modules/home/sites/actions/inspecting.ts'
import { nameKeeper } from '../src/modules/home/sites/actions/keepers.ts'
import { pauseSite, shutToday } from '../src/modules/home/sites/actions/opening.ts'
import { reopenReport, reportFault } from '../src/modules/home/sites/actions/reporting.ts'
import sites from '../src/modules/home/sites/module.ts'
import { type Fault, haves } from '../src/modules/home/sites/rules-places.ts'
import { modules } from '../src/server/modules.ts'
import { pathOf, persons, units } from './cast.ts'
import { idFor } from './ids.ts'
import { asActor } from './plant.ts'
import { stations } from './sites-list.ts'
import { doorPhoto } from './sites-photos.ts'
import { playRounds } from './sites-rounds.ts'

const DAY = 86_400_000
type Sites = ReadonlyMap<string, string>
type Played = { house: House; now: Date; sites: Sites; crowd: readonly Actor[] }

/** The stations of the city, and what was reported of them in the weeks before the demo begins. */
export async function playSites(house: House, now: Date, crowd: readonly Actor[]): Promise<void> {
  const sites = new Map<string, string>()
  for (const [n, { key, unit, district, ...said }] of stations.entries()) {
    const early = new Date(now.getTime() - (420 - n) * DAY)
    const input = { ...said, unit: pathOfUnit(unit), division: divisionOf(district), built: said.partners ? 'together' : 'alone' } as const
    const { id } = await perform(house, { actor: registrar(unit), now: early }, createSite, input)
    sites.set(key, id)
  }
  const played = { house, now, sites, crowd }
  await inspectSome(played)
  await playKeeper(played)
  await playReports(played)
  await playToday(played)
  await playRounds(house, now, [...sites.values()], sites.get(bank)!)
}

const registrar = (unit: string) => asActor(unit === 'wangjing' ? 'officer' : 'cityOfficer', modules)
const pathOfUnit = (key: string) => (units.some(unit => unit.key === key) ? pathOf(key) : `${pathOf('city')}${idFor(key)}/`) as UnitPath
/** The development area lies in Daxing; what stands there is counted there. */
const divisionOf = (district: keyof typeof unionDistricts) => unionDistricts[district].division ?? '110115'
const phoneOf = (who: string) => persons.find(person => person.key === who)!.phone

/** Two in three were inspected within the year, some longer ago; those built long ago have their plaque. */
async function inspectSome({ house, now, sites }: Played) {
  const actor = asActor('cityOfficer', modules)
  for (const [n, id] of [...sites.values()].entries()) {
    if (n % 3 === 2) continue
    const at = new Date(now.getTime() - (n % 9 === 0 ? 380 : 20 + ((n * 37) % 300)) * DAY)
    const has = n % 5 === 1 ? haves.filter(one => one !== 'rules') : [...haves]
    const note = has.length < haves.length ? '制度没有上墙，已请站点补上' : ''
    await perform(house, { actor, now: at }, inspectSite, { id, has, note })
    if (n % 2 === 0) await perform(house, { actor, now: at }, hangPlaque, { id, version: 2, plaqueOn: dayOf(at) })
  }
}

const bank = 'station/wangjing/0'
const couriers = 'station/wangjing/1'

async function playKeeper({ house, now, sites }: Played) {
  const at = new Date(now.getTime() - 60 * DAY)
  for (const key of [bank, couriers])
    await perform(house, { actor: asActor('officer', modules), now: at }, nameKeeper, {
      site: sites.get(key)!,
      phone: phoneOf('stationKeeper'),
    })
  const keeper = { actor: asActor('stationKeeper', modules), now: at, files: [doorPhoto('门口.png', true)] }
  await perform(house, keeper, addSitePhoto, { site: sites.get(bank)! })
}

type Tale = {
  at: string
  fault: Fault
  said: string
  /** Days before the demo begins. */
  days: number
  /** One of the crowd; without, somebody who did not sign in. */
  by?: number
  photo?: boolean
  answer?: string
  proof?: boolean
  whyNone?: string
  because?: string
}

/** In each state one, at least: settled, answered, done again, overdue, waiting; a door that is found locked again and again. */
const tales: readonly Tale[] = [
  { at: bank, fault: 'missing', said: '纸杯没有了', days: 40, by: 0, answer: '已补两箱纸杯，每周一检查一次' },
  { at: couriers, fault: 'locked', said: '晚上十一点锁着门', days: 16, photo: true, answer: '夜班保安交接晚了，已重新排班', proof: true },
  { at: couriers, fault: 'locked', said: '又锁了', days: 11, answer: '钥匙改放前台，到点开门', whyNone: '夜里光线太暗' },
  { at: couriers, fault: 'locked', said: '门上挂着链条', days: 2, photo: true, answer: '已拆掉链条，换成门禁，营业时间常开', proof: true },
  { at: bank, fault: 'shut', said: '四点半就不让进了', days: 5, answer: '已提醒柜台按公示时间开放', because: '今天四点四十又不让进' },
  { at: bank, fault: 'broken', said: '微波炉不转了', days: 0, by: 3 },
  { at: 'station/chaoyang/0', fault: 'gated', said: '门口要扫码关注才让进', days: 6, by: 5 },
  { at: 'station/tongzhou/0', fault: 'dirty', said: '桌子没人擦', days: 3, answer: '已安排每天三次保洁', whyNone: '保洁随到随擦，未拍照' },
  { at: 'station/fengtai/1', fault: 'wrongPlace', said: '地图上标到马路对面了', days: 1 },
]

async function playReports(played: Played) {
  for (const tale of tales.toSorted((a, b) => b.days - a.days)) await playReport(played, tale)
  const { house, now } = played
  // deadlines of the station’s own only: the other modules have had theirs
  await tick(house, [sites], now, (what, error) => {
    throw new Error(what, { cause: error })
  })
}

/** What a stranger of the demo holds, by how many days before it begins they reported: for stories and for trying it out. */
export const receiptOf = (days: number): string => `demo-report-${days}-days-before-it-begins`

async function playReport({ house, now, sites, crowd }: Played, tale: Tale) {
  const { at, fault, said, days, by, photo, answer = '', proof, whyNone: noProofBecause = '', because } = tale
  const day = (later: number) => new Date(Math.min(now.getTime(), now.getTime() - days * DAY + later * 3_600_000))
  const actor = by === undefined ? nobody : crowd[by]!
  const receipt = by === undefined ? { receipt: receiptOf(days) } : {}
  const send = { actor, now: day(0), files: filesOf(photo, '门口.png', false) }
  const { id } = await perform(house, send, reportFault, { site: sites.get(at)!, fault, said, ...receipt })
  if (!answer) return
  const keeper = asActor(at === bank || at === couriers ? 'stationKeeper' : 'cityOfficer', modules)
  const answers = { actor: keeper, now: day(6), files: filesOf(proof, '现在.png', true) }
  await perform(house, answers, answerReport, { id, version: 1, answer, noProofBecause })
  if (because) await perform(house, { actor, now: day(days * 24 - 3) }, reopenReport, { id, ...receipt, because, version: 2 })
}

const filesOf = (has: boolean | undefined, name: string, isOpen: boolean): Incoming[] => (has ? [doorPhoto(name, isOpen)] : [])

/** One is being rebuilt, one is without water today. */
async function playToday({ house, now, sites }: Played) {
  const actor = asActor('cityOfficer', modules)
  const paused = sites.get('station/dongcheng/1')!
  const { version } = await perform(house, { actor, now }, getSite, { id: paused })
  const pausedUntil = addDays(dayOf(now), 12)
  const yesterday = new Date(now.getTime() - DAY)
  await perform(house, { actor, now: yesterday }, pauseSite, { id: paused, version, pausedUntil, reason: '营业厅装修改造' })
  await perform(house, { actor, now }, shutToday, { id: sites.get('station/haidian/1')!, why: '停水检修' })
}
