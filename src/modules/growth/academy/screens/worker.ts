import { CalendarClock, GraduationCap, ListChecks, PackageCheck } from 'lucide-react'
import { defineWords } from '#kernel/pure/words.ts'
import { defineScreens } from '#kernel/web/screens.ts'

/** Titles alone, for they are in the first load; what the pages say comes with the pages. */
const titles = defineWords({
  classes: { zh: '工匠学院', en: 'Craftsmen’s academy' },
  tab: { zh: '学院', en: 'Academy' },
  one: { zh: '培训班', en: 'Class' },
  mine: { zh: '我的培训', en: 'My training' },
  here: { zh: '签到', en: 'Check in' },
  sessions: { zh: '我的课', en: 'My sessions' },
  keep: { zh: '上课签到', en: 'Class check-in' },
  grounds: { zh: '培训网点', en: 'Teaching grounds' },
  network: { zh: '工匠学院一览', en: 'The academy at a glance' },
  slip: { zh: '请假条', en: 'Leave slip' },
})

export const worker = defineScreens({
  '/academy': {
    title: titles.classes,
    may: 'public',
    load: () => import('./worker/classes.tsx').then(page => page.ClassesPage),
    tab: { icon: GraduationCap, order: 40, title: titles.tab },
  },
  '/academy/mine': {
    title: titles.mine,
    may: 'signed-in',
    load: () => import('./worker/mine.tsx').then(page => page.MinePage),
    mine: { icon: PackageCheck, order: 30 },
  },
  '/academy/here': { title: titles.here, may: 'public', load: () => import('./worker/here.tsx').then(page => page.HerePage) },
  '/academy/sessions': {
    title: titles.sessions,
    may: 'signed-in',
    load: () => import('./worker/sessions.tsx').then(page => page.SessionsPage),
    mine: { icon: CalendarClock, order: 31 },
  },
  '/academy/keep': {
    title: titles.keep,
    may: 'academy.keep',
    load: () => import('./worker/keep.tsx').then(page => page.KeepPage),
    mine: { icon: ListChecks, order: 35 },
  },
  '/academy/keep/:session': {
    title: titles.keep,
    may: 'academy.keep',
    load: () => import('./worker/keep-one.tsx').then(page => page.KeepOnePage),
  },
  '/academy/grounds': { title: titles.grounds, may: 'public', load: () => import('./worker/grounds.tsx').then(page => page.GroundsPage) },
  '/academy/network': { title: titles.network, may: 'public', load: () => import('./worker/network.tsx').then(page => page.NetworkPage) },
  '/academy/:id': { title: titles.one, may: 'public', load: () => import('./worker/course.tsx').then(page => page.CoursePage) },
  '/academy/:id/slip': { title: titles.slip, may: 'signed-in', load: () => import('./worker/slip.tsx').then(page => page.SlipPage) },
})
