import { client, links } from '#kernel/web/client.ts'
import type { roomActions } from '../../room-actions.ts'

export const api = client<typeof roomActions>('disputes')
export const urls = links<typeof roomActions>('disputes')

export type RoomView = Awaited<ReturnType<typeof api.getRoom>>
export type Message = Awaited<ReturnType<typeof api.listMessages>>['messages'][number]
export type Proposal = Awaited<ReturnType<typeof api.listProposals>>[number]
export type Session = Awaited<ReturnType<typeof api.listSessions>>[number]
