import { defineScreens } from '#kernel/web/screens.ts'
import { roomScreenWords } from './room/room-words.ts'

export const worker = defineScreens({
  '/rights/cases/:id/room': {
    title: roomScreenWords.title,
    may: 'signed-in',
    load: () => import('./worker/room.tsx').then(page => page.RoomPage),
  },
})
