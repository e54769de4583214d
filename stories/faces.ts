import { idFor } from '../seeds/ids.ts'
import { persons } from '../seeds/cast.ts'
import { adviceReceiptOf } from '../seeds/disputes-advice.ts'
import { idOfBody } from '../seeds/disputes-bodies.ts'
import { receiptOf } from '../seeds/sites.ts'
import { houseOnDesk } from '#kernel/web/house/desk.ts'
import { houseOnWall } from '#kernel/web/house/wall.ts'
import { houseOnWorker } from '#kernel/web/house/worker.ts'
import { isRole } from '#kernel/pure/roles.ts'
import type { Screen, Screens } from '#kernel/web/screens.ts'
import { powersOf } from '#kernel/server/module.ts'
import { modules } from '../src/server/modules.ts'
import { screens as deskScreens } from '../src/shells/desk-screens.ts'
import { screens as wallScreens } from '../src/shells/wall-screens.ts'
import { screens as workerScreens } from '../src/shells/worker-screens.ts'
import { titles } from '../src/shells/worker-titles.ts'
import { beSomebody } from './callers.ts'

export type Mode = { name: string; language: 'zh' | 'en'; isDark?: boolean; isElder?: boolean; rules: 'all' | readonly string[] }
// what a light changes is asked again; larger letters and longer words change neither colours nor names, but may not fit
const day: Mode = { name: '中文', language: 'zh', rules: 'all' }
const night: Mode = { name: '中文, dark', language: 'zh', isDark: true, rules: ['color-contrast'] }
// the longest words in the largest letters: what fits so fits in either alone
const elder: Mode = { name: 'English, for the elder', language: 'en', isElder: true, rules: [] }
const english: Mode = { name: 'English', language: 'en', rules: [] }

/** The titles as the phone joins them to its screens. */
const titled: Screens = Object.fromEntries(
  Object.entries(workerScreens).map(([path, screen]) => [path, { ...screen, title: screen.title ?? titles[path]! }]),
)

/** The three faces as they are opened: a screen that joins the lists is looked at from then on. */
export const faces = [
  {
    name: 'worker',
    base: '',
    width: 390,
    height: 844,
    isTouched: true,
    screens: { ...houseOnWorker, ...titled },
    modes: [day, night, elder],
  },
  {
    name: 'desk',
    base: '/desk',
    width: 1440,
    height: 900,
    isTouched: false,
    screens: { ...houseOnDesk, ...deskScreens },
    modes: [day, night, english],
  },
  {
    name: 'wall',
    base: '/wall',
    width: 1920,
    height: 1080,
    isTouched: false,
    screens: { ...houseOnWall, ...wallScreens },
    modes: [day, english],
  },
] as const satisfies readonly { name: string; screens: Screens; modes: readonly Mode[]; [rest: string]: unknown }[]

const ofCases: ReadonlySet<Screen> = new Set(
  Object.entries<Screen>(deskScreens).flatMap(([path, screen]) => (path.startsWith('/disputes/:id') ? [screen] : [])),
)

/** Somebody of the cast who may open the screen; undefined is a visitor who has not signed in. */
export function whoOpens(face: string, screen: Screen): string | undefined {
  const { may } = screen
  if (may === 'public') return undefined
  // a case is opened by whoever works on it, by whatever post; the window has all of its district
  if (screen === deskScreens['/disputes/:id/room']) return 'mediator'
  if (screen === deskScreens['/letters/:id']) return 'windowClerk'
  if (screen === titled['/rights/letters/:id']) return 'employerAgent'
  if (may === 'disputes.head') return 'mediationHead'
  if (may === 'disputes.partner') return 'courtClerk'
  if (may === 'disputes.head') return 'mediationHead'
  if (may.startsWith('disputes.') || ofCases.has(screen)) return 'windowClerk'
  if (may === 'signed-in') return face === 'desk' ? 'officer' : 'lin'
  // some hold a power over units that have nothing to show
  if (may === 'academy.host' || may === 'academy.keep') return 'cityChair'
  if (may === 'academy.nominate') return 'lampChair'
  const fitting = persons.find(({ role }) => role && isRole(role) && powersOf(modules, role).includes(may))
  if (!fitting) throw new Error(`nobody of the demo city holds ${may}: give somebody in seeds/cast.ts a post with it`)
  return fitting.key
}

type Rows = { rows: { id: string }[] }
/** What stands for the holes of a path, such as `/activities/:id`, in the city before us. */
export async function addressesIn(url: string): Promise<(path: string) => string> {
  const [officer, worker] = await Promise.all([beSomebody(url, 'officer'), beSomebody(url, 'lin')])
  const hosted = (await officer.activities.listHosted({ limit: 200 })).rows
  const draft = hosted.find(one => one.state === 'draft')!.id
  const running = hosted.find(one => one.state === 'running')!.id
  const open = hosted.find(one => one.state === 'enrolling' && one.isForFamilies)!.id
  await enrol(worker, open)
  const academy = await classesOf(url)
  const [mine] = await worker.activities.listMine({})
  // of those the keeper of the cast looks after, whom the officer manages
  const [kept] = (await (await beSomebody(url, 'stationKeeper')).get('/api/sites/listMyStations')) as { id: string }[]
  const { rows: members } = (await officer.post('/api/members/searchMembers', { states: ['active'] })) as { rows: { id: string }[] }
  const [dispute] = ((await (await beSomebody(url, 'windowClerk')).get('/api/disputes/listCases?of=toAssign')) as Rows).rows
  const [ownDispute] = ((await worker.get('/api/disputes/listMine')) as { cases: { id: string }[] }).cases
  const [inHand] = (await (await beSomebody(url, 'mediator')).get('/api/disputes/listMyCases')) as { id: string }[]
  const letters = await lettersOf(url)
  const { rows: payLists } = (await (await beSomebody(url, 'windowClerk')).get('/api/disputes/listPayLists')) as Rows
  const known: Record<string, string> = {
    '/letters/:id': letters.any,
    '/rights/letters/:id': letters.delivered,
    '/subsidies/:id': payLists[0]!.id,
    '/disputes/network/:id': idOfBody('haidianCourt'),
    '/disputes/:id': dispute!.id,
    '/disputes/:id/room': inHand!.id,
    '/rights/cases/:id/agreement': ownDispute!.id,
    '/rights/cases/:id': ownDispute!.id,
    '/rights/cases/:id/amend': ownDispute!.id,
    '/rights/cases/:id/room': ownDispute!.id,
    '/members/:id': members[0]!.id,
    '/academy/:id': academy.open,
    '/academy/:id/edit': academy.draft,
    '/academy/:id/attendance': academy.running,
    '/academy/:id/marks': academy.running,
    '/academy/:id/door/:session': academy.running,
    '/academy/:id/questions': academy.running,
    '/academy/:id/reading': academy.running,
    '/academy/:id/feedback': academy.running,
    '/academy/keep/:session': academy.session,
    '/academy/check/:number': academy.number,
    '/academy-lecturers/:id': academy.lecturer,
    '/activities/:id': open,
    '/activities/:id/join': open,
    '/activities/:id/edit': draft,
    '/activities/:id/change': open,
    '/keep/:id': running,
    '/my/activities/:entry': mine!.entry,
    '/sites/:id': kept!.id,
    '/sites/report/:receipt': receiptOf(2),
    '/keep-sites/:id': kept!.id,
    '/rights/advice/:receipt': adviceReceiptOf(3),
    '/rights/sums/:kind': 'severance',
    '/advice/:id': await questionOf(url),
    '/rules/:module': 'activities',
    '/accounts/:person': idFor('officer'),
  }
  const unit = persons.find(person => person.key === 'chair')!.unit
  return path => {
    const own =
      known[path] ?? (known[`${path.split('/').slice(0, 3).join('/')}`] || (path.startsWith('/unions/') ? idFor(unit) : undefined))
    if (path.includes(':') && !own) throw new Error(`tell stories/faces.ts what stands for ${path}`)
    return path.replace(/:\w+/, own ?? '').replace(':session', academy.session)
  }
}

/** A union's letters: the most pressing at its window, and one that an employer was sent here. */
async function lettersOf(url: string) {
  const { rows } = (await (await beSomebody(url, 'windowClerk')).get('/api/disputes/listLetters')) as {
    rows: { id: string; number: string | null }[]
  }
  const employer = await beSomebody(url, 'employerAgent')
  const { cases } = (await employer.get('/api/disputes/listMine')) as { cases: { id: string }[] }
  const told = await Promise.all(
    cases.map(({ id }) => employer.get(`/api/disputes/listCaseLetters?dispute=${id}`) as Promise<{ id: string }[]>),
  )
  return { any: rows.find(one => one.number)!.id, delivered: told.flat()[0]!.id }
}

/** The oldest that waits for an answer, anywhere in the city. */
async function questionOf(url: string): Promise<string> {
  const { rows } = (await (await beSomebody(url, 'windowClerk')).get('/api/disputes/listQuestions')) as { rows: { id: string }[] }
  return rows[0]!.id
}

/** Of the academy: a class that takes nominations, one that runs with the session of the hour, one that is being planned; and a certificate. */
async function classesOf(url: string) {
  const host = await beSomebody(url, 'cityChair')
  const { rows } = await host.academy.listHosted({ limit: 200 })
  const [open, running, draft] = (['published', 'running', 'draft'] as const).map(
    state => rows.find(one => one.state === state && one.unitName === '北京市总工会')!.id,
  )
  const { sessions } = await host.academy.getClass({ id: running! })
  const { now } = (await host.get('/api/sign-in/me')) as { now: string }
  const session = sessions.find(one => one.ends > now)!.id
  const closed = rows.filter(one => one.state === 'closed' && one.unitName === '北京市总工会')
  const books = await Promise.all(closed.map(one => host.academy.getMarkBook({ class: one.id })))
  const number = books.flatMap(book => book.lines).find(line => line.certificate?.state === 'issued')!.certificate!.number
  // of the unit whose chair opens the page
  const { rows: lecturers } = await (await beSomebody(url, 'lampChair')).academy.listLecturers({ state: 'appointed' })
  return { open: open!, running: running!, draft: draft!, session, number, lecturer: lecturers[0]!.id }
}

async function enrol(worker: Awaited<ReturnType<typeof beSomebody>>, activity: string) {
  const { offers } = await worker.activities.getActivity({ id: activity })
  const children = [{ called: '小满', name: '林小满', born: '2015-04-01' }]
  await worker.activities.join({ offer: offers[1]!.id, children, isGuardian: true, sharesWithHost: true })
}
