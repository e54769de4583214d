type Document = {
  status?: number
  clause?: string
  because?: string
  title?: string
  fields?: Record<string, string>
  waitSeconds?: number
}

/** Why no answer of the server's came at all. `unsure`: the press may have arrived all the same. */
export type Cut = 'offline' | 'slow' | 'unsure'

/** The server's "no": which clause, why, and which fields of a form it concerns; or `cut`, when nothing was heard from it. */
export class Problem extends Error {
  readonly status: number
  readonly clause: string
  readonly title: string
  readonly fields: Record<string, string>
  readonly waitSeconds: number
  readonly cut: Cut | undefined
  /** Whose rulebook explains the clause. */
  readonly module: string

  constructor({ status = 0, clause = '', because, title = '', fields = {}, waitSeconds = 0 }: Document, cut?: Cut, module = '') {
    super(because ?? title)
    this.name = 'Problem'
    this.status = status
    this.clause = clause
    this.title = title
    this.fields = fields
    this.waitSeconds = waitSeconds
    this.cut = cut
    this.module = module
  }

  /** Nobody is signed in, or the session ran out. */
  get isSignedOut() {
    return this.status === 401
  }
  /** Somebody else changed it meanwhile. */
  get isStale() {
    return this.clause === 'HOUSE-6'
  }
  /** Sending the very same press again may help: nothing was heard, or the server was busy. */
  get isPassing() {
    return this.cut !== undefined || this.status === 429 || this.status >= 500
  }
}

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem({ title: error instanceof Error ? error.message : String(error) })
