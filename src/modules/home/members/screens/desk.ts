import { UserPen } from 'lucide-react'
import { defineScreens } from '#kernel/web/screens.ts'
import { ownWords } from './own-words.ts'

export const desk = defineScreens({
  '/members/corrections': {
    title: ownWords['desk.corrections'],
    may: 'members.manage',
    load: () => import('./desk/corrections.tsx').then(page => page.Corrections),
    menu: { wing: 'home', order: 14, icon: UserPen },
  },
})
