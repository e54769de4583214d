import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openFiles, readFilesPlace } from './files.ts'

const dir = mkdtempSync(join(tmpdir(), 'files-'))
afterAll(() => rmSync(dir, { recursive: true }))
const files = openFiles({ dir })
const bytes = (text: string) => new TextEncoder().encode(text)
const keysOf = async () => {
  const keys: string[] = []
  for await (const key of files.list!()) keys.push(key)
  return keys.sort()
}

describe('the local folder', () => {
  test('gives back what was put, and the last put wins', async () => {
    await files.put('photos/0190a.jpg', bytes('first'), 'image/jpeg')
    await files.put('photos/0190a.jpg', bytes('second'), 'image/jpeg')
    await files.put('empty', new Uint8Array(), 'text/plain')
    expect(new TextDecoder().decode(await files.get('photos/0190a.jpg'))).toBe('second')
    expect((await files.get('empty'))?.length).toBe(0)
    expect(await keysOf()).toEqual(['empty', 'photos/0190a.jpg'])
  })

  test('what is not there is undefined, and may be dropped', async () => {
    expect(await files.get('photos/none.jpg')).toBeUndefined()
    await files.drop('photos/none.jpg')
    await files.drop('empty')
    expect(await files.get('empty')).toBeUndefined()
  })

  test('many writers of one key leave one whole file and no draft', async () => {
    const versions = Array.from({ length: 20 }, (_, i) => bytes(String(i).repeat(50_000)))
    await Promise.all(versions.map(version => files.put('raced', version, 'text/plain')))
    const held = await files.get('raced')
    expect(versions.some(version => Buffer.compare(version, held!) === 0)).toBe(true)
    const names = readdirSync(dir, { recursive: true }).map(String)
    expect(names.filter(name => name.split('/').at(-1)!.startsWith('.'))).toEqual([])
  })

  test('a draft left by a crash is not listed', async () => {
    const inner = readdirSync(dir, { recursive: true })
      .map(String)
      .find(name => name.split('/').length === 2)
    writeFileSync(join(dir, inner!, '.half'), 'x')
    expect((await keysOf()).some(key => key.includes('half'))).toBe(false)
  })

  test('a draft left by a crash goes after an hour; one that is being written stays', async () => {
    const inner = readdirSync(dir, { recursive: true })
      .map(String)
      .find(name => name.split('/').length === 2)
    const [left, fresh] = ['.0123456789abcdef', '.fedcba9876543210'].map(name => join(dir, inner!, name)) as [string, string]
    for (const path of [left, fresh]) writeFileSync(path, 'x')
    utimesSync(left, new Date(), new Date(Date.now() - 3_700_000))
    const keys = await keysOf()
    await files.sweep!()
    expect([existsSync(left), existsSync(fresh)]).toEqual([false, true])
    expect(await keysOf()).toEqual(keys)
  })

  test.each([
    '',
    '/etc/passwd',
    '../seal.key',
    'a/../b',
    'a//b',
    'a/',
    'a\\b',
    'A',
    'a\0',
    '.hidden',
    'a/.b',
    'a~b',
    '一',
    'c:x',
    'x'.repeat(201),
  ])('%j is no key', async key => {
    await expect(files.put(key, bytes('x'), 'text/plain')).rejects.toThrow('not a file key')
    await expect(files.get(key)).rejects.toThrow('not a file key')
    await expect(files.drop(key)).rejects.toThrow('not a file key')
  })

  test('a folder that cannot be one says so', async () => {
    writeFileSync(join(dir, 'flat'), '')
    await expect(openFiles({ dir: join(dir, 'flat') }).put('new', bytes('x'), 'text/plain')).rejects.toThrow(/ENOTDIR|EEXIST/)
    rmSync(join(dir, 'flat'))
  })
})

describe('where the files lie', () => {
  test('without an endpoint, in the data folder', () => {
    expect(readFilesPlace({}, '/srv/niangjia')).toEqual({ dir: join('/srv/niangjia', 'files') })
  })

  test('with one, in the bucket; half a configuration is refused', () => {
    const env = { FILES_S3_ENDPOINT: 'http://minio:9000', FILES_S3_BUCKET: 'b', FILES_S3_ACCESS_KEY: 'a', FILES_S3_SECRET_KEY: 's' }
    expect(readFilesPlace(env, '/srv')).toMatchObject({ s3: { bucket: 'b', region: 'us-east-1', pathStyle: true } })
    expect(readFilesPlace({ ...env, FILES_S3_PATH_STYLE: 'false' }, '/srv')).toMatchObject({ s3: { pathStyle: false } })
    expect(() => readFilesPlace({ ...env, FILES_S3_BUCKET: '' }, '/srv')).toThrow('FILES_S3_BUCKET')
  })
})
