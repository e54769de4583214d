import { CalendarCheck, FileUp, IdCard, ListChecks, UserPen, Users } from 'lucide-react'
import { defineScreens } from '#kernel/web/screens.ts'
import { codeWords } from './desk/code-words.ts'
import { decideWords } from './desk/decide-words.ts'
import { enterWords } from './desk/enter-words.ts'
import { ownWords } from './own-words.ts'
import { rosterScreenWords } from './desk/roster-words.ts'
import { memberWords } from './member-words.ts'

export const desk = defineScreens({
  '/members': {
    title: decideWords.title,
    may: 'members.manage',
    load: () => import('./desk/queue.tsx').then(page => page.MembersQueue),
    menu: { wing: 'home', order: 21, icon: IdCard },
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
  '/members/roster': {
    title: rosterScreenWords.title,
    may: 'members.manage',
    load: () => import('./desk/roster.tsx').then(page => page.MembersRoster),
    menu: { wing: 'home', order: 22, icon: Users },
  },
  '/members/import': {
    title: rosterScreenWords['import.title'],
    may: 'members.manage',
    load: () => import('./desk/import.tsx').then(page => page.ImportRoster),
    menu: { wing: 'home', order: 23, icon: FileUp },
  },
  '/members/quality': {
    title: rosterScreenWords['quality.title'],
    may: 'members.manage',
    load: () => import('./desk/quality.tsx').then(page => page.MembersQuality),
    menu: { wing: 'home', order: 24, icon: ListChecks },
  },
  '/members/corrections': {
    title: ownWords['desk.corrections'],
    may: 'members.manage',
    load: () => import('./desk/corrections.tsx').then(page => page.Corrections),
    menu: { wing: 'home', order: 26, icon: UserPen },
  },
  '/members/dues': {
    title: memberWords['all.title'],
    may: 'members.manage',
    load: () => import('./desk/dues.tsx').then(page => page.DuesPage),
    menu: { wing: 'home', order: 25, icon: CalendarCheck },
  },
  '/members/:id': {
    title: memberWords.one,
    may: 'members.manage',
    load: () => import('./desk/member.tsx').then(page => page.MemberPage),
  },
})
