import { IdCard, Network, ShieldCheck, Users } from 'lucide-react'
import { defineScreens } from '#kernel/web/screens.ts'
import { deskWords } from './desk-words.ts'
import { postWords } from './post-words.ts'

export const desk = defineScreens({
  '/unions': {
    title: deskWords['tree.title'],
    may: 'signed-in',
    load: () => import('./desk/tree.tsx').then(page => page.Tree),
    menu: { wing: 'home', order: 10, icon: Network },
  },
  '/unions/:id': { title: deskWords['unit.title'], may: 'signed-in', load: () => import('./desk/unit.tsx').then(page => page.UnitPage) },
  '/unions/:id/found': {
    title: deskWords['found.title'],
    may: 'unions.tree',
    load: () => import('./desk/found.tsx').then(page => page.FoundBelow),
  },
  '/unions/:id/correct': {
    title: deskWords['correct.title'],
    may: 'unions.tree',
    load: () => import('./desk/correct.tsx').then(page => page.CorrectUnit),
  },
  '/people': {
    title: postWords['people.title'],
    may: 'unions.people',
    load: () => import('./desk/people.tsx').then(page => page.People),
    menu: { wing: 'home', order: 20, icon: Users },
  },
  '/posts': {
    title: postWords['posts.title'],
    may: 'signed-in',
    load: () => import('./desk/posts.tsx').then(page => page.Posts),
    menu: { wing: 'home', order: 30, icon: IdCard },
  },
  '/verify': {
    title: postWords['verify.title'],
    may: 'audit.read',
    load: () => import('./desk/verify.tsx').then(page => page.Verify),
    menu: { wing: 'house', order: 80, icon: ShieldCheck },
  },
})
