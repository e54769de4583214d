import { client } from '#kernel/web/client.ts'
import type * as history from '../../actions/history.ts'
import type * as people from '../../actions/people.ts'
import type { endPost, granting } from '../../actions/posts.ts'
import type * as queries from '../../actions/queries.ts'
import type * as tree from '../../actions/tree.ts'

type Actions = typeof history & typeof people & typeof queries & typeof tree & ReturnType<typeof granting> & { endPost: typeof endPost }

export const api = client<Actions>('unions')
type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type Listed = Answer<'listUnits'>[number] & Partial<Pick<Answer<'getTree'>[number], 'below' | 'unitsWithin'>>
export type Whole = NonNullable<Answer<'findUnit'>>
export type Held = Answer<'listPosts'>[number]
export type Told = Answer<'getUnitHistory'>[number]
export type Person = Answer<'searchPeople'>[number]

/** A unit as the rulebook's gate reads it. */
export const caseOf = ({ id, state, unit, version }: Pick<Listed, 'id' | 'state' | 'unit' | 'version'>) => ({
  id,
  state,
  unit: unit as `/${string}`,
  version,
  owner: '',
  parties: [],
  due: null,
  dueIsProvisional: false,
})
/** Where the list goes on, if it does. */
export const nextOf = (rows: readonly { id: string }[] | undefined, limit: number) =>
  rows && rows.length === limit ? rows.at(-1)!.id : null
