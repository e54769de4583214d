type Placed = { id: string; upper: string | null; name: string }

/** Each place under the one it stands under, by name; what stands under none in sight stands at the top. */
export function inTree<R extends Placed>(rows: readonly R[]): { row: R; depth: number }[] {
  const known = new Set(rows.map(row => row.id))
  const under = Map.groupBy(rows, row => (row.upper !== null && known.has(row.upper) ? row.upper : ''))
  const walk = (upper: string, depth: number): { row: R; depth: number }[] =>
    [...(under.get(upper) ?? [])]
      .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'))
      .flatMap(row => [{ row, depth }, ...walk(row.id, depth + 1)])
  return walk('', 0)
}
