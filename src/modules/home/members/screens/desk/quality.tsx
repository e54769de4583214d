import { formatMoment } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Link } from '#ui/link.tsx'
import { doubts } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { api, type Quality, useRosterUnits } from './roster-calls.ts'
import { rosterScreenWords } from './roster-words.ts'
import './roster.css'

const figures = ['living', 'retained', ...doubts] as const
type Figures = Quality['whole']

/** MEMBERS-17: what is missing or doubtful, union by union, each figure leading to whom it counts. */
export function MembersQuality() {
  const [say, units, view] = [useWords(rosterScreenWords), useRosterUnits(), useView({ unit: '' })]
  return (
    <DeskPage title={say('quality.title')} lead={say('quality.lead')} back={{ href: '/members/roster', word: say('back') }}>
      <Asked of={units} shape="list">
        {units => <Table unit={view.values.unit || units[0]!.id} />}
      </Asked>
    </DeskPage>
  )
}

function Table({ unit }: { unit: string }) {
  const [say, language] = [useWords(rosterScreenWords), useLanguage()]
  const quality = useAsk(['members', 'quality', unit], () => api.listQuality({ unit }))
  return (
    <Asked of={quality} shape="list">
      {({ asOf, unitName, unitEnglish, whole, own, rows }) => (
        <>
          <h2>{language === 'zh' ? unitName : unitEnglish}</h2>
          <p className="ui-hint">{asOf ? say('quality.asOf', { at: formatMoment(new Date(asOf), language) }) : say('quality.live')}</p>
          <div className="roster-scroll">
            <table className="roster-table">
              <Head />
              <tbody>
                {rows.length > 0 && <Line name={say('quality.own')} counted={own} />}
                {rows.map(({ id, name, english, ...counted }) => (
                  <Line key={id} name={language === 'zh' ? name : english} counted={counted} unit={{ id, name }} />
                ))}
              </tbody>
              <tfoot>
                <Line name={say('quality.whole')} counted={whole} unit={{ id: unit, name: unitName }} isWhole />
              </tfoot>
            </table>
          </div>
        </>
      )}
    </Asked>
  )
}

function Head() {
  const [say, sayKind] = [useWords(rosterScreenWords), useWords(kindWords)]
  return (
    <thead>
      <tr>
        <th scope="col">{say('union')}</th>
        {figures.map(figure => (
          <th key={figure} scope="col" data-align="right">
            {figure === 'living' || figure === 'retained' ? say(`quality.${figure}`) : sayKind(`doubt.${figure}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type Row = { name: string; counted: Figures; unit?: { id: string; name: string }; isWhole?: boolean }
function Line({ name, counted, unit, isWhole = false }: Row) {
  const leads = (figure: (typeof figures)[number]) => {
    if (!unit || counted[figure] === 0) return undefined
    const narrowed = figure === 'living' ? { state: 'living' } : figure === 'retained' ? { state: 'kept' } : { doubt: figure }
    return `/members/roster?${new URLSearchParams({ unit: unit.id, named: unit.name, ...narrowed })}`
  }
  return (
    <tr>
      <th scope="row">{unit && !isWhole ? <Link href={`/members/quality?unit=${unit.id}`}>{name}</Link> : name}</th>
      {figures.map(figure => {
        const [href, told] = [leads(figure), counted[figure].toLocaleString('en')]
        return (
          <td key={figure} data-align="right">
            {href ? <Link href={href}>{told}</Link> : told}
          </td>
        )
      })}
    </tr>
  )
}
