/** The one clock of a house. Only a demo's can be set; everywhere else it is the machine's. */
export type HouseClock = { now: () => Date; offsetMs: () => number; set: (to: Date) => void; follow: (offsetMs: number) => void }

export function openClock(startMs = 0): HouseClock {
  let offset = startMs
  return {
    now: () => new Date(Date.now() + offset),
    offsetMs: () => offset,
    set(to) {
      offset = to.getTime() - Date.now()
    },
    /** Another process of the same house has set it. */
    follow(offsetMs) {
      offset = offsetMs
    },
  }
}
