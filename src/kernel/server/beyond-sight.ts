import { type AnyDb, withOpenEyes } from './db.ts'

/**
 * What a law takes beyond the caller's own sight: whether a number is anybody's already, a step that hands a case to another union, the
 * history of what one was given. Each use names its clause, so that a reader of the rulebook finds every one. Danger: no policy stands
 * behind `work`. Ask with the caller's eyes and the book first, and let nothing out that the clause does not give them.
 */
export const beyondSight = <C extends { db: AnyDb }, T>(
  ctx: C,
  _clause: `${Uppercase<string>}-${number}`,
  work: (open: C) => Promise<T>,
): Promise<T> => withOpenEyes(ctx, work)
