/** The one clock of a house. Only a demo's can be set; everywhere else it is the machine's. */
export type HouseClock = { now: () => Date; offsetMs: () => number; set: (to: Date) => void; shift: (offsetMs: number) => void }

export function openClock(offsetMs = 0): HouseClock {
  let offset = offsetMs
  return {
    now: () => new Date(Date.now() + offset),
    offsetMs: () => offset,
    set: to => void (offset = to.getTime() - Date.now()),
    shift: by => void (offset = by),
  }
}
