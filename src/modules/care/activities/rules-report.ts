/** ACT-17: the figures of a report, computed from the records and never typed. */
import type { Source } from './rules.ts'

export type Counted = {
  lines: readonly {
    standing: string
    heads: number
    unitName: string
    children: readonly unknown[]
    marks: readonly { heads: number }[]
    isAbsent: boolean
    leftAt: string | null
  }[]
  promoted: number
  costs: readonly { amountFen: number; source: Source }[]
  stars: readonly number[]
}
export type Figures = {
  /** Places held at the end, and heads in them. */
  enrolled: number
  heads: number
  /** Who came to at least one session, and heads that came, at the session where most did. */
  attended: number
  headsCame: number
  absent: number
  left: number
  children: number
  families: number
  promoted: number
  costFen: number
  costBySource: Partial<Record<Source, number>>
  stars: { answers: number; average: number | null; counts: [number, number, number, number, number] }
  byUnit: { unit: string; enrolled: number; attended: number; heads: number }[]
}

export function figuresOf({ lines, promoted, costs, stars }: Counted): Figures {
  const held = lines.filter(line => line.standing === 'seated')
  const came = held.filter(line => line.marks.length > 0)
  const families = held.filter(line => line.children.length > 0)
  const counts: Figures['stars']['counts'] = [0, 0, 0, 0, 0]
  for (const star of stars) counts[star - 1]! += 1
  const costBySource: Figures['costBySource'] = {}
  for (const { source, amountFen } of costs) costBySource[source] = (costBySource[source] ?? 0) + amountFen
  return {
    enrolled: held.length,
    heads: sum(held, line => line.heads),
    attended: came.length,
    headsCame: sum(came, headsThatCame),
    absent: held.filter(line => line.isAbsent).length,
    left: lines.filter(line => line.leftAt !== null).length,
    children: sum(families, line => line.children.length),
    families: families.length,
    promoted,
    costFen: sum(costs, cost => cost.amountFen),
    costBySource,
    stars: {
      answers: stars.length,
      average: stars.length === 0 ? null : Math.round((sum(stars, star => star) / stars.length) * 10) / 10,
      counts,
    },
    byUnit: [...Map.groupBy(held, line => line.unitName)]
      .map(([unit, its]) => ({
        unit,
        enrolled: its.length,
        attended: its.filter(line => line.marks.length > 0).length,
        heads: sum(
          its.filter(line => line.marks.length > 0),
          headsThatCame,
        ),
      }))
      .sort((a, b) => b.enrolled - a.enrolled || a.unit.localeCompare(b.unit, 'zh')),
  }
}

const headsThatCame = ({ marks }: Counted['lines'][number]) => Math.max(0, ...marks.map(mark => mark.heads))
const sum = <R>(rows: readonly R[], of: (row: R) => number) => rows.reduce((total, row) => total + of(row), 0)
