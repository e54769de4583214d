/** What stands under a link to a station where somebody passes it on: its name, where it is, what one finds there. */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { offers as inOrder, offersNow } from '../rules-places.ts'
import type { SitesTables } from '../tables.ts'
import { placeWords } from '../words-places.ts'
import { id } from './shapes.ts'
import { siteOf } from './sites.ts'

const { query } = useCases<SitesTables>()

/** Nothing that changes by the hour: such a card is kept for weeks. */
export const getLinkCard = query({
  may: 'public',
  input: z.object({ id, language: z.enum(['zh', 'en']).default('zh') }),
  output: z.object({ title: z.string(), text: z.string() }),
  async run(ctx, { id, language }) {
    const site = await siteOf(ctx, id)
    if (site.state === 'closed') throw refuseInHouse('HOUSE-1')
    const had = offersNow(site)
    const named = inOrder.filter(offer => had.includes(offer)).map(offer => placeWords[`offer.${offer}`][language])
    const isEnglish = language === 'en'
    const text = [site.address, named.join(isEnglish ? ', ' : '、')].filter(Boolean).join(isEnglish ? '. ' : '。')
    return { title: (isEnglish && site.english) || site.name, text }
  },
})
