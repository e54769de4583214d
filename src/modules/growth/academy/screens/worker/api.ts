import { client, links } from '#kernel/web/client.ts'
import type * as asking from '../../actions/asking.ts'
import type * as mine from '../../actions/mine.ts'
import type * as nominating from '../../actions/nominating.ts'
import type * as reading from '../../actions/reading.ts'

type Actions = typeof asking & typeof mine & typeof nominating & typeof reading

export const api = client<Actions>('academy')
export const urls = links<Actions>('academy')

export type Listed = Awaited<ReturnType<typeof api.listClasses>>['rows'][number]
export type Whole = Awaited<ReturnType<typeof api.getClass>>
export type Session = Whole['sessions'][number]
export type Ask = Awaited<ReturnType<typeof api.listMyAsks>>[number]
export type Nomination = Awaited<ReturnType<typeof api.listMine>>[number]
export type Fit = Awaited<ReturnType<typeof api.getFit>>
