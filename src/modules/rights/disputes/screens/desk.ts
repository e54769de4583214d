import { MessageCircleQuestion, PhoneCall, Scale } from 'lucide-react'
import { defineWords } from '#kernel/pure/words.ts'
import { defineScreens } from '#kernel/web/screens.ts'
import { roomScreenWords } from './room/room-words.ts'
import { deskAdviceWords } from './desk/advice-words.ts'

/** Titles alone; what the pages say comes with the pages. */
const titles = defineWords({
  queue: { zh: '调解案件', en: 'Mediation cases' },
  enter: { zh: '登记案件', en: 'Enter a case' },
  one: { zh: '案件', en: 'Case' },
})

export const desk = defineScreens({
  '/advice': {
    title: deskAdviceWords.title,
    may: 'disputes.advise',
    load: () => import('./desk/advice.tsx').then(page => page.AdviceQueue),
    menu: { wing: 'rights', order: 30, icon: MessageCircleQuestion },
  },
  '/advice/calls': {
    title: deskAdviceWords.calls,
    may: 'disputes.advise',
    load: () => import('./desk/calls.tsx').then(page => page.CallList),
    menu: { wing: 'rights', order: 31, icon: PhoneCall },
  },
  '/advice/:id': {
    title: deskAdviceWords.one,
    may: 'disputes.advise',
    load: () => import('./desk/advice-one.tsx').then(page => page.AnswerPage),
  },
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
