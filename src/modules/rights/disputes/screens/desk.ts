import { Handshake, Landmark, Network, Users } from 'lucide-react'
import { defineScreens } from '#kernel/web/screens.ts'
import { networkTitles } from './network-titles.ts'
import { roomScreenWords } from './room/room-words.ts'

export const desk = defineScreens({
  '/disputes/network': {
    title: networkTitles.network,
    may: 'disputes.receive',
    load: () => import('./desk/network.tsx').then(page => page.NetworkPage),
    menu: { wing: 'rights', order: 30, icon: Network },
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
  '/disputes/:id/room': {
    title: roomScreenWords.title,
    may: 'signed-in',
    load: () => import('./desk/room.tsx').then(page => page.DeskRoom),
  },
})
