import { Download } from 'lucide-react'
import { useState } from 'react'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { type Field, fields } from '../../rules.ts'
import { words } from '../../words.ts'
import { yearWords } from '../../words-years.ts'
import { api, urls, type Years as Counted } from './calls.ts'
import { netDeskWords } from './network-words.ts'

const measures = ['classes', 'hours', 'times', 'persons', 'units'] as const
type Figures = Counted['total']

/** ACAD-42: by year and field, with a bar for who came; the same as a sheet. */
export function Years() {
  const [say, sayRule, language] = [useWords(netDeskWords), useWords(words), useLanguage()]
  const [field, setField] = useState<Field>()
  const years = useAsk(['academy', 'years', field ?? ''], () => api.getYears(field ? { field } : {}))
  return (
    <>
      <search className="desk-filters net-bar-of">
        <Select
          label={say('field')}
          value={field ?? ''}
          empty={say('all')}
          choices={fields.map(value => ({ value, label: sayRule(`field.${value}`) }))}
          onChange={event => setField(fields.find(one => one === event.target.value))}
        />
        <LinkButton icon={Download} href={urls.getYearsSheet({ ...(field && { field }), language })} download>
          {say('years.sheet')}
        </LinkButton>
      </search>
      <Asked of={years} shape="list">
        {counted =>
          counted.years.length > 0 ? <Table counted={counted} /> : <Empty title={say('years.empty')}>{say('years.emptyNext')}</Empty>
        }
      </Asked>
      <p className="ui-hint">{say('years.note')}</p>
    </>
  )
}

function Table({ counted: { years, total } }: { counted: Counted }) {
  const [head, sayRule] = [useWords(yearWords), useWords(words)]
  const most = Math.max(1, ...years.flatMap(year => year.fields.map(one => one.times)))
  return (
    <div className="net-scroll">
      <table className="acad-table net-years">
        <caption className="ui-hidden">{head('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{head('year')}</th>
            <th scope="col">{head('field')}</th>
            {measures.map(key => (
              <th key={key} scope="col" data-figure>
                {head(key)}
              </th>
            ))}
          </tr>
        </thead>
        {years.map(({ year, fields: its, ...sums }) => (
          <tbody key={year}>
            {its.map((one, i) => (
              <tr key={one.field}>
                {i === 0 && (
                  <th scope="rowgroup" rowSpan={its.length + 1}>
                    {year}
                  </th>
                )}
                <th scope="row">{sayRule(`field.${one.field}`)}</th>
                <Cells figures={one} most={most} />
              </tr>
            ))}
            <tr className="net-sum">
              <th scope="row">{head('sum')}</th>
              <Cells figures={sums} />
            </tr>
          </tbody>
        ))}
        <tbody>
          <tr className="net-sum">
            <th scope="row" colSpan={2}>
              {head('allYears')}
            </th>
            <Cells figures={total} />
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function Cells({ figures, most }: { figures: Figures; most?: number }) {
  const format = new Intl.NumberFormat(useLanguage() === 'zh' ? 'zh-CN' : 'en')
  return measures.map(key => (
    <td key={key} data-figure>
      {key === 'times' && most && <span className="net-bar" aria-hidden style={{ inlineSize: `${(5 * figures.times) / most}rem` }} />}
      {format.format(figures[key])}
    </td>
  ))
}
