import { ClipboardCheck, GraduationCap, MapPinned, Network, Presentation, UserRoundPlus } from 'lucide-react'
import { defineScreens } from '#kernel/web/screens.ts'
import { deskWords } from './desk-words.ts'
import { attendWords } from './desk/attendance-words.ts'
import { groundWords } from './desk/ground-words.ts'
import { markWords } from './desk/mark-words.ts'
import { lectureWords } from './desk/lecturer-words.ts'
import { netDeskWords } from './desk/network-words.ts'
import { nominateWords } from './desk/nominate-words.ts'
import { questionDeskWords } from './desk/question-words.ts'
import { planWords } from './desk/plan-words.ts'

export const desk = defineScreens({
  '/academy': {
    title: deskWords['list.title'],
    may: 'academy.host',
    load: () => import('./desk/list.tsx').then(page => page.Hosted),
    menu: { wing: 'growth', order: 10, icon: GraduationCap },
  },
  '/academy/new': {
    title: planWords.new,
    may: 'academy.host',
    load: () => import('./desk/edit.tsx').then(page => page.NewClass),
  },
  '/academy/:id': {
    title: deskWords['col.title'],
    may: 'academy.host',
    load: () => import('./desk/one.tsx').then(page => page.One),
  },
  '/academy/:id/edit': {
    title: planWords.edit,
    may: 'academy.host',
    load: () => import('./desk/edit.tsx').then(page => page.EditClass),
  },
  '/academy/:id/change': {
    title: planWords['change.title'],
    may: 'academy.host',
    load: () => import('./desk/change.tsx').then(page => page.ChangeClass),
  },
  '/academy/:id/nominations': {
    title: deskWords['verify.title'],
    may: 'academy.host',
    load: () => import('./desk/nominations.tsx').then(page => page.Nominations),
  },
  '/academy/:id/attendance': {
    title: attendWords.title,
    may: 'academy.keep',
    load: () => import('./desk/attendance.tsx').then(page => page.AttendancePage),
  },
  '/academy-keep': {
    title: attendWords.kept,
    may: 'academy.keep',
    load: () => import('./desk/kept.tsx').then(page => page.KeptSessions),
    menu: { wing: 'growth', order: 15, icon: ClipboardCheck },
  },
  '/academy/:id/marks': {
    title: markWords.title,
    may: 'academy.host',
    load: () => import('./desk/marks.tsx').then(page => page.MarksPage),
  },
  '/academy/:id/door/:session': {
    title: attendWords['door.title'],
    may: 'academy.keep',
    load: () => import('./desk/door.tsx').then(page => page.DoorPage),
  },
  '/academy/:id/questions': {
    title: questionDeskWords.title,
    may: 'academy.host',
    load: () => import('./desk/questions.tsx').then(page => page.Questions),
  },
  '/academy/:id/feedback': {
    title: questionDeskWords['feedback.title'],
    may: 'academy.host',
    load: () => import('./desk/feedback.tsx').then(page => page.FeedbackPage),
  },
  '/academy/:id/nominate': {
    title: nominateWords.title,
    may: 'academy.nominate',
    load: () => import('./desk/nominate.tsx').then(page => page.Nominate),
  },
  '/academy-nominate': {
    title: nominateWords.title,
    may: 'academy.nominate',
    load: () => import('./desk/open-classes.tsx').then(page => page.OpenClasses),
    menu: { wing: 'growth', order: 20, icon: UserRoundPlus },
  },
  '/academy-grounds': {
    title: groundWords.title,
    may: 'academy.host',
    load: () => import('./desk/grounds.tsx').then(page => page.Grounds),
    menu: { wing: 'growth', order: 30, icon: MapPinned },
  },
  '/academy-lecturers': {
    title: lectureWords.title,
    may: 'academy.nominate',
    load: () => import('./desk/lecturers.tsx').then(page => page.Lecturers),
    menu: { wing: 'growth', order: 40, icon: Presentation },
  },
  '/academy-lecturers/:id': {
    title: lectureWords.one,
    may: 'academy.nominate',
    load: () => import('./desk/lecturer-one.tsx').then(page => page.LecturerOne),
  },
  '/academy-network': {
    title: netDeskWords.title,
    may: 'academy.host',
    load: () => import('./desk/network.tsx').then(page => page.NetworkDesk),
    menu: { wing: 'growth', order: 50, icon: Network },
  },
})
