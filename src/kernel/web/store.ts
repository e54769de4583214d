/** Small things kept on the phone: IndexedDB, or localStorage where a browser or its private mode has none. */
export type Store<T extends { id: string }> = {
  all(): Promise<T[]>
  get(id: string): Promise<T | undefined>
  put(row: T): Promise<void>
  drop(id: string): Promise<void>
}

const DATABASE = 'niangjia'
const SHELVES = ['outbox', 'copies'] as const
export type Shelf = (typeof SHELVES)[number]

export function openStore<T extends { id: string }>(shelf: Shelf): Store<T> {
  let opening: Promise<Store<T>> | undefined
  const store = () => {
    opening ??= openDatabase().then(
      database => inDatabase<T>(database, shelf),
      () => inLocalStorage<T>(shelf),
    )
    return opening
  }
  return {
    all: async () => (await store()).all(),
    get: async id => (await store()).get(id),
    put: async row => (await store()).put(row),
    drop: async id => (await store()).drop(id),
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // some embedded browsers throw at the mere name
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => {
      for (const shelf of SHELVES) request.result.createObjectStore(shelf, { keyPath: 'id' })
    }
    request.onsuccess = () => {
      // another tab may need to upgrade; this one must not stand in its way
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  })
}

function inDatabase<T extends { id: string }>(database: IDBDatabase, shelf: Shelf): Store<T> {
  const on = <R>(mode: IDBTransactionMode, does: (rows: IDBObjectStore) => IDBRequest<R>) =>
    new Promise<R>((resolve, reject) => {
      const transaction = database.transaction(shelf, mode)
      const request = does(transaction.objectStore(shelf))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  return {
    all: () => on('readonly', rows => rows.getAll() as IDBRequest<T[]>),
    get: id => on('readonly', rows => rows.get(id) as IDBRequest<T | undefined>),
    put: row => on('readwrite', rows => rows.put(row)).then(() => {}),
    drop: id => on('readwrite', rows => rows.delete(id)),
  }
}

function inLocalStorage<T extends { id: string }>(shelf: Shelf): Store<T> {
  const name = (id: string) => `niangjia:${shelf}:${id}`
  const read = (key: string) => JSON.parse(localStorage.getItem(key) ?? 'null') as T | null
  return {
    all: async () =>
      Object.keys(localStorage)
        .filter(key => key.startsWith(name('')))
        .flatMap(key => read(key) ?? []),
    get: async id => read(name(id)) ?? undefined,
    put: async row => localStorage.setItem(name(row.id), JSON.stringify(row)),
    drop: async id => localStorage.removeItem(name(id)),
  }
}
