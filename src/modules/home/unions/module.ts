import type { Power, UnitPath } from '#kernel/pure/people.ts'
import type { Role } from '#kernel/pure/roles.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { moveLine } from '#kernel/server/house/tree.ts'
import { defineModule } from '#kernel/server/module.ts'
import * as history from './actions/history.ts'
import * as people from './actions/people.ts'
import { endPost, granting } from './actions/posts.ts'
import * as queries from './actions/queries.ts'
import * as tree from './actions/tree.ts'
import { lapseOverdue } from './lapsing.ts'
import { postBook, unitBook } from './rules.ts'
import { words } from './words.ts'

/** What a role gives, all modules together say: so the list of modules is asked when a post is granted. */
export const unionsModule = (powersOf: (role: Role) => readonly Power[]) =>
  defineModule({
    name: 'unions',
    title: { zh: '工会组织', en: 'Union tree' },
    powers: {
      'unions.tree': { zh: '管理工会组织', en: 'Found, move, merge and close unions', roles: ['chair', 'viceChair', 'enterpriseChair'] },
      'unions.grant': { zh: '授予和免去岗位', en: 'Grant and end posts', roles: ['chair', 'securityAdmin'] },
      'unions.appoint': { zh: '任命管理员和首任主席', en: 'Appoint administrators and first chairs', roles: ['securityAdmin'] },
      'unions.people': {
        zh: '登记和查看本单位职工',
        en: 'Register and see the people of a union',
        roles: ['chair', 'viceChair', 'officer', 'enterpriseChair'],
      },
      'people.find': {
        zh: '按姓名查找本单位职工',
        en: 'Find the people of a union by name',
        roles: ['chair', 'viceChair', 'officer', 'enterpriseChair'],
      },
      'unions.accounts': { zh: '管理登录账号', en: 'Manage sign-in accounts', roles: ['systemAdmin'] },
    },
    words,
    lifecycles: [unitBook, postBook],
    actions: { ...tree, ...granting(powersOf), endPost, ...people, ...queries, ...history },
    onTick: lapseOverdue,
    jobs: { 'unions.settle': (ctx: Ctx, { from, to }: { from: UnitPath; to: UnitPath }) => moveLine(ctx, from, to) },
  })
