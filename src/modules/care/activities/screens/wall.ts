import { defineScreens } from '#kernel/web/screens.ts'
import { wallWords } from './wall/wall-words.ts'

export const wall = defineScreens({
  '/activities': { title: wallWords.today, may: 'public', load: () => import('./wall/today.tsx').then(page => page.Today) },
  '/activities/:id': {
    title: wallWords.activity,
    may: 'public',
    load: () => import('./wall/activity.tsx').then(page => page.ActivityOnWall),
  },
})
