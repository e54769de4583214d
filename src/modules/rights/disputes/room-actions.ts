/** What is done in the room: said, proposed, met, minuted, and seen to. */
import * as attending from './actions/session-attending.ts'
import * as minutes from './actions/minutes.ts'
import * as overseeing from './actions/overseeing.ts'
import * as proposals from './actions/proposals.ts'
import * as room from './actions/room.ts'
import * as sessions from './actions/sessions.ts'

export const roomActions = { ...room, ...overseeing, ...proposals, ...sessions, ...attending, ...minutes }
