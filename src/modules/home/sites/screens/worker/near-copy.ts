import { readCopy, writeCopy } from '#kernel/web/offline-copy.ts'
import type { Near, Site } from './api.ts'

/** The stations this phone has seen last, whatever was looked for: in a basement they can still be looked through. */
const MOST = 200
const nameOf = (person: string) => `${person}/sites.seen`

export async function keepSeen(person: string, rows: readonly Near[]): Promise<void> {
  const before = (await readCopy<Near[]>(nameOf(person)))?.data ?? []
  const now = new Set(rows.map(row => row.id))
  await writeCopy(nameOf(person), [...rows, ...before.filter(row => !now.has(row.id))].slice(0, MOST))
}

export const readSeen = (person: string) => readCopy<Near[]>(nameOf(person))

/** As much of its page as the list knew. */
export async function findSeen(person: string, id: string): Promise<{ site: Site; at: string } | undefined> {
  const copy = await readSeen(person)
  const row = copy?.data.find(one => one.id === id)
  return copy && row && { site: { ...row, out: row.out ?? [], ...unknown }, at: copy.at }
}
const unknown = {
  unit: '/' as Site['unit'],
  unitName: '',
  unitEnglish: '',
  built: 'alone' as const,
  partners: '',
  capacity: null,
  residents: null,
  plaqueOn: null,
  inspectedOn: null,
  roundDays: 7,
  patrolledOn: null,
  has: [],
  photos: [],
  version: 0,
  lately: [],
}
