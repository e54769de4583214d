import type { FastifyRequest } from 'fastify'

/** What tells one session from another before anybody has looked whether it is one: the beginning of its token. */
export const sessionKeyOf = ({ headers }: FastifyRequest): string | undefined =>
  headers.cookie?.match(/session_token=([^;]{20})/)?.[1] ?? headers.authorization?.match(/^Bearer (.{20})/i)?.[1]
