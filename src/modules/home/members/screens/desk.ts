import { CalendarCheck } from 'lucide-react'
import { defineScreens } from '#kernel/web/screens.ts'
import { memberWords } from './member-words.ts'

export const desk = defineScreens({
  '/members/dues': {
    title: memberWords['all.title'],
    may: 'members.manage',
    load: () => import('./desk/dues.tsx').then(page => page.DuesPage),
    menu: { wing: 'home', order: 36, icon: CalendarCheck },
  },
  '/members/:id': {
    title: memberWords.one,
    may: 'members.manage',
    load: () => import('./desk/member.tsx').then(page => page.MemberPage),
  },
})
