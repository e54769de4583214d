import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import { holdsAnywhere, type Power } from '../pure/people.ts'
import type { Pair } from '../pure/words.ts'
import type { Person } from './person.tsx'

/** The groups of the desk's menu: the wings, and the house itself. */
export const wings = ['home', 'rights', 'care', 'growth', 'honour', 'voice', 'house'] as const
export type Wing = (typeof wings)[number]

export type Screen = {
  /** Missing in a shell's own list where no bar shows it: the face loads it with the page. */
  title?: Pair
  may: Power | 'signed-in' | 'public'
  /** `() => import('./my-application.tsx').then(page => page.MyApplication)`: loaded when first opened. */
  load: () => Promise<ComponentType>
  /** A place in the worker's bottom bar; the five of lowest order are shown. `title` where the screen's own is too long for a thumb. */
  tab?: { icon: LucideIcon; order: number; title?: Pair }
  /** A place in the desk's menu, shown to those who hold `may`. */
  menu?: { wing: Wing; order: number; icon?: LucideIcon }
  /** A line on the worker's own page, shown to those who hold `may`. */
  mine?: { icon: LucideIcon; order: number }
  /** Without the face's frame: for a page that stands in another site's. */
  isAlone?: true
}
export type Screens = Readonly<Record<`/${string}`, Screen>>
type Titled = Readonly<Record<`/${string}`, Screen & { title: Pair }>>
/** What a worker's own page lists: loaded with that page, icons and all. */
export type MineLines = Readonly<Record<`/${string}`, Pick<Screen, 'may' | 'mine'> & { title: Pair }>>
export type Titles = Readonly<Record<string, Pair>>

/** Paths are the face's own, without its prefix: `/aid/:id` is `/desk/aid/:id` on the desk. */
export const defineScreens = (screens: Titled): Titled => screens

/** Whether the screen is this person's to open. The server decides again about every row. */
export const mayOpen = ({ may }: Pick<Screen, 'may'>, person: Person): boolean =>
  may === 'public' || (person.id !== '' && (may === 'signed-in' || holdsAnywhere(person, may)))

/** What the shells need of a list, so that they hold none by hand: the tabs, in order. */
export const tabsOf = (screens: Screens) =>
  (Object.entries(screens) as [string, Screen][])
    .flatMap(([path, { title: own, tab, may }]) => {
      const title = tab?.title ?? own
      return tab && title ? [{ path, may, icon: tab.icon, order: tab.order, title }] : []
    })
    .sort((a, b) => a.order - b.order)
    .slice(0, 5)

/** What modules offer this person on the worker's own page, in order. */
export const mineOf = (lines: MineLines, person: Person) =>
  Object.entries(lines)
    .flatMap(([path, { title, may, mine }]) => (mine && mayOpen({ may }, person) ? [{ path, title, ...mine }] : []))
    .sort((a, b) => a.order - b.order)

/** The desk's menu for this person: wings in their order, empty ones left out. */
export const menuOf = (screens: Screens, person: Person) =>
  wings
    .map(wing => ({
      wing,
      entries: (Object.entries(screens) as [string, Screen][])
        .flatMap(([path, { title, menu, may }]) =>
          menu?.wing === wing && title && mayOpen({ may }, person) ? [{ path, title, ...menu }] : [],
        )
        .sort((a, b) => a.order - b.order),
    }))
    .filter(({ entries }) => entries.length > 0)
