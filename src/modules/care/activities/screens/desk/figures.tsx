import { formatMoney } from '#kernel/pure/formats.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { afterWords } from './after-words.ts'
import type { Report } from './calls.ts'

/** What the records say, nothing typed. */
export function FiguresTable({ figures }: { figures: Report['figures'] }) {
  const [say, language] = [useWords(afterWords), useLanguage()]
  const entries = (count: number) => say('report.entries', { count })
  const heads = (count: number) => say('report.heads', { count })
  const join = language === 'zh' ? '，' : ', '
  const facts: [string, string][] = [
    [say('report.enrolled'), `${entries(figures.enrolled)}${join}${heads(figures.heads)}`],
    [say('report.came'), `${entries(figures.attended)}${join}${heads(figures.headsCame)}`],
    [say('report.absent'), entries(figures.absent)],
    [say('report.left'), entries(figures.left)],
    [say('report.promoted'), entries(figures.promoted)],
    ...(figures.families > 0
      ? ([
          [say('report.families'), String(figures.families)],
          [say('report.children'), heads(figures.children)],
        ] as [string, string][])
      : []),
    [say('report.cost'), formatMoney(figures.costFen, language)],
    [
      say('report.stars'),
      figures.stars.average === null ? '—' : say('rate.of', { average: figures.stars.average.toFixed(1), answers: figures.stars.answers }),
    ],
  ]
  return (
    <dl className="act-figures">
      {facts.map(([name, what]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="ui-figures">{what}</dd>
        </div>
      ))}
    </dl>
  )
}

export function ByUnit({ rows }: { rows: Report['figures']['byUnit'] }) {
  const say = useWords(afterWords)
  return (
    <table className="act-table">
      <thead>
        <tr>
          <th scope="col">{say('report.unit')}</th>
          <th scope="col" data-right>
            {say('report.unitEntries')}
          </th>
          <th scope="col" data-right>
            {say('report.attended')}
          </th>
          <th scope="col" data-right>
            {say('report.unitHeads')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.unit}>
            <th scope="row">{row.unit || say('report.noUnit')}</th>
            <td data-right>{row.enrolled}</td>
            <td data-right>{row.attended}</td>
            <td data-right>{row.heads}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
