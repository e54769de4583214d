import { MessageCircleQuestion, PhoneCall } from 'lucide-react'
import { defineScreens } from '#kernel/web/screens.ts'
import { roomScreenWords } from './room/room-words.ts'
import { deskAdviceWords } from './desk/advice-words.ts'

export const desk = defineScreens({
  '/advice': {
    title: deskAdviceWords.title,
    may: 'disputes.advise',
    load: () => import('./desk/advice.tsx').then(page => page.AdviceQueue),
    menu: { wing: 'rights', order: 10, icon: MessageCircleQuestion },
  },
  '/advice/calls': {
    title: deskAdviceWords.calls,
    may: 'disputes.advise',
    load: () => import('./desk/calls.tsx').then(page => page.CallList),
    menu: { wing: 'rights', order: 12, icon: PhoneCall },
  },
  '/advice/:id': {
    title: deskAdviceWords.one,
    may: 'disputes.advise',
    load: () => import('./desk/advice-one.tsx').then(page => page.AnswerPage),
  },
  '/disputes/:id/room': {
    title: roomScreenWords.title,
    may: 'signed-in',
    load: () => import('./desk/room.tsx').then(page => page.DeskRoom),
  },
})
