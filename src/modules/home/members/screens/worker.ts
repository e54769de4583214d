import { IdCard } from 'lucide-react'
import { defineWords } from '#kernel/pure/words.ts'
import { defineScreens } from '#kernel/web/screens.ts'

/** A title alone, for it is in the first load; what the page says comes with the page. */
const titles = defineWords({ membership: { zh: '我的会籍', en: 'My membership' } })

export const worker = defineScreens({
  '/my/membership': {
    title: titles.membership,
    may: 'signed-in',
    load: () => import('./worker/membership.tsx').then(page => page.MembershipPage),
    mine: { icon: IdCard, order: 10 },
  },
})
