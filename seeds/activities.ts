import type { z } from 'zod'
import type { Actor } from '#kernel/pure/people.ts'
import { asHouse, type House, perform } from '#kernel/server/perform.ts'
import { addCost, handInReport, rate } from '../src/modules/care/activities/actions/afterwards.ts'
import { join } from '../src/modules/care/activities/actions/enrolling.ts'
import { checkIn } from '../src/modules/care/activities/actions/on-the-spot.ts'
import { cancelActivity, createActivity, publishActivity } from '../src/modules/care/activities/actions/planning.ts'
import { getActivity } from '../src/modules/care/activities/actions/reading.ts'
import { getRoster } from '../src/modules/care/activities/actions/roster.ts'
import { onTick } from '../src/modules/care/activities/minute.ts'
import { modules } from '../src/server/modules.ts'
import { pathOf } from './cast.ts'
import { idFor } from './ids.ts'
import { asActor } from './plant.ts'

type Plan = z.input<typeof createActivity.input>
type Tale = {
  host: string
  plan: Plan
  guests: number
  families?: number
  ends: 'drafted' | 'published' | 'checkedIn' | 'reported' | 'cancelled'
}
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Every stage of an activity, laid around the day the demo begins: played through the same actions that people press. */
export async function playActivities(house: House, now: Date, crowd: readonly Actor[]): Promise<void> {
  for (const tale of tales(now)) await play(house, now, tale, crowd)
}

async function play(house: House, now: Date, { host, plan, guests, families = 0, ends }: Tale, crowd: readonly Actor[]) {
  const officer = asActor(host, modules)
  const opens = new Date(plan.enrolOpens!)
  const early = new Date(Math.min(opens.getTime(), now.getTime()) - DAY)
  const { id } = await perform(house, { actor: officer, now: early }, createActivity, plan)
  if (ends === 'drafted') return
  await perform(house, { actor: officer, now: early }, publishActivity, { id, version: 1 })
  if (opens > now) return
  await asHouse(house, opens, onTick)
  await enrolSome(house, new Date(opens.getTime() + HOUR), id, crowd.slice(0, guests), families, crowd)
  const version = async () => (await perform(house, { actor: officer, now }, getActivity, { id })).version
  if (ends === 'cancelled')
    await perform(house, { actor: officer, now }, cancelActivity, { id, version: await version(), reason: '场地临时检修，择期再办' })
  if (ends !== 'checkedIn' && ends !== 'reported') return
  const starts = new Date(plan.sessions![0]!.starts)
  await asHouse(house, starts, onTick)
  await arrive(house, officer, id, starts)
  if (ends !== 'reported') return
  await asHouse(house, new Date(plan.sessions!.at(-1)!.ends), onTick)
  await lookBack(house, officer, id, new Date(new Date(plan.sessions!.at(-1)!.ends).getTime() + DAY), await version())
}

async function enrolSome(house: House, now: Date, id: string, guests: readonly Actor[], families: number, crowd: readonly Actor[]) {
  const activity = await perform(house, { actor: guests[0] ?? crowd[0]!, now }, getActivity, { id })
  for (const [s, offer] of activity.offers.entries())
    await Promise.all(
      guests
        .filter((_, i) => !activity.perSession || i % 5 !== s)
        .map((actor, i) => {
          const children = Array.from({ length: i < families ? 1 + (i % 2) : 0 }, (_, n) => ({
            called: ['小满', '安安', '豆豆', '石头', '果果'][(i + n) % 5]!,
            name: `${actor.name[0]}${['小满', '安安', '豆豆', '石头', '果果'][(i + n) % 5]}`,
            born: `${2015 + ((i + n) % 4)}-0${1 + (i % 8)}-1${n}`,
          }))
          const asked = {
            offer: offer.id,
            children,
            isGuardian: children.length > 0,
            sharesWithHost: true,
            sharesWith: i % 3 === 0 ? Object.keys(activity.hosts) : [],
            allowsPhotos: i % 4 !== 0,
          }
          // whoever may not come stays away, as in life
          return perform(house, { actor, now }, join, asked).catch(() => undefined)
        }),
    )
}

async function arrive(house: House, officer: Actor, id: string, starts: Date) {
  const now = new Date(starts.getTime() + 10 * 60_000)
  const { activity, lines } = await perform(house, { actor: officer, now }, getRoster, { activity: id })
  for (const session of activity.sessions.slice(0, 1)) {
    const came = lines.filter(line => line.offer === session.offer && line.standing === 'seated').filter((_, i) => i % 8 !== 7)
    const marks = came.map(line => ({ entry: line.id, at: now.toISOString(), heads: line.heads, way: 'list' as const }))
    if (marks.length > 0) await perform(house, { actor: officer, now }, checkIn, { session: session.id, marks })
  }
}

async function lookBack(house: House, officer: Actor, id: string, now: Date, version: number) {
  const cost = (item: string, amountFen: number, source: 'ownUnion' | 'upperUnion') =>
    perform(house, { actor: officer, now }, addCost, { activity: id, item, amountFen, source })
  await cost('花材', 186_000, 'ownUnion')
  await cost('讲师课酬', 120_000, 'upperUnion')
  const { activity, lines } = await perform(house, { actor: officer, now }, getRoster, { activity: id })
  const owners = await asHouse(house, now, ({ db }) =>
    db.selectFrom('places').select(['owner', 'unit', 'n']).where('offer', '=', activity.offers[0]!.id).execute(),
  )
  const words = ['老师讲得细，回家又插了一瓶', '时间刚好，下班能赶上', '希望多办几期', '', '花很新鲜']
  for (const [i, line] of lines.filter(one => one.marks.length > 0).entries()) {
    const place = owners.find(one => one.n === line.n)
    if (place)
      await perform(house, { actor: { id: place.owner, name: '', unit: place.unit, posts: [] }, now }, rate, {
        activity: id,
        stars: 4 + (i % 2),
        words: words[i % words.length]!,
      })
  }
  await perform(house, { actor: officer, now }, handInReport, {
    id,
    version,
    summary: '职工到场踊跃，老师讲解了鲜花养护和摆放，大家各完成一件作品带回家。建议下期安排在周五晚上。',
  })
}

/** Days are counted from the morning of the day the demo begins; hours from its very hour, so that something is always running. */
function tales(now: Date): Tale[] {
  const morning = Math.floor((now.getTime() + 8 * HOUR) / DAY) * DAY - 8 * HOUR
  const at = (days: number, hour: number) => new Date(morning + days * DAY + hour * HOUR).toISOString()
  const fromNow = (hours: number) => new Date(now.getTime() + hours * HOUR).toISOString()
  const wangjing = {
    unit: pathOf('wangjing'),
    openTo: [idFor('wangjing'), idFor('zhongguancun')],
    contact: '苏敏 010-00000000',
    queue: 20,
    takesPhotos: true,
  }
  const health = {
    unit: pathOf('health'),
    openTo: [idFor('health')],
    contact: '高悦 010-00000001',
    queue: 10,
    materials: { 花材包: 1 },
    takesPhotos: true,
  }
  const flowers = '跟着老师学鲜花养护、插花技巧和摆放，做一件作品带回家。'
  return [
    {
      host: 'officer',
      guests: 60,
      families: 34,
      ends: 'published',
      plan: {
        ...wangjing,
        hosts: { [idFor('zhongguancun')]: 'helper' },
        title: '“童心童梦”周末亲子日',
        kind: 'family',
        about: '上午做星空灯，下午搭空间站模型。上午、下午分别报名，可以都报。',
        bring: '请给孩子带水杯；手工材料由工会准备。',
        place: '望京街道职工之家',
        address: '朝阳区望京街 1 号 3 层',
        isForFamilies: true,
        mostChildren: 2,
        ageFrom: 5,
        ageTo: 12,
        perSession: true,
        seats: 40,
        materials: { 手工材料包: 1 },
        enrolOpens: at(-3, 10),
        enrolCloses: at(6, 17),
        sessions: [
          { title: '星空灯制作', starts: at(7, 9), ends: at(7, 11.5) },
          { title: '空间站模型搭建', starts: at(7, 14), ends: at(7, 16.5) },
        ],
      },
    },
    {
      host: 'healthOfficer',
      guests: 70,
      ends: 'published',
      plan: {
        ...health,
        title: '传统插花体验',
        kind: 'craft',
        about: flowers,
        place: '和安医院职工之家',
        seats: 12,
        enrolOpens: at(-5, 12),
        enrolCloses: at(2, 17),
        sessions: [{ starts: at(3, 18.5), ends: at(3, 20) }],
      },
    },
    {
      host: 'officer',
      guests: 0,
      ends: 'published',
      plan: {
        ...wangjing,
        title: '职场压力与好睡眠',
        kind: 'lecture',
        about: '心理咨询师讲怎样放松、怎样睡好，现场答疑。',
        place: '望京街道职工之家 2 层报告厅',
        seats: 80,
        enrolOpens: at(1, 10),
        enrolCloses: at(9, 17),
        sessions: [{ starts: at(10, 19), ends: at(10, 20.5) }],
      },
    },
    {
      host: 'officer',
      guests: 40,
      ends: 'checkedIn',
      plan: {
        ...wangjing,
        title: '职工读书会',
        kind: 'culture',
        about: '共读一本书，聊聊各自的工作。',
        place: '望京街道职工书屋',
        seats: 30,
        enrolOpens: at(-9, 10),
        enrolCloses: fromNow(-2),
        sessions: [{ starts: fromNow(-1), ends: fromNow(3) }],
      },
    },
    {
      host: 'officer',
      guests: 50,
      ends: 'checkedIn',
      plan: {
        ...wangjing,
        title: '八段锦晨练',
        kind: 'sport',
        about: '教练带练，零基础也能来。',
        place: '望京体育公园',
        seats: 40,
        enrolOpens: at(-12, 10),
        enrolCloses: at(-2, 17),
        sessions: [{ starts: at(-1, 7), ends: at(-1, 8) }],
      },
    },
    {
      host: 'healthOfficer',
      guests: 70,
      ends: 'reported',
      plan: {
        ...health,
        title: '传统插花体验（首期）',
        kind: 'craft',
        about: flowers,
        place: '和安医院职工之家',
        seats: 30,
        enrolOpens: at(-40, 10),
        enrolCloses: at(-31, 17),
        sessions: [{ starts: at(-30, 18.5), ends: at(-30, 20) }],
      },
    },
    {
      host: 'officer',
      guests: 30,
      ends: 'cancelled',
      plan: {
        ...wangjing,
        title: '周末健步走',
        kind: 'sport',
        about: '沿坝河走五公里。',
        place: '坝河步道',
        seats: 60,
        enrolOpens: at(-6, 10),
        enrolCloses: at(3, 17),
        sessions: [{ starts: at(4, 8), ends: at(4, 10) }],
      },
    },
    {
      host: 'officer',
      guests: 0,
      ends: 'drafted',
      plan: {
        ...wangjing,
        title: '冬日围炉话安全',
        kind: 'lecture',
        about: '请消防员讲出租屋用电安全。',
        place: '',
        seats: 50,
        enrolOpens: at(10, 10),
        enrolCloses: at(18, 17),
        sessions: [{ starts: at(20, 19), ends: at(20, 20) }],
      },
    },
  ]
}
