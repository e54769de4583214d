import { outbox } from '#kernel/web/outbox.ts'
import { Problem } from '#kernel/web/problem.ts'
import { newKey, type Press } from '#kernel/web/wire.ts'

type Name = 'checkIn' | 'markPresent' | 'markLeft' | 'confirmMark'

/**
 * Sends at once where there is a network; otherwise, or behind what waits already, it goes into the outbox, and the answer is
 * undefined: later marks must not overtake earlier ones.
 */
export async function post<I, O>(
  name: Name,
  send: (input: I, press: Press) => Promise<O>,
  input: I,
  title: string,
  key = newKey(),
): Promise<O | undefined> {
  if (navigator.onLine && outbox.state().waiting.length === 0) {
    try {
      return await send(input, { key })
    } catch (error) {
      if (!(error instanceof Problem && error.cut)) throw error
    }
  }
  await outbox.keep(`/api/academy/${name}`, input, title, key)
  void outbox.flush()
  return undefined
}
