import { Inbox, ListChecks, MessageSquareText, Scale } from 'lucide-react'
import { defineScreens } from '../screens.ts'
import { deskTitles, titles } from './titles.ts'

/** The house's own pages, at the desk. */
export const houseOnDesk = defineScreens({
  '/': { title: deskTitles.desk, may: 'signed-in', load: () => import('./hall.tsx').then(page => page.Hall) },
  '/inbox': {
    title: titles.inbox,
    may: 'signed-in',
    load: () => import('./inbox.tsx').then(page => page.Inbox),
    menu: { wing: 'house', order: 10, icon: Inbox },
  },
  '/outbox': {
    title: deskTitles.outbox,
    may: 'outbox.read',
    load: () => import('./outgoing.tsx').then(page => page.Outgoing),
    menu: { wing: 'house', order: 60, icon: MessageSquareText },
  },
  '/sign-ins': {
    title: deskTitles.signIns,
    may: 'audit.read',
    load: () => import('./sign-ins.tsx').then(page => page.SignIns),
    menu: { wing: 'house', order: 70, icon: ListChecks },
  },
  '/accounts/:person': {
    title: deskTitles.account,
    may: 'unions.accounts',
    load: () => import('./account.tsx').then(page => page.AccountPage),
  },
  '/rules': {
    title: titles.rules,
    may: 'public',
    load: () => import('./rules.tsx').then(page => page.Rulebooks),
    menu: { wing: 'house', order: 90, icon: Scale },
  },
  '/rules/:module': { title: titles.rules, may: 'public', load: () => import('./rules.tsx').then(page => page.RulebookPage) },
  '/settings': { title: titles.settings, may: 'public', load: () => import('./settings.tsx').then(page => page.SettingsPage) },
  '/sign-in': { title: titles.signIn, may: 'public', load: () => import('./sign-in.tsx').then(page => page.SignInAtHome) },
  '/demo': { title: titles.cast, may: 'public', load: () => import('./cast.tsx').then(page => page.Cast) },
  '/sessions': { title: titles.sessions, may: 'signed-in', load: () => import('./sessions.tsx').then(page => page.Sessions) },
  '/change-password': {
    title: titles.password,
    may: 'signed-in',
    load: () => import('./change-password.tsx').then(page => page.ChangePassword),
  },
  '/why': { title: titles.why, may: 'signed-in', load: () => import('./why.tsx').then(page => page.WhyPage) },
})
