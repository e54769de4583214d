import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openFiles } from './files.ts'
import { sign } from './s3.ts'

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const nothing = sha256('')
const gather = async <T>(from: AsyncIterable<T>) => {
  const all: T[] = []
  for await (const each of from) all.push(each)
  return all
}

describe("AWS's own signatures", () => {
  const suite = { region: 'us-east-1', service: 'service', accessKey: 'AKIDEXAMPLE', at: new Date('2015-08-30T12:36:00Z') }
  const suiteKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'

  test.each([
    ['get-vanilla', 'GET', '/', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    ['post-vanilla', 'POST', '/', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
    [
      'get-vanilla-query-order-key-case',
      'GET',
      '/?Param2=value2&Param1=value1',
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
    ],
  ])('test suite: %s', (_, method, path, signature) => {
    const url = new URL(path, 'https://example.amazonaws.com')
    const { authorization } = sign({ ...suite, secretKey: suiteKey, method, url, headers: {}, payloadHash: nothing })
    expect(authorization).toBe(
      `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`,
    )
  })

  const body = sha256('Welcome to Amazon S3.')
  const put = { Date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' }
  test.each([
    ['GET Object', 'GET', '/test.txt', { Range: 'bytes=0-9' }, nothing, 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
    ['PUT Object', 'PUT', '/test%24file.text', put, body, '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd'],
    ['GET Bucket Lifecycle', 'GET', '/?lifecycle', {}, nothing, 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
    ['GET Bucket (List)', 'GET', '/?prefix=J&max-keys=2', {}, nothing, '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ])('S3 documentation: %s', (_, method, path, headers, payloadHash, signature) => {
    const signed = sign({
      method,
      url: new URL(path, 'https://examplebucket.s3.amazonaws.com'),
      headers: { ...headers, 'x-amz-content-sha256': payloadHash } as Record<string, string>,
      payloadHash,
      region: 'us-east-1',
      service: 's3',
      accessKey: 'AKIAIOSFODNN7EXAMPLE',
      secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      at: new Date('2013-05-24T00:00:00Z'),
    })
    expect(signed.authorization).toContain(`Signature=${signature}`)
  })
})

describe('against a store on the loopback', () => {
  const held = new Map<string, { bytes: Buffer; type: string }>()
  const answers: number[] = []
  let asked = 0
  let server: Server
  let endpoint = ''

  /** The signature, recomputed from what arrived on the wire by other code than ours. */
  const isSigned = (request: IncomingMessage, body: Buffer) => {
    const [, day, region, names, given] =
      /Credential=user\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w{64})$/.exec(
        request.headers.authorization ?? '',
      ) ?? []
    if (!names || request.headers['x-amz-content-sha256'] !== sha256(body)) return false
    const [path, query = ''] = request.url!.split('?')
    const lines = names.split(';').map(name => `${name}:${request.headers[name]}\n`)
    const canonical = `${request.method}\n${path}\n${query.split('&').sort().join('&')}\n${lines.join('')}\n${names}\n${sha256(body)}`
    const text = `AWS4-HMAC-SHA256\n${request.headers['x-amz-date']}\n${day}/${region}/s3/aws4_request\n${sha256(canonical)}`
    let key: Buffer = Buffer.from('AWS4pass/word+')
    for (const part of [day!, region!, 's3', 'aws4_request']) key = createHmac('sha256', key).update(part).digest()
    return createHmac('sha256', key).update(text).digest('hex') === given
  }

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      asked++
      const body = Buffer.concat(await gather<Buffer>(request))
      const say = (status: number, text = '') => response.writeHead(status).end(text)
      const forced = answers.shift()
      if (forced === 0) return request.socket.destroy()
      if (forced) return say(forced, '<Error><Code>SlowDown</Code></Error>')
      if (!isSigned(request, body)) return say(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>')
      const { pathname, searchParams } = new URL(request.url!, endpoint)
      if (!pathname.startsWith('/papers/')) return say(404, '<Error><Code>NoSuchBucket</Code></Error>')
      if (searchParams.has('list-type')) return say(200, page(searchParams.get('continuation-token')))
      if (request.method === 'PUT') held.set(pathname, { bytes: body, type: request.headers['content-type']! })
      if (request.method === 'DELETE') return say(held.delete(pathname) ? 204 : 404)
      const found = held.get(pathname)
      if (!found) return say(404, '<Error><Code>NoSuchKey</Code></Error>')
      response.writeHead(200, { 'content-type': found.type }).end(request.method === 'GET' ? found.bytes : '')
    })
    await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise(done => server.close(done)))
  beforeEach(() => {
    held.clear()
    answers.length = 0
    asked = 0
  })

  const page = (after: string | null) => {
    const keys = [...held.keys()].map(path => path.slice('/papers/'.length)).sort()
    const from = after ? Number(after.slice('page+/='.length)) : 0
    const more = from + 2 < keys.length
    const next = more ? `<IsTruncated>true</IsTruncated><NextContinuationToken>page+/=${from + 2}</NextContinuationToken>` : ''
    const listed = keys.slice(from, from + 2).map(key => `<Contents><Key>${key}</Key></Contents>`)
    return `<ListBucketResult>${listed.join('')}${next}</ListBucketResult>`
  }

  const store = (more = {}) =>
    openFiles({
      s3: { endpoint, bucket: 'papers', region: 'cn-beijing', accessKey: 'user', secretKey: 'pass/word+', pauseMs: 1, ...more },
    })
  const bytes = Buffer.from([0, 1, 2, 255])

  test('puts, gets, lists over pages and drops, each request signed', async () => {
    const files = store()
    for (const key of ['a/1.pdf', 'a/2.pdf', 'b/3.pdf', 'b/4.pdf', 'c_5-x.pdf']) await files.put(key, bytes, 'application/pdf')
    expect(held.get('/papers/a/1.pdf')?.type).toBe('application/pdf')
    expect(await files.get('a/1.pdf')).toEqual(new Uint8Array(bytes))
    expect(await gather(files.list!())).toEqual(['a/1.pdf', 'a/2.pdf', 'b/3.pdf', 'b/4.pdf', 'c_5-x.pdf'])
    await files.drop('a/1.pdf')
    await files.drop('a/1.pdf')
    expect(await files.get('a/1.pdf')).toBeUndefined()
    await files.put('empty', new Uint8Array(), 'text/plain')
    expect((await files.get('empty'))?.length).toBe(0)
  })

  test('is patient with 500, 503, 429 and a broken line', async () => {
    answers.push(500, 503, 0)
    await store().put('late', bytes, 'text/plain')
    expect(asked).toBe(4)
    answers.push(429)
    expect(await store().get('late')).toEqual(new Uint8Array(bytes))
  })

  test('gives up after four attempts, and says what the store said', async () => {
    answers.push(503, 503, 503, 503)
    await expect(store().get('x')).rejects.toThrow('GET papers/x: 503 SlowDown')
    expect(asked).toBe(4)
  })

  test('a wrong key is not tried twice, and no secret is in the message', async () => {
    const failure = await store({ secretKey: 'wrong-secret' })
      .get('x')
      .catch((error: Error) => error)
    expect(String(failure)).toContain('403 SignatureDoesNotMatch')
    expect(String(failure)).not.toContain('wrong-secret')
    expect(asked).toBe(1)
  })

  test('a bucket that is not there is no missing file', async () => {
    await expect(store({ bucket: 'elsewhere' }).get('x')).rejects.toThrow('404 NoSuchBucket')
  })

  test('a store that is not there is said so', async () => {
    await expect(store({ endpoint: 'http://127.0.0.1:1' }).get('x')).rejects.toThrow(/GET papers\/x: .*(ECONNREFUSED|bad port)/)
  })
})
