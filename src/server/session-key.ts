import type { FastifyRequest } from 'fastify'

/** What tells one session or key from another before anybody has looked whether it is one: the beginning of its token, the name of the key. */
export const sessionKeyOf = ({ headers }: FastifyRequest): string | undefined =>
  headers.authorization?.match(/^Bearer (nj_[0-9a-f]{32})_/i)?.[1] ??
  headers.cookie?.match(/session_token=([^;]{20})/)?.[1] ??
  headers.authorization?.match(/^Bearer (.{20})/i)?.[1]
