import { Award, CalendarClock, GraduationCap, ListChecks, PackageCheck, Presentation } from 'lucide-react'
import { defineWords } from '#kernel/pure/words.ts'
import { defineScreens } from '#kernel/web/screens.ts'

/** Titles alone, for they are in the first load; what the pages say comes with the pages. */
const titles = defineWords({
  classes: { zh: '工匠学院', en: 'Craftsmen’s academy' },
  one: { zh: '培训班', en: 'Class' },
  mine: { zh: '我的培训', en: 'My training' },
  here: { zh: '签到', en: 'Check in' },
  sessions: { zh: '我的课', en: 'My sessions' },
  keep: { zh: '上课签到', en: 'Class check-in' },
  certificates: { zh: '我的成绩和证书', en: 'My results and certificates' },
  check: { zh: '查验结业证书', en: 'Check a certificate' },
  questions: { zh: '问答墙', en: 'Questions' },
  feedback: { zh: '评一评', en: 'Rate the class' },
  reading: { zh: '预习材料', en: 'Reading' },
  lecturers: { zh: '在聘匠师', en: 'Lecturers' },
  lecturing: { zh: '我讲课', en: 'My teaching' },
  grounds: { zh: '培训网点', en: 'Teaching grounds' },
  network: { zh: '工匠学院一览', en: 'The academy at a glance' },
  slip: { zh: '请假条', en: 'Leave slip' },
})

export const worker = defineScreens({
  '/academy': {
    title: titles.classes,
    may: 'public',
    load: () => import('./worker/classes.tsx').then(page => page.ClassesPage),
    mine: { icon: GraduationCap, order: 29 },
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
  '/academy/certificates': {
    title: titles.certificates,
    may: 'signed-in',
    load: () => import('./worker/certificates.tsx').then(page => page.CertificatesPage),
    mine: { icon: Award, order: 32 },
  },
  '/academy/check': { title: titles.check, may: 'public', load: () => import('./worker/check.tsx').then(page => page.CheckPage) },
  '/academy/check/:number': { title: titles.check, may: 'public', load: () => import('./worker/check.tsx').then(page => page.CheckPage) },
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
  '/academy/lecturers': {
    title: titles.lecturers,
    may: 'public',
    load: () => import('./worker/lecturers.tsx').then(page => page.LecturersPage),
  },
  '/academy/lecturing': {
    title: titles.lecturing,
    may: 'signed-in',
    load: () => import('./worker/lecturing.tsx').then(page => page.LecturingPage),
    mine: { icon: Presentation, order: 36 },
  },
  '/academy/grounds': { title: titles.grounds, may: 'public', load: () => import('./worker/grounds.tsx').then(page => page.GroundsPage) },
  '/academy/network': { title: titles.network, may: 'public', load: () => import('./worker/network.tsx').then(page => page.NetworkPage) },
  '/academy/:id': { title: titles.one, may: 'public', load: () => import('./worker/course.tsx').then(page => page.CoursePage) },
  '/academy/:id/slip': { title: titles.slip, may: 'signed-in', load: () => import('./worker/slip.tsx').then(page => page.SlipPage) },
  '/academy/:id/questions': {
    title: titles.questions,
    may: 'signed-in',
    load: () => import('./worker/questions.tsx').then(page => page.QuestionsPage),
  },
  '/academy/:id/reading': {
    title: titles.reading,
    may: 'signed-in',
    load: () => import('./worker/reading.tsx').then(page => page.ReadingPage),
  },
  '/academy/:id/feedback': {
    title: titles.feedback,
    may: 'signed-in',
    load: () => import('./worker/feedback.tsx').then(page => page.FeedbackPage),
  },
})
