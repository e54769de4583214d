/** A roster's lines at rest: sealed, some hundred to a part. Nobody reads an ID number out of a stolen backup. */
import type { UnitPath } from '#kernel/pure/people.ts'
import type { Cells, Fault, Said } from '../rules-roster.ts'
import type { Act } from './members.ts'

/** A line that is left out, with its cells as they were written: they go back to whoever handed them in. */
export type WrongLine = { line: number; cells: Cells; faults: Fault[] }
/** Lines of a part. Each locks its numbers: a server lets some six thousand names be held at once, by everybody together. */
export const partLines = 500

const about = (column: 'sealed' | 'wrong', roster: string, n: number) => `members_roster_parts.${column}.${roster}.${n}`

type Part = { roster: string; n: number; owner: string; unit: UnitPath; sound: readonly Said[]; wrong: readonly WrongLine[] }
export const keepPart = ({ db, seals, now }: Act, { roster, n, owner, unit, sound, wrong }: Part) =>
  db
    .insertInto('membersRosterParts')
    .values({
      ...{ roster, n, owner, unit },
      sealed: seals.seal(JSON.stringify(sound), about('sealed', roster, n)),
      wrongSealed: sealWrong(seals, roster, n, wrong),
      doneAt: sound.length === 0 ? now : null,
    })
    .execute()

export const sealWrong = (seals: Act['seals'], roster: string, n: number, wrong: readonly WrongLine[]) =>
  wrong.length > 0 ? seals.seal(JSON.stringify(wrong), about('wrong', roster, n)) : null

export const openSound = (seals: Act['seals'], roster: string, n: number, sealed: string) =>
  JSON.parse(seals.open(sealed, about('sealed', roster, n))) as Said[]

export const openWrong = (seals: Act['seals'], roster: string, n: number, sealed: string | null) =>
  (sealed ? JSON.parse(seals.open(sealed, about('wrong', roster, n))) : []) as WrongLine[]
