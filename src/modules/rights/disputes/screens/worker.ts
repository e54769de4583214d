import { FolderOpen, Scale, Vote } from 'lucide-react'
import { defineWords } from '#kernel/pure/words.ts'
import { defineScreens } from '#kernel/web/screens.ts'
import { endingScreenWords } from './ending/ending-screen-words.ts'
import { roomScreenWords } from './room/room-words.ts'

/** Titles alone, for they are in the first load; what the pages say comes with the pages. */
const titles = defineWords({
  rights: { zh: '维权', en: 'Rights' },
  diagnosis: { zh: '看看我属于什么情况', en: 'What is my case' },
  sums: { zh: '算一算', en: 'Reckon my sum' },
  ask: { zh: '匿名问一句', en: 'Ask without a name' },
  asked: { zh: '我问过的', en: 'What I asked' },
  advice: { zh: '我的提问', en: 'My question' },
  call: { zh: '请人回电', en: 'Have somebody call' },
  file: { zh: '申请调解', en: 'Ask for mediation' },
  cases: { zh: '我的案件', en: 'My cases' },
  one: { zh: '案件', en: 'Case' },
  letter: { zh: '工会函件', en: 'Letter from the union' },
  evaluate: { zh: '职工说了算', en: 'The workers decide' },
  amend: { zh: '补正申请', en: 'Amend the request' },
})

export const worker = defineScreens({
  '/rights': {
    title: titles.rights,
    may: 'public',
    load: () => import('./worker/front.tsx').then(page => page.RightsPage),
    tab: { icon: Scale, order: 30 },
  },
  '/rights/diagnosis': {
    title: titles.diagnosis,
    may: 'public',
    load: () => import('./worker/diagnosis.tsx').then(page => page.DiagnosisPage),
  },
  '/rights/sums': { title: titles.sums, may: 'public', load: () => import('./worker/sums.tsx').then(page => page.SumsPage) },
  '/rights/sums/:kind': { title: titles.sums, may: 'public', load: () => import('./worker/sum-one.tsx').then(page => page.SumPage) },
  '/rights/ask': { title: titles.ask, may: 'public', load: () => import('./worker/ask.tsx').then(page => page.AskPage) },
  '/rights/advice': { title: titles.asked, may: 'public', load: () => import('./worker/advice.tsx').then(page => page.MyAdvicePage) },
  '/rights/advice/:receipt': {
    title: titles.advice,
    may: 'public',
    load: () => import('./worker/advice-one.tsx').then(page => page.AdvicePage),
  },
  '/rights/call': { title: titles.call, may: 'public', load: () => import('./worker/call.tsx').then(page => page.CallPage) },
  '/rights/file': { title: titles.file, may: 'signed-in', load: () => import('./worker/file.tsx').then(page => page.FilePage) },
  '/rights/cases': {
    title: titles.cases,
    may: 'signed-in',
    load: () => import('./worker/cases.tsx').then(page => page.CasesPage),
    mine: { icon: FolderOpen, order: 20 },
  },
  '/rights/evaluate': {
    title: titles.evaluate,
    may: 'signed-in',
    load: () => import('./worker/evaluate.tsx').then(page => page.EvaluatePage),
    mine: { icon: Vote, order: 22 },
  },
  '/rights/cases/:id': { title: titles.one, may: 'signed-in', load: () => import('./worker/case.tsx').then(page => page.CasePage) },
  '/rights/cases/:id/amend': {
    title: titles.amend,
    may: 'signed-in',
    load: () => import('./worker/amend.tsx').then(page => page.AmendPage),
  },
  '/rights/cases/:id/room': {
    title: roomScreenWords.title,
    may: 'signed-in',
    load: () => import('./worker/room.tsx').then(page => page.RoomPage),
  },
  '/rights/cases/:id/agreement': {
    title: endingScreenWords.agreement,
    may: 'signed-in',
    load: () => import('./worker/agreement.tsx').then(page => page.AgreementPage),
  },
  '/rights/letters/:id': {
    title: titles.letter,
    may: 'signed-in',
    load: () => import('./worker/letter.tsx').then(page => page.EmployerLetterPage),
  },
})
