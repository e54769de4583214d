import pg from 'pg'
import { camelCaseOf } from './snake-case.ts'

/** What pg's query hears from the server, and how it asks; its types keep silent of it. */
type Wire = { describe: (what: object) => void }
type Heard = {
  name: string | undefined
  _canceledDueToError: unknown
  prepare(wire: Wire): void
  handleRowDescription(message: { fields: readonly Field[] }): void
  handleDataRow(message: { fields: readonly (string | null)[] }): void
  handleCommandComplete(message: object, wire: Wire): void
}
type Field = { name: string; dataTypeID: number }
type Told = { command: string; rowCount: number | null }
type Answer = (error: Error | undefined, told: Told) => void
const Query = pg.Query as unknown as new (text: string, values: readonly unknown[], answer: Answer) => Heard & pg.Submittable

type Column = { key: string; read: (text: string) => unknown }

/** Of each connection, the columns of the statements it has planned: the server refuses to answer them with others. */
const planned = new WeakMap<Wire, Map<string, readonly Column[]>>()

/**
 * One statement on its way. Its rows come from the wire under the names that the code has for their columns, each made once; and of a
 * statement that this connection has planned, the columns are not asked for again: their description is longer than many a row.
 */
export class Asked<R> extends Query {
  readonly answers: R[] = []
  #wire: Wire | undefined
  #columns: readonly Column[] = []

  constructor(text: string, values: readonly unknown[], name: string | undefined, answer: Answer) {
    super(text, values, answer)
    this.name = name
  }

  override prepare(wire: Wire) {
    this.#wire = wire
    const known = this.name === undefined ? undefined : planned.get(wire)?.get(this.name)
    this.#columns = known ?? []
    if (!known) return super.prepare(wire)
    const { describe } = wire
    wire.describe = () => {}
    try {
      super.prepare(wire)
    } finally {
      wire.describe = describe
    }
  }

  override handleRowDescription({ fields }: { fields: readonly Field[] }) {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ key: camelCaseOf(name), read: pg.types.getTypeParser(dataTypeID, 'text') }))
  }

  override handleDataRow({ fields }: { fields: readonly (string | null)[] }) {
    const row: Record<string, unknown> = {}
    try {
      for (let n = 0; n < fields.length; n += 1) {
        const { key, read } = this.#columns[n]!
        row[key] = fields[n] === null ? null : read(fields[n]!)
      }
    } catch (error) {
      // told when the server has said all it has to say; an error thrown here would end the process
      this._canceledDueToError = error
    }
    this.answers.push(row as R)
  }

  override handleCommandComplete(message: object, wire: Wire) {
    super.handleCommandComplete(message, wire)
    if (this.name === undefined || !this.#wire) return
    const known = planned.get(this.#wire) ?? new Map<string, readonly Column[]>()
    planned.set(this.#wire, known.set(this.name, this.#columns))
  }
}
