import { type Offer, offers } from '../../rules-places.ts'

/** What somebody looks for; it stands in the address, so that it is kept and can be handed on. */
export type Chosen = { offers: readonly Offer[]; open: 'now' | 'late' | undefined; division: string; asked: string }

export const chosenIn = (search: URLSearchParams): Chosen => ({
  offers: offers.filter(one => search.get('offers')?.split(',').includes(one)),
  open: (['now', 'late'] as const).find(one => one === search.get('open')),
  division: search.get('in') ?? '',
  asked: search.get('q') ?? '',
})

export const searchOf = ({ offers, open, division, asked }: Chosen): Record<string, string> => ({
  ...(offers.length > 0 && { offers: offers.join(',') }),
  ...(open && { open }),
  ...(division && { in: division }),
  ...(asked && { q: asked }),
})

export const isAnything = (chosen: Chosen): boolean => Object.keys(searchOf(chosen)).length === 0
