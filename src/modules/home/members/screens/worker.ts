import { IdCard, UserPlus } from 'lucide-react'
import { defineWords } from '#kernel/pure/words.ts'
import { defineScreens } from '#kernel/web/screens.ts'
import { joinTitle } from './titles.ts'

/** Titles alone; what the pages say comes with the pages. */
const titles = defineWords({ membership: { zh: '我的会籍', en: 'My membership' } })

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
    mine: { icon: IdCard, order: 10 },
  },
})
