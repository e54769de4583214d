import { defineScreens } from '#kernel/web/screens.ts'
import { hallWords } from './wall/hall-words.ts'

export const wall = defineScreens({
  '/academy/:id': { title: hallWords.title, may: 'public', load: () => import('./wall/hall.tsx').then(page => page.Hall) },
})
