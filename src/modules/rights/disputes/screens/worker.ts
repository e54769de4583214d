import { FolderOpen } from 'lucide-react'
import { defineWords } from '#kernel/pure/words.ts'
import { defineScreens } from '#kernel/web/screens.ts'
import { endingScreenWords } from './ending/ending-screen-words.ts'
import { roomScreenWords } from './room/room-words.ts'

/** Titles alone; what the pages say comes with the pages. */
const titles = defineWords({
  file: { zh: '提出调解', en: 'Ask for mediation' },
  cases: { zh: '我的案件', en: 'My cases' },
  one: { zh: '案件', en: 'Case' },
  amend: { zh: '补正申请', en: 'Amend the request' },
})

export const worker = defineScreens({
  '/rights/file': { title: titles.file, may: 'signed-in', load: () => import('./worker/file.tsx').then(page => page.FilePage) },
  '/rights/cases': {
    title: titles.cases,
    may: 'signed-in',
    load: () => import('./worker/cases.tsx').then(page => page.CasesPage),
    mine: { icon: FolderOpen, order: 20 },
  },
  '/rights/cases/:id': { title: titles.one, may: 'signed-in', load: () => import('./worker/case.tsx').then(page => page.CasePage) },
  '/rights/cases/:id/amend': {
    title: titles.amend,
    may: 'signed-in',
    load: () => import('./worker/amend.tsx').then(page => page.AmendPage),
  },
  '/rights/cases/:id/room': {
    title: roomScreenWords.title,
    may: 'signed-in',
    load: () => import('./worker/room.tsx').then(page => page.RoomPage),
  },
  '/rights/cases/:id/agreement': {
    title: endingScreenWords.agreement,
    may: 'signed-in',
    load: () => import('./worker/agreement.tsx').then(page => page.AgreementPage),
  },
})
