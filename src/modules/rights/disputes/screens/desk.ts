import { defineScreens } from '#kernel/web/screens.ts'
import { roomScreenWords } from './room/room-words.ts'

export const desk = defineScreens({
  '/disputes/:id/room': {
    title: roomScreenWords.title,
    may: 'signed-in',
    load: () => import('./desk/room.tsx').then(page => page.DeskRoom),
  },
})
