/** The posts of whoever is a member no longer: they do not end by themselves, so somebody is told to decide (MEMBERS-11). */
import { aboveOf, type UnitPath } from '#kernel/pure/people.ts'
import { isRole, type Role } from '#kernel/pure/roles.ts'
import { namesOf, postsHeldBy } from '#kernel/server/house/people.ts'
import { type Act, plain, unionName, withUnits } from './members.ts'
import { managersNear, tellPeople } from './telling.ts'

type Whose = { id: string; owner: string }

/** For whoever is about to end the membership. */
export async function postsOf(ctx: Act, owner: string) {
  const held = await withUnits(ctx, await postsHeldBy(plain(ctx), owner))
  return held.flatMap(({ role, unitName, unitEnglish }) => (isRole(role) ? [{ role: role as Role, unitName, unitEnglish }] : []))
}

/** The union above each post's unit, which can end it; above the city's own there is none. */
export async function tellOfPosts(ctx: Act, { id, owner }: Whose): Promise<void> {
  const units = new Set((await postsHeldBy(plain(ctx), owner)).map(post => post.unit as UnitPath))
  if (units.size === 0) return
  const name = (await namesOf(plain(ctx), [owner])).get(owner) ?? ''
  for (const unit of units) {
    const above = aboveOf(unit)
    const people = (await managersNear(ctx, above === '/' ? unit : above)).filter(person => person !== owner)
    await tellPeople(ctx, people, 'told.postStands', {
      subject: id,
      given: { name, unit: await unionName(ctx, unit) },
      link: '/desk/posts',
    })
  }
}
