import { createHash } from 'node:crypto'

/** The same name gives the same id in every demo city and every test, so that stories can name whom they mean. */
export function idFor(name: string): string {
  const hex = createHash('sha256').update(`niangjia/${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The same for what was made long ago: it sorts by that day, as ids do. */
export function idFrom(at: Date, name: string): string {
  const hex = at.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}${idFor(name).slice(13)}`
}
