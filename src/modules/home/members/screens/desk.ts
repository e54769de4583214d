import { FileUp, ListChecks, Users } from 'lucide-react'
import { defineScreens } from '#kernel/web/screens.ts'
import { rosterScreenWords } from './desk/roster-words.ts'

export const desk = defineScreens({
  '/members/roster': {
    title: rosterScreenWords.title,
    may: 'members.manage',
    load: () => import('./desk/roster.tsx').then(page => page.MembersRoster),
    menu: { wing: 'home', order: 14, icon: Users },
  },
  '/members/import': {
    title: rosterScreenWords['import.title'],
    may: 'members.manage',
    load: () => import('./desk/import.tsx').then(page => page.ImportRoster),
    menu: { wing: 'home', order: 16, icon: FileUp },
  },
  '/members/quality': {
    title: rosterScreenWords['quality.title'],
    may: 'members.manage',
    load: () => import('./desk/quality.tsx').then(page => page.MembersQuality),
    menu: { wing: 'home', order: 18, icon: ListChecks },
  },
})
