const DEADLOCK = '40P01'

/**
 * Of two who wait for each other the database gives one up, and nothing of it has happened: it is done again, and finds the other's
 * work done. A whole line of the tree that moves in a rush may lose several times. What is told of it meanwhile is a hint too many at worst.
 */
export async function again<R>(work: () => Promise<R>, attempts = 6): Promise<R> {
  try {
    return await work()
  } catch (error) {
    if ((error as { code?: unknown }).code !== DEADLOCK || attempts <= 1) throw error
    return again(work, attempts - 1)
  }
}
