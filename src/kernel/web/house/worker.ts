import { Bell, House, UserRound } from 'lucide-react'
import { defineScreens } from '../screens.ts'
import { titles } from './titles.ts'

/** The house's own pages, on the worker's face. */
export const houseOnWorker = defineScreens({
  '/': {
    title: titles.home,
    may: 'public',
    load: () => import('./hall.tsx').then(page => page.Porch),
    tab: { icon: House, order: 10 },
  },
  '/inbox': {
    title: titles.inbox,
    may: 'signed-in',
    load: () => import('./inbox.tsx').then(page => page.Inbox),
    tab: { icon: Bell, order: 80 },
  },
  '/me': {
    title: titles.me,
    may: 'public',
    load: () => import('./me.tsx').then(page => page.MePage),
    tab: { icon: UserRound, order: 90 },
  },
  '/settings': { title: titles.settings, may: 'public', load: () => import('./settings.tsx').then(page => page.SettingsPage) },
  '/sign-in': { title: titles.signIn, may: 'public', load: () => import('./sign-in.tsx').then(page => page.SignInAtHome) },
  '/demo': { title: titles.cast, may: 'public', load: () => import('./cast.tsx').then(page => page.Cast) },
  '/sessions': { title: titles.sessions, may: 'signed-in', load: () => import('./sessions.tsx').then(page => page.Sessions) },
  '/my/account': { title: titles.account, may: 'signed-in', load: () => import('./my-account.tsx').then(page => page.MyAccount) },
  '/change-password': {
    title: titles.password,
    may: 'signed-in',
    load: () => import('./change-password.tsx').then(page => page.ChangePassword),
  },
  '/why': { title: titles.why, may: 'signed-in', load: () => import('./why.tsx').then(page => page.WhyPage) },
  '/rules': { title: titles.rules, may: 'public', load: () => import('./rules.tsx').then(page => page.Rulebooks) },
  '/rules/:module': { title: titles.rules, may: 'public', load: () => import('./rules.tsx').then(page => page.RulebookPage) },
})
