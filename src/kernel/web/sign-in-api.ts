import type { Post } from '../pure/people.ts'
import type { Person } from './person.tsx'
import { ask, type Press, tell } from './wire.ts'

/** /api/sign-in: plain JSON, not a module's actions, for it decides who asks. */
export type Session = { id: string; device: string; address: string; since: string; lastSeen: string; way: string; isCurrent: boolean }
export type Me = Omit<Person, 'posts'> & { posts: (Post & { role: string })[]; now?: string }
export type Demonstrator = { who: string; name: string; says: { zh: string; en: string }; role?: string; unit: string }
export type Account = {
  userName: string | null
  hasTotp: boolean
  mustChangePassword: boolean
  sessions: number
  lastSignInAt: string | null
}

const get = <O>(path: string) => ask(`/api/sign-in/${path}`) as Promise<O>
const post =
  <I, O>(path: string) =>
  (input: I, press: Press = {}) =>
    tell(`/api/sign-in/${path}`, input, press) as Promise<O>
const knock =
  <I, O>(path: string) =>
  (input: I) =>
    tell(`/api/sign-in/${path}`, input, { isAtDoor: true }) as Promise<O>

export const signIn = {
  me: () => get<Me>('me'),
  sendCode: knock<{ phone: string }, { challenge: string; againSeconds: number; validSeconds: number }>('send-code'),
  byCode: knock<{ phone: string; code: string; challenge: string }, Me>('by-code'),
  byPassword: knock<{ userName: string; password: string }, { next: 'done'; me: Me } | { next: 'totp' }>('by-password'),
  totp: knock<{ code: string } | { backupCode: string }, Me>('totp'),
  setUpTotp: knock<{ password: string }, { uri: string; backupCodes: string[] }>('totp-set-up'),
  confirmTotp: knock<{ code: string }, Me>('totp-confirm'),
  changePassword: knock<{ password: string; newPassword: string }, Me>('change-password'),
  signOut: knock<Record<string, never>, unknown>('sign-out'),
  sessions: () => get<{ sessions: Session[] }>('sessions'),
  endSession: post<{ id: string }, unknown>('end-session'),
  endOthers: post<Record<string, never>, { ended: number }>('end-others'),
  language: post<{ language: string }, unknown>('language'),
  cast: () => get<{ cast: Demonstrator[] }>('demo/cast'),
  be: knock<{ who: string }, Me>('demo/be'),
  accountOf: (person: string) => get<{ name: string; accounts: Account[] }>(`accounts/list?${new URLSearchParams({ person })}`),
  createAccount: post<{ person: string; userName: string }, { temporaryPassword: string }>('accounts/create'),
  resetAccount: post<{ person: string; totpToo?: boolean }, { temporaryPassword: string }>('accounts/reset'),
  unlockAccount: post<{ person: string }, unknown>('accounts/unlock'),
}
