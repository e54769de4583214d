import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openS3, type S3 } from './s3.ts'

/** Where the bytes of uploads and papers lie. Keys: see `checkKey`. A failed store throws; nothing is half written. */
export type Files = {
  put(key: string, bytes: Uint8Array, type: string): Promise<void>
  get(key: string): Promise<Uint8Array | undefined>
  /** Dropping what is not there is no error. */
  drop(key: string): Promise<void>
  list?(): AsyncIterable<string>
  /** Drops drafts that a killed process left behind. */
  sweep?(): Promise<void>
}

export type FilesPlace = { dir: string } | { s3: S3 }

export function openFiles(place: FilesPlace): Files {
  const files = 's3' in place ? openS3(place.s3) : openFolder(place.dir)
  return {
    ...files,
    put: async (key, bytes, type) => files.put(checkKey(key), bytes, type),
    get: async key => files.get(checkKey(key)),
    drop: async key => files.drop(checkKey(key)),
  }
}

/** FILES_S3_ENDPOINT, _BUCKET, _REGION, _ACCESS_KEY, _SECRET_KEY and _PATH_STYLE (default true); without an endpoint, `<dataDir>/files`. */
export function readFilesPlace(env: Record<string, string | undefined>, dataDir: string): FilesPlace {
  const endpoint = env.FILES_S3_ENDPOINT
  if (!endpoint) return { dir: join(dataDir, 'files') }
  const need = (name: string) => {
    const value = env[name]
    if (!value) throw new Error(`FILES_S3_ENDPOINT is set, but ${name} is not`)
    return value
  }
  return {
    s3: {
      endpoint,
      bucket: need('FILES_S3_BUCKET'),
      region: env.FILES_S3_REGION || 'us-east-1',
      accessKey: need('FILES_S3_ACCESS_KEY'),
      secretKey: need('FILES_S3_SECRET_KEY'),
      pathStyle: env.FILES_S3_PATH_STYLE !== 'false',
    },
  }
}

const keyForm = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/

/** Lower case only (some file systems know no other), no segment that begins with a dot, so none climbs out of its folder. */
function checkKey(key: string): string {
  if (!keyForm.test(key) || key.length > 200) throw new Error(`not a file key: ${JSON.stringify(key.slice(0, 60))}`)
  return key
}

/** No upload takes as long. */
const DRAFT_MS = 60 * 60_000
const isDraft = (name: string) => /^\.[0-9a-f]{16}$/.test(name)

function openFolder(dir: string): Files {
  return {
    async put(key, bytes) {
      const { folder, path } = lieOf(dir, key)
      await mkdir(folder, { recursive: true })
      const draft = join(folder, `.${randomBytes(8).toString('hex')}`)
      try {
        await writeThrough(draft, bytes)
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
      await syncFolder(folder)
    },
    async get(key) {
      try {
        return await readFile(lieOf(dir, key).path)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    drop: key => rm(lieOf(dir, key).path, { force: true }),
    async *list() {
      for (const outer of await within(dir)) {
        for (const inner of await within(join(dir, outer))) {
          for (const name of await within(join(dir, outer, inner))) yield name.replaceAll('~', '/')
        }
      }
    },
    async sweep() {
      const before = Date.now() - DRAFT_MS
      for (const outer of await within(dir))
        for (const inner of await within(join(dir, outer)))
          for (const name of await readdir(join(dir, outer, inner))) {
            const path = join(dir, outer, inner, name)
            if (isDraft(name) && ((await stat(path).catch(() => undefined))?.mtimeMs ?? before) < before) await rm(path, { force: true })
          }
    },
  }
}

/** Two levels of 256 folders each, by the key's hash: a million files lie sixteen to a folder. */
function lieOf(dir: string, key: string) {
  const hash = createHash('sha256').update(key).digest('hex')
  const folder = join(dir, hash.slice(0, 2), hash.slice(2, 4))
  return { folder, path: join(folder, key.replaceAll('/', '~')) }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The new name, too, must survive a power cut; Windows cannot sync a folder and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

/** Drafts, whose names begin with a dot, are nobody's files. */
async function within(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(name => !name.startsWith('.')).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
