import { UserPlus } from 'lucide-react'
import { defineScreens } from '#kernel/web/screens.ts'
import { joinTitle } from './titles.ts'

export const worker = defineScreens({
  '/join': {
    title: joinTitle,
    may: 'public',
    load: () => import('./worker/join.tsx').then(page => page.JoinPage),
    mine: { icon: UserPlus, order: 12 },
  },
})
