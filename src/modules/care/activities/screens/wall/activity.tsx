import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLive } from '#kernel/web/live.ts'
import { Board } from './board.tsx'
import { api, urls } from './wall-api.ts'

// hints come by themselves; this is for the wall whose stream was cut without its noticing
const EVERY_MS = 60_000

/** The screen in the hall. Public: it tells counts and what is published, nothing else. */
export function ActivityOnWall() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useAsk(['activities', 'wall', id], () => api.getWall({ id }), { everyMs: EVERY_MS })
  useLive(id ? urls.watchActivity({ id }) : undefined, asked.again)
  return (
    <Asked of={asked} shape="page">
      {wall => <Board wall={wall} />}
    </Asked>
  )
}
