import { roles } from '#kernel/pure/roles.ts'
import { poolAs } from '#kernel/server/pool.ts'
import type { Opened } from '../src/server/boot.ts'
import type { Played } from '../src/server/sign-in/demo.ts'
import { persons, units } from './cast.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { append } from '#kernel/server/record.ts'
import { makeFindable } from '#kernel/server/search.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { playAcademy } from './academy.ts'
import { layHistory } from './academy-history.ts'
import { playNetwork } from './academy-network.ts'
import { playActivities } from './activities.ts'
import { idFor } from './ids.ts'
import { playDisputes } from './disputes.ts'
import { playAdvice } from './disputes-advice.ts'
import { partnerNames } from './disputes-bodies.ts'
import { playDisputesAfterwards } from './disputes-afterwards.ts'
import { playDisputesEndings } from './disputes-endings.ts'
import { playDisputesLetters } from './disputes-letters.ts'
import { playDisputesNetwork } from './disputes-network.ts'
import { playMembers } from './members.ts'
import { plantCast, plantPeople, plantUnits } from './plant.ts'
import { playSites } from './sites.ts'
import { playDemand } from './sites-demand.ts'
import { demoTree } from './tree.ts'

/** Who a visitor of the demo may be. */
export const playedCast = (): Played[] =>
  persons.map(({ key, name, unit, role, says }) => ({
    who: key,
    person: idFor(key),
    name,
    says,
    role: role && roles[role].title.zh,
    unit: units.find(one => one.key === unit)?.name ?? partnerNames[unit]![0],
  }))

/** The demo city, told as a story: its tree, its people, and activities that are open, running and finished on the day it begins. */
export async function loadDemo(opened: Opened, say: (line: string) => void): Promise<void> {
  const { house, clock } = opened
  say('Loading the demo city: the tree …')
  // with the house's own eyes: an officer's posts come to a person, not from one
  const owner = poolAs(opened.pool, 'app_house', 'public')
  await plantCast(owner, house.seals)
  const tree = demoTree()
  await plantUnits(owner, tree)
  await asHouse(house, clock.now(), async ctx => {
    const named = await ctx.db.selectFrom('units').select(['id', 'unit', 'name', 'english']).where('kind', '<>', 'partner').execute()
    for (const { id, unit, name, english } of named)
      await makeFindable(ctx, { module: 'unions', subject: id, owner: '', unit }, [name, english])
  })
  say('Loading the demo city: the people …')
  const crowd = await plantPeople(owner, house.seals, tree)
  await asHouse(house, clock.now(), async ctx => {
    const named = await ctx.db.selectFrom('persons').select(['id', 'unit', 'name']).execute()
    for (const { id, unit, name } of named) await makeFindable(ctx, { module: 'people', subject: id, owner: id, unit }, [name])
  })
  await asHouse(house, clock.now(), beginChains)
  say('Loading the demo city: the activities …')
  await playActivities(house, clock.now(), crowd)
  say('Loading the demo city: the academy …')
  await playAcademy(house, clock.now(), crowd)
  say('Loading the demo city: the academy’s three years …')
  await playNetwork(house, clock.now())
  await layHistory(house, owner, tree, clock.now())
  say('Loading the demo city: the stations …')
  await playSites(house, clock.now(), crowd)
  await playDemand(house, clock.now())
  say('Loading the demo city: the members …')
  await playMembers(house, clock.now())
  say('Loading the demo city: the mediation network …')
  await playDisputesNetwork(house, clock.now())
  await playDisputes(house, clock.now())
  await playDisputesEndings(house, clock.now())
  await playDisputesLetters(house, clock.now())
  await playDisputesAfterwards(house, clock.now())
  await playAdvice(house, clock.now())
}

/** Units and posts are laid out as they stood long before the story; their chains begin with how they stand. */
async function beginChains({ db, actor, now }: Ctx) {
  const rows = await Promise.all([
    db.selectFrom('units').select(['id', 'owner', 'unit', 'state']).execute(),
    db.selectFrom('posts').select(['id', 'owner', 'unit', 'state']).execute(),
  ])
  for (const { id, owner, unit, state } of rows.flat())
    await append(db, id, undefined, [
      { module: 'unions', owner, unit: unit as UnitPath, step: 'begin', by: actor.id, at: now, from: '', to: state, said: null },
    ])
}
