import { z } from 'zod'
import type { Role } from '../../pure/roles.ts'
import type { Ctx } from '../action.ts'
import { powersOf } from '../module.ts'
import { dbOf, type Registry } from './told.ts'

export const pair = z.object({ zh: z.string(), en: z.string() })
/** A power with its title and its module's. */
export const power = pair.extend({ power: z.string(), module: pair })

export type MyPost = Awaited<ReturnType<typeof myPosts>>[number]

/** The posts one holds, the oldest first, those among them that have yet to begin. */
export const myPosts = (ctx: Ctx) =>
  dbOf(ctx)
    .selectFrom('posts')
    .innerJoin('units', 'units.unit', 'posts.unit')
    .select([
      'posts.id',
      'posts.role',
      'posts.unit',
      'units.name as unitName',
      'posts.since',
      'posts.until',
      'posts.grantedBy',
      'posts.version',
    ])
    .where('posts.owner', '=', ctx.actor.id)
    .where('posts.state', '=', 'held')
    .orderBy('posts.since')
    .orderBy('posts.id')
    .limit(50)
    .execute()

/** What a role gives, as people read it. */
export function titledPowers(registry: Registry, role: Role) {
  const modules = registry()
  const held = new Set<string>(powersOf(modules, role))
  return modules.flatMap(module =>
    Object.entries(module.powers)
      .filter(([power]) => held.has(power))
      .map(([power, { zh, en }]) => ({ power, zh, en, module: module.title })),
  )
}
