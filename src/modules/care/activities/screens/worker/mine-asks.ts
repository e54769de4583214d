import { useAsk } from '#kernel/web/asks.tsx'
import { useIsSignedIn, usePerson } from '#kernel/web/person.tsx'
import { isInvited } from '../../rules-joining.ts'
import { api, type Listed, type Mine } from './api.ts'

/** Everything I have a place in; kept on the phone, for the code must be shown where there is no network. */
export const useMine = () =>
  useAsk<Mine[]>(['activities', 'mine'], () => api.listMine({}), { offline: 'activities.mine', isReady: useIsSignedIn() })

/** Whether a line of a list is for the workers of other unions (ACT-4). Nobody knows it of a stranger. */
export function useIsNotFor(): (row: Pick<Listed, 'openTo'>) => boolean {
  const person = usePerson()
  return row => person.id !== '' && isInvited(row, person.units ?? [person.unit]) !== undefined
}
