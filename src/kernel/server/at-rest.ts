import type pg from 'pg'

/** What a connection is while nobody has borrowed it, of either engine. */
export const idle = 'set role app_public; set search_path to public'

/** Where the embedded database lies. Nobody else is there to migrate it, and a connection can only idle in a role that exists. */
export type Embedded = { dir: string; migrate: (owner: pg.Pool) => Promise<unknown> }
