/** What someone is typing, kept until it is sent: through a reload, an expired session, a closed tab. */
type Draft<V> = { values: V; at: number }

const DAYS_KEPT = 30
const DAY_MS = 86_400_000

export type Shelves = { local: Storage; session: Storage }

const here = (): Shelves => ({ local: localStorage, session: sessionStorage })
const nameOf = (person: string, form: string) => `niangjia:draft:${person}:${form}`
/** A stranger's words go when the tab closes, for the next person at this screen is somebody else. */
const shelfOf = (person: string, { local, session }: Shelves) => (person ? local : session)

export function readDraft<V>(person: string, form: string, now: number = Date.now(), shelves: Shelves = here()): V | undefined {
  try {
    const text = shelfOf(person, shelves).getItem(nameOf(person, form))
    const draft = text ? (JSON.parse(text) as Draft<V>) : undefined
    return draft && now - draft.at < DAYS_KEPT * DAY_MS ? draft.values : undefined
  } catch {
    return undefined
  }
}

/** False where the phone is full or keeps nothing: then the page must warn before it is left. */
export function writeDraft<V>(person: string, form: string, values: V, now: number = Date.now(), shelves: Shelves = here()): boolean {
  try {
    shelfOf(person, shelves).setItem(nameOf(person, form), JSON.stringify({ values, at: now } satisfies Draft<V>))
    return true
  } catch {
    return false
  }
}

export function dropDraft(person: string, form: string, shelves: Shelves = here()): void {
  try {
    shelfOf(person, shelves).removeItem(nameOf(person, form))
  } catch {
    // nothing was kept, nothing is to be dropped
  }
}

/** At sign-out: nothing of theirs stays on a phone that others use. */
export function dropDraftsOf(person: string, shelves: Shelves = here()): void {
  try {
    const shelf = shelfOf(person, shelves)
    for (const name of Object.keys(shelf)) if (name.startsWith(nameOf(person, ''))) shelf.removeItem(name)
  } catch {
    // as above
  }
}
