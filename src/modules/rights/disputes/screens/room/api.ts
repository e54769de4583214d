import { client, links } from '#kernel/web/client.ts'
import type * as minutes from '../../actions/minutes.ts'
import type * as proposals from '../../actions/proposals.ts'
import type * as room from '../../actions/room.ts'
import type * as sessions from '../../actions/sessions.ts'

type Acts = typeof room & typeof proposals & typeof sessions & typeof minutes
export const api = client<Acts>('disputes')
export const urls = links<Acts>('disputes')

export type RoomView = Awaited<ReturnType<typeof api.getRoom>>
export type Message = Awaited<ReturnType<typeof api.listMessages>>['messages'][number]
export type Proposal = Awaited<ReturnType<typeof api.listProposals>>[number]
export type Session = Awaited<ReturnType<typeof api.listSessions>>[number]
