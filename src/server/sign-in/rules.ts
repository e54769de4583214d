import type { Reading } from '#kernel/pure/reading.ts'

/** Customary values of graded protection, level 3 (GB/T 22239-2019 §8.1.4.1). */
export const MINUTE = 60
export const IDLE_STAFF_SECONDS = 30 * MINUTE
export const IDLE_OTHERS_SECONDS = 30 * 24 * 60 * MINUTE
export const LONGEST_SESSION_SECONDS = 180 * 24 * 60 * MINUTE
export const PASSWORD_DAYS = 90
export const CODE_SECONDS = 5 * MINUTE
export const CODE_TRIES = 5

export type PasswordObjection = 'passwordShort' | 'passwordLong' | 'passwordIsName' | 'passwordIsOld'

/** Ten characters of three classes, or sixteen of any: long sentences, Chinese ones too, are as good as riddles. */
export function passwordObjection(password: string, userName: string, old?: string): PasswordObjection | undefined {
  const length = [...password].length
  const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u, /\p{Lo}/u].filter(kind => kind.test(password)).length
  if (length > 128) return 'passwordLong'
  if (length < 10 || (length < 16 && classes < 3)) return 'passwordShort'
  const bare = normalUserName(password)
  const name = normalUserName(userName)
  if (name && (bare === name || bare === [...name].reverse().join(''))) return 'passwordIsName'
  return password === old ? 'passwordIsOld' : undefined
}

/** One spelling for what looks alike: full-width letters, capitals, spaces around. */
export const normalUserName = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

const userNameForm = /^[\p{Script=Han}\p{L}\p{N}_.·-]{2,30}$/u
export const isUserName = (text: string): boolean => userNameForm.test(normalUserName(text))

export function readUserName(text: string): Reading<string, 'userNameShape'> {
  return isUserName(text) ? { ok: true, value: normalUserName(text) } : { ok: false, why: 'userNameShape' }
}

/** After so many failures of one account from one source in a row: 0 up to the fourth, then 1, 2, 4, 8, at most 15 minutes. */
export const pairWaitSeconds = (failures: number): number => (failures < 5 ? 0 : Math.min(15, 2 ** (failures - 5)) * MINUTE)

/** After so many failures of one account from anywhere: enough to make guessing hopeless, too short to keep the owner out. */
export const accountWaitSeconds = (failures: number): number => (failures < 10 ? 0 : Math.min(60, 2 ** Math.min(failures - 9, 6)))

/** How many codes may be sent. A device that has signed in before has an allowance of its own, which no stranger uses up. */
export const sendCaps = {
  phone: [
    { most: 1, seconds: MINUTE },
    { most: 10, seconds: 24 * 60 * MINUTE },
  ],
  phoneFromAddress: [{ most: 5, seconds: 24 * 60 * MINUTE }],
  // a factory or a mobile carrier shows the city one address for hundreds of people
  address: [
    { most: 60, seconds: 60 * MINUTE },
    { most: 300, seconds: 24 * 60 * MINUTE },
  ],
} as const
export type Cap = { readonly most: number; readonly seconds: number }

/** After so many failures from one address, whatever the accounts: somebody tries one password on many names. An office shares one address. */
export const addressWaitSeconds = (failures: number): number => (failures < 50 ? 0 : MINUTE)

/** What one stranger holds: an IPv4 address, or the 64 bits that an IPv6 subscriber is given whole. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  const [head = '', tail] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const all = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return all
    .slice(0, 4)
    .map(part => part.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}
