import { DoorOpen, MapPin, MessageSquareWarning } from 'lucide-react'
import { defineWords } from '#kernel/pure/words.ts'
import { defineScreens } from '#kernel/web/screens.ts'

/** Titles alone, for they are in the first load; what the pages say comes with the pages. */
const titles = defineWords({
  sites: { zh: '驿站', en: 'Stations' },
  one: { zh: '服务站点', en: 'Station' },
  report: { zh: '反映问题', en: 'Report a problem' },
  receipt: { zh: '反映的进展', en: 'Where my report stands' },
  reports: { zh: '我反映过的', en: 'My reports' },
  keep: { zh: '站点值守', en: 'My stations' },
})

export const worker = defineScreens({
  '/sites': {
    title: titles.sites,
    may: 'public',
    load: () => import('./worker/sites.tsx').then(page => page.SitesPage),
    tab: { icon: MapPin, order: 15 },
  },
  '/sites/reports': {
    title: titles.reports,
    may: 'public',
    load: () => import('./worker/reports.tsx').then(page => page.ReportsPage),
    mine: { icon: MessageSquareWarning, order: 40 },
  },
  '/sites/report/:receipt': {
    title: titles.receipt,
    may: 'public',
    load: () => import('./worker/receipt.tsx').then(page => page.ReceiptPage),
  },
  '/sites/:id': { title: titles.one, may: 'public', load: () => import('./worker/site.tsx').then(page => page.SitePage) },
  '/sites/:id/report': { title: titles.report, may: 'public', load: () => import('./worker/report.tsx').then(page => page.ReportPage) },
  '/keep-sites': {
    title: titles.keep,
    may: 'sites.keep',
    load: () => import('./worker/keep.tsx').then(page => page.KeepPage),
    mine: { icon: DoorOpen, order: 26 },
  },
  '/keep-sites/:id': { title: titles.keep, may: 'sites.keep', load: () => import('./worker/keep-one.tsx').then(page => page.KeepOnePage) },
})
