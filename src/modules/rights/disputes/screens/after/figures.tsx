import type { ReactNode } from 'react'
import { yuanOf } from '#kernel/pure/money.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Link } from '#ui/link.tsx'
import { type Dimension, type Figure, type Named, onTimeRate, satisfactionRate, settlementRate } from '../../rules-circular.ts'
import { circularWords } from '../../words-circular.ts'
import type { Line } from './api.ts'
import './after.css'

export const counts = ['received', 'accepted', 'notAccepted', 'closed', 'settled', 'due', 'onTime'] as const
const rates = ['settlementRate', 'onTimeRate', 'meanDays', 'medianDays', 'recoveredFen', 'satisfied', 'answers'] as const

export type Opens = (figure: Figure, by?: Dimension, key?: string) => string
export const useHalfWord = () => {
  const say = useWords(circularWords)
  return (half: string) => say(half.endsWith('1') ? 'half.1' : 'half.2', { year: half.slice(0, 4) })
}

/** What a line says beside its counts. Nothing of nothing is a dash. */
export const shownRates = (line: Line): Record<(typeof rates)[number], string> => {
  const inPercent = (rate: string | null) => (rate === null ? '—' : `${rate}%`)
  return {
    settlementRate: inPercent(settlementRate(line)),
    onTimeRate: inPercent(onTimeRate(line)),
    meanDays: String(line.meanDays ?? '—'),
    medianDays: String(line.medianDays ?? '—'),
    recoveredFen: yuanOf(line.recoveredFen),
    satisfied: inPercent(satisfactionRate(line)),
    answers: line.answers === 0 ? '—' : String(line.answers),
  }
}

/** One line for each: what was counted leads to its cases, money to those it came from; what workers said leads nowhere. */
export function FigureTable({ label, first, rows, opens }: { label: string; first: string; rows: readonly ReactLine[]; opens: Opens }) {
  const say = useWords(circularWords)
  return (
    <section className="after-figures" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {[...counts, ...rates].map(figure => (
              <th key={figure} scope="col">
                {say(`figure.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, line, by, key, isClosed }) => {
            const shown = shownRates(line)
            const to = (figure: Figure, words: ReactNode, n: number) =>
              n === 0 || isClosed ? words : <Link href={opens(figure, by, key)}>{words}</Link>
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                {counts.map(figure => (
                  <td key={figure}>{to(figure, line[figure], line[figure])}</td>
                ))}
                {rates.map(rate => (
                  <td key={rate}>{rate === 'recoveredFen' ? to('recovered', shown[rate], line.recovered) : shown[rate]}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
/** `isClosed`: its cases are not opened from here, such as those of another half year. */
export type ReactLine = { id: string; name: ReactNode; line: Line; by?: Dimension; key?: string; isClosed?: boolean }

export function useLines() {
  const language = useLanguage()
  return (by: Dimension, lines: readonly Named[]): ReactLine[] =>
    lines.map(one => ({ id: one.key, name: language === 'zh' ? one.name : one.english, line: one, by, key: one.key }))
}
