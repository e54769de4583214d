/**
 * Lets a press wait while its owner signs in. The shell opens the door (a dialog over the form, so nothing typed is lost)
 * and says whether the person came in; then the same press is sent again under the same key.
 */
type Door = (why: 'expired' | 'needed') => Promise<boolean>

let door: Door | undefined
let isSignedIn = false
let waiting: Promise<boolean> | undefined

/** The shell's own dialog; returns how to take it away. */
export function hangDoor(opens: Door): () => void {
  door = opens
  return () => {
    if (door === opens) door = undefined
  }
}

export const tellGate = (signedIn: boolean) => {
  isSignedIn = signedIn
}

/** Many presses may wait at one door. A mere question of someone not signed in opens none. */
export function mayComeIn(isChange: boolean): Promise<boolean> {
  if (!door || !(isSignedIn || isChange)) return Promise.resolve(false)
  waiting ??= door(isSignedIn ? 'expired' : 'needed').finally(() => {
    waiting = undefined
  })
  return waiting
}
