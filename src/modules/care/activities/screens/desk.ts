import { CalendarHeart } from 'lucide-react'
import { defineScreens } from '#kernel/web/screens.ts'
import { deskWords } from './desk-words.ts'
import { planWords } from './desk/plan-words.ts'

export const desk = defineScreens({
  '/activities': {
    title: deskWords['list.title'],
    may: 'activities.keep',
    load: () => import('./desk/list.tsx').then(page => page.Hosted),
    menu: { wing: 'care', order: 20, icon: CalendarHeart },
  },
  '/activities/new': {
    title: planWords.new,
    may: 'activities.host',
    load: () => import('./desk/edit.tsx').then(page => page.NewActivity),
  },
  '/activities/:id': {
    title: deskWords['col.title'],
    may: 'activities.keep',
    load: () => import('./desk/one.tsx').then(page => page.One),
  },
  '/activities/:id/edit': {
    title: planWords.edit,
    may: 'activities.host',
    load: () => import('./desk/edit.tsx').then(page => page.EditActivity),
  },
  '/activities/:id/change': {
    title: planWords['change.title'],
    may: 'activities.host',
    load: () => import('./desk/change.tsx').then(page => page.ChangeActivity),
  },
  '/activities/:id/poster': {
    title: deskWords['link.poster'],
    may: 'activities.keep',
    load: () => import('./desk/poster.tsx').then(page => page.Poster),
  },
})
