import { IdCard } from 'lucide-react'
import { defineScreens } from '#kernel/web/screens.ts'
import { codeWords } from './desk/code-words.ts'
import { decideWords } from './desk/decide-words.ts'
import { enterWords } from './desk/enter-words.ts'

export const desk = defineScreens({
  '/members': {
    title: decideWords.title,
    may: 'members.manage',
    load: () => import('./desk/queue.tsx').then(page => page.MembersQueue),
    menu: { wing: 'home', order: 20, icon: IdCard },
  },
  '/members/enter': {
    title: enterWords.title,
    may: 'members.manage',
    load: () => import('./desk/enter.tsx').then(page => page.EnterMember),
  },
  '/members/code': {
    title: codeWords.title,
    may: 'members.manage',
    load: () => import('./desk/code.tsx').then(page => page.JoinCode),
  },
})
