import {
  Archive,
  ChartColumn,
  Coins,
  Handshake,
  Inbox,
  Landmark,
  Mails,
  MessageCircleQuestion,
  Network,
  PhoneCall,
  Scale,
  Users,
  Vote,
} from 'lucide-react'
import { defineWords } from '#kernel/pure/words.ts'
import { defineScreens } from '#kernel/web/screens.ts'
import { afterTitles } from './after/after-titles.ts'
import { networkTitles } from './network-titles.ts'
import { partnerTitles } from './partner-titles.ts'
import { roomScreenWords } from './room/room-words.ts'
import { deskAdviceWords } from './desk/advice-words.ts'

/** Titles alone; what the pages say comes with the pages. */
const titles = defineWords({
  queue: { zh: '调解案件', en: 'Mediation cases' },
  enter: { zh: '登记案件', en: 'Enter a case' },
  one: { zh: '案件', en: 'Case' },
  files: { zh: '到期档案', en: 'Files whose time is over' },
  letters: { zh: '一函两书', en: 'Letters of supervision' },
  newLetter: { zh: '起草函书', en: 'Draft a letter' },
  letter: { zh: '函书', en: 'Letter' },
})

export const desk = defineScreens({
  '/advice': {
    title: deskAdviceWords.title,
    may: 'disputes.advise',
    load: () => import('./desk/advice.tsx').then(page => page.AdviceQueue),
    menu: { wing: 'rights', order: 20, icon: MessageCircleQuestion },
  },
  '/advice/calls': {
    title: deskAdviceWords.calls,
    may: 'disputes.advise',
    load: () => import('./desk/calls.tsx').then(page => page.CallList),
    menu: { wing: 'rights', order: 21, icon: PhoneCall },
  },
  '/advice/:id': {
    title: deskAdviceWords.one,
    may: 'disputes.advise',
    load: () => import('./desk/advice-one.tsx').then(page => page.AnswerPage),
  },
  '/disputes/network': {
    title: networkTitles.network,
    may: 'disputes.receive',
    load: () => import('./desk/network.tsx').then(page => page.NetworkPage),
    menu: { wing: 'rights', order: 30, icon: Network },
  },
  '/disputes/network/:id': {
    title: partnerTitles.body,
    may: 'disputes.head',
    load: () => import('./desk/partner-body.tsx').then(page => page.PartnerBodyPage),
  },
  '/disputes/referrals': {
    title: partnerTitles.referrals,
    may: 'disputes.receive',
    load: () => import('./desk/referrals.tsx').then(page => page.ReferralsPage),
    menu: { wing: 'rights', order: 11, icon: Inbox },
  },
  '/partner/refer': {
    title: partnerTitles.refer,
    may: 'disputes.partner',
    load: () => import('./desk/partner-refer.tsx').then(page => page.ReferPage),
  },
  '/disputes/mediators': {
    title: networkTitles.mediators,
    may: 'disputes.receive',
    load: () => import('./desk/roll.tsx').then(page => page.RollPage),
    menu: { wing: 'rights', order: 40, icon: Users },
  },
  '/mediation': {
    title: networkTitles.mediation,
    may: 'mediation.mediate',
    load: () => import('./desk/mediation.tsx').then(page => page.MediationPage),
    menu: { wing: 'rights', order: 12, icon: Handshake },
  },
  '/partner': {
    title: networkTitles.partner,
    may: 'disputes.partner',
    load: () => import('./desk/partner.tsx').then(page => page.PartnerPage),
    menu: { wing: 'rights', order: 14, icon: Landmark },
  },
  '/letters': {
    title: titles.letters,
    may: 'disputes.receive',
    load: () => import('./desk/letters.tsx').then(page => page.LettersPage),
    menu: { wing: 'rights', order: 25, icon: Mails },
  },
  '/letters/new': {
    title: titles.newLetter,
    may: 'disputes.receive',
    load: () => import('./desk/letter-new.tsx').then(page => page.NewLetter),
  },
  '/letters/:id': { title: titles.letter, may: 'signed-in', load: () => import('./desk/letter.tsx').then(page => page.LetterPage) },
  '/disputes': {
    title: titles.queue,
    may: 'disputes.receive',
    load: () => import('./desk/queue.tsx').then(page => page.CaseQueue),
    menu: { wing: 'rights', order: 10, icon: Scale },
  },
  '/disputes/files': {
    title: titles.files,
    may: 'disputes.head',
    load: () => import('./desk/files.tsx').then(page => page.FilesPage),
    menu: { wing: 'rights', order: 50, icon: Archive },
  },
  '/disputes/enter': { title: titles.enter, may: 'disputes.receive', load: () => import('./desk/enter.tsx').then(page => page.EnterCase) },
  '/disputes/:id': { title: titles.one, may: 'signed-in', load: () => import('./desk/case.tsx').then(page => page.CaseDeskPage) },
  '/disputes/:id/room': {
    title: roomScreenWords.title,
    may: 'signed-in',
    load: () => import('./desk/room.tsx').then(page => page.DeskRoom),
  },
  '/circular': {
    title: afterTitles.circular,
    may: 'disputes.receive',
    load: () => import('./desk/circular.tsx').then(page => page.CircularPage),
    menu: { wing: 'rights', order: 52, icon: ChartColumn },
  },
  '/circular/cases': {
    title: afterTitles.counted,
    may: 'disputes.receive',
    load: () => import('./desk/counted.tsx').then(page => page.CountedPage),
  },
  '/ratings': {
    title: afterTitles.ratings,
    may: 'disputes.receive',
    load: () => import('./desk/ratings.tsx').then(page => page.RatingsPage),
    menu: { wing: 'rights', order: 50, icon: Vote },
  },
  '/subsidies': {
    title: afterTitles.subsidies,
    may: 'disputes.receive',
    load: () => import('./desk/subsidies.tsx').then(page => page.SubsidiesPage),
    menu: { wing: 'rights', order: 54, icon: Coins },
  },
  '/subsidies/:id': {
    title: afterTitles.payList,
    may: 'disputes.receive',
    load: () => import('./desk/pay-list.tsx').then(page => page.PayListPage),
  },
})
