import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { phoneNumber, twoFactor, username } from 'better-auth/plugins'
import { Kysely, type KyselyPlugin, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { poolAs } from '#kernel/server/pool.ts'
import { asking, enter, type Way } from './enter.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { CODE_SECONDS, CODE_TRIES, isUserName, LONGEST_SESSION_SECONDS, normalUserName } from './rules.ts'

/** Everything of sign-in that shapes its tables; they are made from this at migrate time. */
export const signInSchema = {
  appName: '娘家',
  telemetry: { enabled: false },
  plugins: [
    username({
      minUsernameLength: 2,
      maxUsernameLength: 30,
      usernameValidator: isUserName,
      displayUsernameValidator: isUserName,
      usernameNormalization: normalUserName,
    }),
    // what stands for a phone here is its blind index with the challenge: no phone in clear, and no stranger's tries on my code
    phoneNumber({
      otpLength: 6,
      expiresIn: CODE_SECONDS,
      allowedAttempts: CODE_TRIES,
      sendOTP: ({ code }) => asking.getStore()?.send?.(code),
    }),
    twoFactor({ issuer: '娘家' }),
  ],
  user: {
    additionalFields: {
      person: { type: 'string', required: true, unique: true, input: false },
      mustChangePassword: { type: 'boolean', required: false, defaultValue: false, input: false },
    },
  },
  session: {
    expiresIn: LONGEST_SESSION_SECONDS,
    disableSessionRefresh: true,
    additionalFields: {
      lastSeen: { type: 'date', required: false, input: false },
      way: { type: 'string', required: false, input: false },
    },
  },
} satisfies BetterAuthOptions

export type Outside = { secret: string; baseURL: string; trustedOrigins?: readonly string[] | undefined }
export type Auth = ReturnType<typeof openSignIn>

/** Sign-in is at home in its own schema under its own role. Never sign in inside an action: it borrows for itself. */
export function openSignIn(pool: pg.Pool, { secret, baseURL, trustedOrigins = [] }: Outside) {
  const asSignIn = poolAs(pool, 'app_auth', 'auth')
  const db = new Kysely({ dialect: new PostgresDialect({ pool: asSignIn as pg.Pool }), plugins: [realDates] })
  return betterAuth({
    ...signInSchema,
    database: { db, type: 'postgres' },
    secret,
    baseURL,
    trustedOrigins: [...trustedOrigins],
    plugins: [...signInSchema.plugins, enter(asSignIn)],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, ctx) => ({ data: { ...session, lastSeen: new Date(), way: wayBy[ctx?.path ?? ''] ?? session.way } }),
        },
      },
    },
    // ours are in lockout.ts, by account; the host counts by address
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'niangjia', ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] } },
    logger: { disabled: true },
  })
}

/** Set by the host alone, from the address it trusts. */
export const ADDRESS_HEADER = 'x-niangjia-address'

const wayBy: Record<string, Way> = {
  '/sign-in/username': 'password',
  '/two-factor/verify-totp': 'totp',
  '/two-factor/verify-backup-code': 'backup',
}

/** The house reads instants as text; the library compares them with `new Date()`, and against text nothing would ever expire. */
const realDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
}
const withDates = <R extends Record<string, unknown>>(row: R) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, /(At|Until|Seen)$/.test(key) && typeof value === 'string' ? new Date(value) : value]),
  )
