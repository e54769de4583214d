import { Scale } from 'lucide-react'
import { defineWords } from '#kernel/pure/words.ts'
import { defineScreens } from '#kernel/web/screens.ts'
import { roomScreenWords } from './room/room-words.ts'

/** Titles alone; what the pages say comes with the pages. */
const titles = defineWords({
  queue: { zh: '调解案件', en: 'Mediation cases' },
  enter: { zh: '登记案件', en: 'Enter a case' },
  one: { zh: '案件', en: 'Case' },
})

export const desk = defineScreens({
  '/disputes': {
    title: titles.queue,
    may: 'disputes.receive',
    load: () => import('./desk/queue.tsx').then(page => page.CaseQueue),
    menu: { wing: 'rights', order: 10, icon: Scale },
  },
  '/disputes/enter': { title: titles.enter, may: 'disputes.receive', load: () => import('./desk/enter.tsx').then(page => page.EnterCase) },
  '/disputes/:id': { title: titles.one, may: 'signed-in', load: () => import('./desk/case.tsx').then(page => page.CaseDeskPage) },
  '/disputes/:id/room': {
    title: roomScreenWords.title,
    may: 'signed-in',
    load: () => import('./desk/room.tsx').then(page => page.DeskRoom),
  },
})
