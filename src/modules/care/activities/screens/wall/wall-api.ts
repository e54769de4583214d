import { client, links } from '#kernel/web/client.ts'
import type * as reading from '../../actions/reading.ts'

export const api = client<typeof reading>('activities')
export const urls = links<typeof reading>('activities')
export type Wall = Awaited<ReturnType<typeof api.getWall>>
export type Notice = Awaited<ReturnType<typeof api.listNotices>>['rows'][number]
