import { addMonths } from '#kernel/pure/calendar.ts'
import type { Language } from '#kernel/pure/words.ts'
import { client } from '#kernel/web/client.ts'
import type * as dues from '../../actions/dues.ts'
import type * as duesLists from '../../actions/dues-lists.ts'
import type * as finding from '../../actions/finding.ts'
import type * as lapsing from '../../actions/lapsing.ts'
import type * as leaving from '../../actions/leaving.ts'
import type * as retaining from '../../actions/retaining.ts'
import type * as revealing from '../../actions/revealing.ts'
import type * as transferring from '../../actions/transferring.ts'

type Actions = typeof dues &
  typeof duesLists &
  typeof finding &
  typeof lapsing &
  typeof leaving &
  typeof retaining &
  typeof revealing &
  typeof transferring
export const api = client<Actions>('members')

export type One = Awaited<ReturnType<typeof api.getMember>>
export type Told = Awaited<ReturnType<typeof api.listTrack>>[number]

export const unitOf = ({ unitName, unitEnglish }: Pick<One, 'unitName' | 'unitEnglish'>, language: Language): string =>
  language === 'zh' ? unitName : unitEnglish

/** `2026-07-01` as 2026年7月, Jul 2026. */
export const monthName = (month: string, language: Language): string =>
  new Date(month).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { year: 'numeric', month: 'short', timeZone: 'UTC' })

/** The months that may be chosen: to the end of this year, two years back; this month's own is the first offered. */
export const monthsUpTo = (today: string): string[] =>
  Array.from({ length: 24 + 12 }, (_, n) => addMonths(`${today.slice(0, 4)}-12-01`, -n))
