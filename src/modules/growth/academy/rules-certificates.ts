/** A certificate's number: unguessable, and read aright from a telephone, a scan or an old photograph. */

/** Crockford's 32 signs: I, L, O and U are left out, because hands and eyes take them for others. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const bodyLength = 8

/**
 * `JG2024-7K3M-9QX2-6`. `chance` is unguessable base64url of at least eight signs (`ctx.draw(8)`), of which five bits each are taken:
 * forty bits, so that a million certificates leave one guess in a million right. They may still fall on a number already given:
 * a unique index says so. Throws for a year that has not four digits.
 */
export function certificateNumber(year: number, chance: string): string {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new Error(`not a year of four digits: ${year}`)
  const drawn = [...chance.slice(0, bodyLength)].map(sign => base64url.indexOf(sign))
  if (drawn.length < bodyLength || drawn.includes(-1)) throw new Error('too little chance for a number')
  const body = drawn.map(value => signs[value & 31]).join('')
  return written(`${year}${body}`)
}

/** What somebody typed, as it stands on the certificate; undefined where it is no number of ours or a sign is wrong. */
export function readNumber(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212_]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const [, core] = numberForm.exec(plain) ?? []
  return core && folded(core) === 0 ? written(core.slice(0, -1)) : undefined
}

const numberForm = /^JG(\d{4}[0-9A-HJKMNP-TV-Z]{9})$/

const written = (core: string) => `JG${core.slice(0, 4)}-${core.slice(4, 8)}-${core.slice(8)}-${signs[doubled(folded(core))]}`

/**
 * The signs as a polynomial over GF(32), by Horner, at α = 2; a whole number gives 0. The place k from the right weighs α^k, and as α has
 * order 31, no weight of the thirteen is 0 and no two are alike: one wrong sign, or two exchanged wherever they stand, never give 0 again.
 */
const folded = (core: string) => [...core].reduce((sum, sign) => doubled(sum) ^ signs.indexOf(sign), 0)

/** Times α in GF(32), modulo the primitive x⁵ + x² + 1. */
const doubled = (value: number) => (value & 16 ? (value << 1) ^ 0b100101 : value << 1)
