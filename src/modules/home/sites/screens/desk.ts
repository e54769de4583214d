import { Footprints, MapPinHouse, MessageSquareWarning, Rss } from 'lucide-react'
import { defineScreens } from '#kernel/web/screens.ts'
import { coverageWords } from './desk/coverage-words.ts'
import { editWords } from './desk/edit-words.ts'
import { importWords } from './desk/import-words.ts'
import { openDataWords } from './desk/open-data-words.ts'
import { reportWords } from './desk/report-words.ts'
import { siteWords } from './desk/site-words.ts'

export const desk = defineScreens({
  '/sites': {
    title: siteWords.title,
    may: 'sites.manage',
    load: () => import('./desk/list.tsx').then(page => page.Sites),
    menu: { wing: 'home', order: 40, icon: MapPinHouse },
  },
  '/sites/new': {
    title: editWords.new,
    may: 'sites.manage',
    load: () => import('./desk/edit.tsx').then(page => page.NewSite),
  },
  '/sites/open-data': {
    title: openDataWords.title,
    may: 'sites.manage',
    load: () => import('./desk/open-data.tsx').then(page => page.OpenData),
    menu: { wing: 'home', order: 65, icon: Rss },
  },
  '/sites/coverage': {
    title: coverageWords.title,
    may: 'sites.manage',
    load: () => import('./desk/coverage.tsx').then(page => page.CoverageDesk),
    menu: { wing: 'home', order: 60, icon: Footprints },
  },
  '/sites/import': {
    title: importWords.title,
    may: 'sites.manage',
    load: () => import('./desk/import.tsx').then(page => page.ImportSites),
  },
  '/sites/:id': {
    title: siteWords.one,
    may: 'sites.manage',
    load: () => import('./desk/one.tsx').then(page => page.Site),
  },
  '/sites/:id/edit': {
    title: editWords.edit,
    may: 'sites.manage',
    load: () => import('./desk/edit.tsx').then(page => page.EditSite),
  },
  '/site-reports': {
    title: reportWords.title,
    may: 'sites.manage',
    load: () => import('./desk/queue.tsx').then(page => page.SiteReports),
    menu: { wing: 'home', order: 50, icon: MessageSquareWarning },
  },
})
