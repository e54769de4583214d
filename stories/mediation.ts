/** A case before Haidian's centre, taken from one stage to the next through the public API: what the stories of mediation share. */
import { idOfBody } from '../seeds/disputes-bodies.ts'
import { idOnRoll } from '../seeds/disputes-roll.ts'
import { beSomebody, type Caller, phoneOf } from './callers.ts'
import type { OpenHouse } from './city.ts'

export type People = Record<'worker' | 'employer' | 'clerk' | 'head' | 'mediator' | 'second' | 'inspector' | 'city' | 'elsewhere', Caller>

export async function peopleOf({ url }: OpenHouse): Promise<People> {
  const who = {
    ...{ worker: 'haidianCourier', employer: 'employerAgent', clerk: 'windowClerk', head: 'mediationHead', mediator: 'mediator' },
    ...{ second: 'secondMediator', inspector: 'inspector', city: 'cityChair', elsewhere: 'chaoyangHead' },
  }
  const pairs = Object.entries(who).map(async ([key, one]) => [key, await beSomebody(url, one)] as const)
  return Object.fromEntries(await Promise.all(pairs)) as People
}

type Filed = Parameters<Caller['disputes']['file']>[0]
/** What a courier asks for who has not been paid for two months. */
export const claimOf = (employer: string, knownOn: string, more: Partial<Filed> = {}): Filed => ({
  ...{ kind: 'wages', matter: '两个月的跑单费一直没有发，站长说再等等', wishes: '结清跑单费', isPlatform: true },
  ...{ knownOn, leftOn: null, district: 'haidian', employer, name: '路远' },
  claims: [{ kind: 'wages', amountFen: 1_766_050 }],
  ...more,
})

export const seen = (by: Caller, id: string) => by.disputes.getCase({ id })
export const stateOf = async (by: Caller, id: string) => (await seen(by, id)).state
export const versionOf = async (by: Caller, id: string) => (await seen(by, id)).version

/** In scope; the employer is asked by the number of 董诚, who takes up what was asked of it. */
export async function screened({ clerk, employer }: People, id: string) {
  await clerk.disputes.screen({ id, version: await versionOf(clerk, id), contact: '董诚', phone: phoneOf('employerAgent') })
  await employer.disputes.claimMine({})
}
export const sideOf = async (by: Caller, id: string) => (await seen(by, id)).sides.find(side => side.isMine)!
export async function agrees(by: Caller, id: string) {
  const { id: side, version } = await sideOf(by, id)
  await by.disputes.consent({ id: side, version })
}
export const accepted = async ({ clerk }: People, id: string) => clerk.disputes.accept({ id, version: await versionOf(clerk, id) })

/** Offered by the head to one of the roll and taken, with nothing to disclose. */
export async function assigned(
  people: People,
  id: string,
  who: 'mediator' | 'secondMediator' | 'inspector' = 'mediator',
  asSecond = false,
) {
  const offer = await people.head.disputes.offerCase({ dispute: id, mediator: idOnRoll(who), asSecond })
  const by = who === 'secondMediator' ? people.second : people[who]
  await by.disputes.takeCase({ id: offer.id, version: offer.version, kind: 'none' })
}
export const opened = async ({ mediator }: People, id: string) =>
  mediator.disputes.openMediation({ dispute: id, version: await versionOf(mediator, id) })

/** Filed, screened, agreed to and accepted on one day. */
export async function broughtIn(people: People, filing: Filed): Promise<string> {
  const { id } = await people.worker.disputes.file(filing)
  await screened(people, id)
  await agrees(people.employer, id)
  await accepted(people, id)
  return id
}
export async function inMediation(people: People, filing: Filed): Promise<string> {
  const id = await broughtIn(people, filing)
  await assigned(people, id)
  await opened(people, id)
  return id
}

type Terms = Parameters<Caller['disputes']['draftAgreement']>[0]['terms']
/** Sums in fen with the days on which they are paid, by transfer. */
export const terms = (payments: readonly [amountFen: number, dueOn: string][], more: Partial<Terms> = {}): Terms => ({
  ...{ requests: '结清两个月的跑单费', facts: '双方核对了订单', duties: [], remaining: '' },
  items: [
    {
      ...{ kind: 'wages', said: '两个月的跑单费', way: 'transfer', holder: '路远', bank: '招商银行 尾号 1208', payee: null },
      payments: payments.map(([amountFen, dueOn]) => ({ amountFen, dueOn })),
    },
  ],
  ...more,
})
export const drawn = { path: 'M 3 4 L 20 9 L 31 2' }

export const drafted = async ({ mediator }: People, id: string, said: Terms) =>
  (await mediator.disputes.draftAgreement({ id, version: await versionOf(mediator, id), terms: said })).draft
export const signed = (by: Caller, id: string, draft = 1) => by.disputes.signAgreement({ id, draft, signature: drawn })
/** Drafted, signed by both sides and the mediator, sealed: in effect. */
export async function inEffect(people: People, id: string, said: Terms) {
  const draft = await drafted(people, id, said)
  for (const by of [people.worker, people.employer, people.mediator]) await signed(by, id, draft)
  return people.head.disputes.sealAgreement({ id, draft })
}
export const legOf = async (by: Caller, id: string, kind: string) =>
  (await by.disputes.listLegs({ dispute: id })).find(leg => leg.kind === kind)
export const haidian = idOfBody('haidian')
