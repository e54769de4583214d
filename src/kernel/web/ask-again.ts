import type { QueryClient, QueryFilters } from '@tanstack/react-query'

/**
 * Asks again whatever stands under the filter. A question whose first answer is still on its way waits for it and is then asked once
 * more: that answer may have left the house before what makes us ask again, and the library gives it for the newer one.
 */
export async function askAgain(queries: QueryClient, filter: QueryFilters): Promise<void> {
  const first = queries
    .getQueryCache()
    .findAll({ ...filter, fetchStatus: 'fetching' })
    .filter(query => query.state.data === undefined)
  await Promise.all(first.map(query => query.promise?.catch(() => {})))
  await queries.invalidateQueries(filter, { throwOnError: false })
}
