import { useContext, useEffect } from 'react'
import { type Ask, useAsk } from '#kernel/web/asks.tsx'
import { ClockContext } from '#kernel/web/person.tsx'
import { api, type Door } from './calls.ts'
import { waitAfterFailure, waitFor } from './door-time.ts'

/** `asked` is when the question went out, by the house's clock: from then on the answer ages. */
export type Heard = Door & { asked: number }

/** The code of the moment: asked for again when it changes, and every two seconds while there is no answer. */
export function useDoor(session: string): Ask<Heard> & { isRefused: boolean } {
  const ahead = useContext(ClockContext)
  const door = useAsk(['academy', 'door', session], async () => {
    const asked = Date.now() + ahead
    return { ...(await api.getDoor({ session })), asked }
  })
  const { data, problem, isRefreshing, isLoading, again } = door
  const isRefused = problem !== undefined && !problem.isPassing
  useEffect(() => {
    if (isLoading || isRefreshing || isRefused) return
    const wait = problem || !data ? waitAfterFailure : waitFor(data, new Date(data.asked), new Date(Date.now() + ahead))
    const timer = setTimeout(again, wait)
    return () => clearTimeout(timer)
  }, [data, problem, isRefreshing, isLoading, isRefused, ahead, again])
  return { ...door, isRefused }
}
