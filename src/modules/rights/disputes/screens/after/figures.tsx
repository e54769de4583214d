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

const sizes: Partial<Record<string, 's' | 'm' | 'l'>> = { received: 's', accepted: 's', closed: 's', notAccepted: 'm', recoveredFen: 'l' }

export type Opens = (figure: Figure, by?: Dimension, key?: string) => string
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
export function FigureTable({ label, first, rows, opens }: { label: string; first: string; rows: readonly FigureLine[]; opens: Opens }) {
  const say = useWords(circularWords)
  return (
    <section className="after-figures" data-wide aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {[...counts, ...rates].map(figure => (
              <th key={figure} scope="col" data-size={sizes[figure]}>
                {say(`figure.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, line, by, key, opens: own = opens }) => {
            const shown = shownRates(line)
            const to = (figure: Figure, words: ReactNode, n: number) => (n === 0 ? words : <Link href={own(figure, by, key)}>{words}</Link>)
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
/** `opens`: where its figures lead, if elsewhere than those of the table, such as those of another half year. */
export type FigureLine = { id: string; name: ReactNode; line: Line; by?: Dimension; key?: string; opens?: Opens }

export function useLines() {
  const language = useLanguage()
  return (by: Dimension, lines: readonly Named[]): FigureLine[] =>
    lines.map(one => ({ id: one.key, name: language === 'zh' ? one.name : one.english, line: one, by, key: one.key }))
}
