import { BadgeCheck, IdCard, ShieldCheck, UserPlus } from 'lucide-react'
import { defineWords } from '#kernel/pure/words.ts'
import { defineScreens } from '#kernel/web/screens.ts'
import { joinTitle } from './titles.ts'

/** Titles alone; what the pages say comes with the pages. */
const titles = defineWords({
  membership: { zh: '我的会籍', en: 'My membership' },
  card: { zh: '会员卡', en: 'Member card' },
  check: { zh: '查验会员卡', en: 'Check a member card' },
  consents: { zh: '个人信息和同意', en: 'My data and consents' },
  correct: { zh: '更正会员信息', en: 'Correct my file' },
})

export const worker = defineScreens({
  '/join': {
    title: joinTitle,
    may: 'public',
    load: () => import('./worker/join.tsx').then(page => page.JoinPage),
    mine: { icon: UserPlus, order: 12 },
  },
  '/my/membership': {
    title: titles.membership,
    may: 'signed-in',
    load: () => import('./worker/membership.tsx').then(page => page.MembershipPage),
    mine: { icon: BadgeCheck, order: 10 },
  },
  '/my/card': {
    title: titles.card,
    may: 'signed-in',
    load: () => import('./worker/card.tsx').then(page => page.CardPage),
    mine: { icon: IdCard, order: 11 },
  },
  '/card-check': { title: titles.check, may: 'public', load: () => import('./worker/check.tsx').then(page => page.CheckPage) },
  '/my/consents': {
    title: titles.consents,
    may: 'signed-in',
    load: () => import('./worker/consents.tsx').then(page => page.ConsentsPage),
    mine: { icon: ShieldCheck, order: 60 },
  },
  '/my/correct': { title: titles.correct, may: 'signed-in', load: () => import('./worker/correct.tsx').then(page => page.CorrectPage) },
})
