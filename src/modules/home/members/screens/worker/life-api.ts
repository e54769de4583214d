import type { Language } from '#kernel/pure/words.ts'
import { client } from '#kernel/web/client.ts'
import type * as applying from '../../actions/applying.ts'
import type * as duesLists from '../../actions/dues-lists.ts'
import type * as finding from '../../actions/finding.ts'
import type * as leaving from '../../actions/leaving.ts'
import type * as transferring from '../../actions/transferring.ts'

type Actions = typeof applying & typeof duesLists & typeof finding & typeof leaving & typeof transferring
export const api = client<Actions>('members')

export type Mine = NonNullable<Awaited<ReturnType<typeof api.getMine>>['member']>
export type Told = Awaited<ReturnType<typeof api.listTrack>>[number]

/** The union's name in the reader's language. */
export const unitOf = ({ unitName, unitEnglish }: Pick<Mine, 'unitName' | 'unitEnglish'>, language: Language): string =>
  language === 'zh' ? unitName : unitEnglish
