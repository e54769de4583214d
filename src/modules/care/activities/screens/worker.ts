import { CalendarCheck, CalendarHeart, House, ScanLine } from 'lucide-react'
import { defineWords } from '#kernel/pure/words.ts'
import { defineScreens } from '#kernel/web/screens.ts'

/** Titles alone, for they are in the first load; what the pages say comes with the pages. */
const titles = defineWords({
  home: { zh: '首页', en: 'Home' },
  activities: { zh: '活动', en: 'Activities' },
  one: { zh: '活动通知', en: 'Activity' },
  join: { zh: '报名', en: 'Join' },
  mine: { zh: '我的活动', en: 'My activities' },
  entry: { zh: '我的报名', en: 'My place' },
  keep: { zh: '现场签到', en: 'Check-in' },
})

export const worker = defineScreens({
  '/': {
    title: titles.home,
    may: 'public',
    load: () => import('./worker/home.tsx').then(page => page.Home),
    tab: { icon: House, order: 10 },
  },
  '/activities': {
    title: titles.activities,
    may: 'public',
    load: () => import('./worker/notices.tsx').then(page => page.NoticesPage),
    mine: { icon: CalendarHeart, order: 19 },
  },
  '/activities/:id': { title: titles.one, may: 'public', load: () => import('./worker/notice.tsx').then(page => page.NoticePage) },
  '/activities/:id/join': { title: titles.join, may: 'public', load: () => import('./worker/join.tsx').then(page => page.JoinPage) },
  '/my/activities': {
    title: titles.mine,
    may: 'signed-in',
    load: () => import('./worker/mine.tsx').then(page => page.MinePage),
    mine: { icon: CalendarCheck, order: 20 },
  },
  '/my/activities/:entry': { title: titles.entry, may: 'signed-in', load: () => import('./worker/entry.tsx').then(page => page.EntryPage) },
  '/keep': {
    title: titles.keep,
    may: 'activities.keep',
    load: () => import('./worker/keep.tsx').then(page => page.KeepPage),
    mine: { icon: ScanLine, order: 25 },
  },
  '/keep/:id': { title: titles.keep, may: 'activities.keep', load: () => import('./worker/keep-one.tsx').then(page => page.KeepOnePage) },
})
