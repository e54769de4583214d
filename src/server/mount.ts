import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#kernel/pure/refusal.ts'
import { refuse } from '#kernel/pure/house-words.ts'
import { type Actor, nobody } from '#kernel/pure/people.ts'
import { isGet } from '#kernel/pure/verbs.ts'
import type { Action, Delivery, Incoming } from '#kernel/server/action.ts'
import { mustHold, perform } from '#kernel/server/perform.ts'
import type { Wire } from './http.ts'
import { streamHints } from './hints.ts'

type JsonSchema = { properties?: Record<string, { type?: string; anyOf?: { type?: string }[]; default?: unknown }> }

/** One action as one route: its method from its name, its shapes from its schemas. */
export function mountAction(app: FastifyInstance, wire: Wire, url: string, module: string, act: Action): void {
  const name = url.split('/').at(-1)!
  const reads = isGet(name)
  // shapes are made when somebody wants them: of all doors at every start they took a tenth of it, and memory for ever
  let made: ReturnType<typeof shapeOf> | undefined
  const input = () => {
    made ??= shapeOf(act.input)
    return made
  }
  const mayGuess = act.kind === 'action' && act.isGuessable ? limitGuesses(app, act.name) : undefined
  const limits =
    act.kind === 'anyone' || (act.kind === 'query' && act.isGuessable) || (act.receipt && act.kind !== 'query' && act.kind !== 'download')
      ? { rateLimit: { max: 20, timeWindow: 60_000, keyGenerator: (request: FastifyRequest) => request.ip } }
      : {}
  app.route({
    method: reads ? 'GET' : 'POST',
    url,
    config: { ...limits, swaggerTransform: ({ schema, url }) => ({ schema: { ...schema, ...told(act, reads, input) }, url }) },
    ...(act.kind === 'upload' && { bodyLimit: 120 * 1_048_576 }),
    schema: {
      operationId: act.name,
      tags: [module],
      summary: act.kind,
      ...(act.may === 'public' && { security: [] }),
    },
    handler: async (request, reply) => {
      const actor = act.kind === 'anyone' ? nobody : await wire.whoIs(request)
      await mayGuess?.(request, actor)
      // whoever may not hand anything in is told so before a byte of it is kept
      if (act.kind === 'upload') mustHold(actor, act.may)
      const { asked, files } =
        act.kind === 'upload'
          ? await partsOf(request, act)
          : { asked: reads ? fromQuery(input(), request.query as Record<string, unknown>) : request.body, files: undefined }
      const call = { actor, now: wire.now(), key: request.headers['idempotency-key']?.toString().slice(0, 200), ...(files && { files }) }
      const answer = await perform(wire.house, call, act, asked as never)
      if (act.kind === 'watch') return streamHints(wire.house.live, actor, answer as readonly string[], request, reply)
      return act.kind === 'download' ? deliver(reply, answer as Delivery) : answer
    },
  })
}

/**
 * Counted by the person and not by the cookie: a made-up one beside their own would begin another count each time. Without a session
 * nothing can be guessed, and a whole hall may stand behind one address.
 */
function limitGuesses(app: FastifyInstance, name: string) {
  const guessing = new WeakMap<FastifyRequest, string>()
  const count = app.createRateLimit({
    max: 20,
    timeWindow: 60_000,
    keyGenerator: request => `guess ${name} ${guessing.get(request)}`,
  })
  return async (request: FastifyRequest, { id }: Actor) => {
    if (id === nobody.id) return
    guessing.set(request, id)
    const counted = await count(request)
    if (!counted.isAllowed && counted.isExceeded) throw refuse('HOUSE-7', { seconds: Math.ceil(counted.ttl / 1_000) })
  }
}

function told(act: Action, reads: boolean, input: () => object) {
  if (act.kind === 'download')
    return {
      querystring: input(),
      response: {
        200: { description: 'a file', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
      },
    }
  if (act.kind === 'watch')
    return {
      querystring: input(),
      response: { 200: { description: 'hints', content: { 'text/event-stream': { schema: { type: 'string' } } } } },
    }
  if (act.kind === 'upload')
    return {
      consumes: ['multipart/form-data'],
      description: 'the field `input` holds the JSON, the parts `file` the files',
      response: { 200: jsonSchema(act.output, 'output') },
    }
  return { [reads ? 'querystring' : 'body']: input(), response: { 200: jsonSchema(act.output, 'output') } }
}

/** What an action takes, as the interface's description and the reader of query strings see it. */
export const shapeOf = (input: z.ZodType) => jsonSchema(input, 'input')

function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return shape as JsonSchema & object
}

/** A query string knows only text; the schema says which parts are numbers, switches or lists. */
export function fromQuery({ properties = {} }: JsonSchema, query: Record<string, unknown>) {
  const read = (key: string, text: unknown) => {
    const { type = properties[key]?.anyOf?.[0]?.type } = properties[key] ?? {}
    if ((type === 'integer' || type === 'number') && text !== '') return Number(text)
    if (type === 'boolean') return text === 'true'
    return type === 'array' && !Array.isArray(text) ? [text] : text
  }
  return Object.fromEntries(Object.entries(query).map(([key, text]) => [key, read(key, text)]))
}

type Most = { mostBytes: number; mostFiles?: number }
/** Of a file too large, and of files too many, no more is kept than shows it. */
async function partsOf(request: FastifyRequest, { mostBytes, mostFiles }: Most): Promise<{ asked: unknown; files: Incoming[] }> {
  let asked: unknown = {}
  const files: Incoming[] = []
  const tooLarge = (error: { code?: string }) => {
    throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? refuse('HOUSE-8', { megabytes: Math.round(mostBytes / 1_048_576) }) : error
  }
  const limits = { fileSize: mostBytes + 1, ...(mostFiles && { files: mostFiles }) }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') files.push({ name: part.filename, type: part.mimetype, bytes: await part.toBuffer().catch(tooLarge) })
    else if (part.fieldname === 'input') asked = readJson(String(part.value))
  }
  return { asked, files }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('HOUSE-5', {}, { fields: { input: 'notRight' } })
  }
}

/** A name in any script, told twice: plainly for old programs, as RFC 5987 for the others. */
function deliver(reply: FastifyReply, { name: asGiven, type, bytes, inline }: Delivery) {
  const name = asGiven.toWellFormed()
  const plain = name.replace(/[^\w.-]/g, '_')
  return reply
    .type(type)
    .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(bytes))
}
