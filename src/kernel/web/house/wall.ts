import { defineScreens } from '../screens.ts'
import { wallWords } from '../wall-words.ts'
import { titles } from './titles.ts'

export const houseOnWall = defineScreens({
  '/': { title: wallWords.wall, may: 'public', load: () => import('./wall-hall.tsx').then(page => page.WallHall) },
  '/sign-in': { title: titles.signIn, may: 'public', load: () => import('./sign-in.tsx').then(page => page.SignInAtHome) },
})
