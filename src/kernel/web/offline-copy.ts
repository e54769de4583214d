import { openStore } from './store.ts'

/** The last answers of named questions, kept for reading where there is no network. Named `<person>/<question>`. */
type Copy = { id: string; at: string; data: unknown }

const copies = openStore<Copy>('copies')

/** A copy that cannot be kept (a full phone) is no reason to fail the question. */
export const writeCopy = (id: string, data: unknown): Promise<void> =>
  copies.put({ id, at: new Date().toISOString(), data }).catch(() => {})

export const readCopy = async <T>(id: string): Promise<{ at: string; data: T } | undefined> =>
  (await copies.get(id).catch(() => undefined)) as { at: string; data: T } | undefined

/** At sign-out, and whenever someone else sits down: only this person's copies stay on the phone. */
export async function keepCopiesOf(person: string): Promise<void> {
  const others = (await copies.all().catch(() => [])).filter(copy => !person || !copy.id.startsWith(`${person}/`))
  await Promise.all(others.map(copy => copies.drop(copy.id).catch(() => {})))
}
