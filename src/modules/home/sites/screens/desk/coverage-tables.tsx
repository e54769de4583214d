import type { ReactNode } from 'react'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { placeWords } from '../../words-places.ts'
import type { Coverage } from './calls.ts'
import { districtOf, heads, nameOf, placeOf, share } from './coverage-figures.ts'
import { coverageWords } from './coverage-words.ts'

const mostLeaning = 8
type Told = { told: Coverage }

/** Greedy and said to be so: each step with its gain, and the share once it stands. */
export function Nexts({ told: { next, people }, isAsked }: Told & { isAsked: boolean }) {
  const [say, language] = [useWords(coverageWords), useLanguage()]
  const gain = next.reduce((sum, one) => sum + one.gain, 0)
  return (
    <Table
      title={say('nexts')}
      what={next.length > 0 && say('nexts.what', { gain: heads(gain) })}
      heads={[say('col.n'), say('col.place'), say('col.gain'), say('col.running')]}
      figures={2}
      rows={next.map((one, i) => [String(i + 1), placeOf(one, language), `+${heads(one.gain)}`, share(one.covered, people)])}
      empty={say(isAsked ? 'nexts.none' : 'nexts.zero')}
    />
  )
}

export function Gaps({ told: { gaps } }: Told) {
  const [say, language] = [useWords(coverageWords), useLanguage()]
  return (
    <Table
      title={say('gaps')}
      heads={[say('col.place'), say('col.left')]}
      figures={1}
      rows={gaps.slice(0, 10).map(gap => [placeOf(gap, language), heads(gap.people)])}
      empty={say('gaps.none')}
    />
  )
}

export function Districts({ told: { byDivision } }: Told) {
  const [say, language] = [useWords(coverageWords), useLanguage()]
  return (
    <Table
      title={say('byDivision')}
      heads={[say('col.division'), say('col.stations'), say('col.people'), say('col.left'), say('col.share')]}
      figures={1}
      rows={byDivision.map(({ division, stations, people, covered }) => [
        districtOf(division, language),
        heads(stations),
        heads(people),
        heads(people - covered),
        <Share key="share" covered={covered} people={people} />,
      ])}
      empty={say('gaps.none')}
    />
  )
}

export function KindsTable({ told: { byKind, people } }: Told) {
  const [say, sayPlace] = [useWords(coverageWords), useWords(placeWords)]
  return (
    <Table
      title={say('byKind')}
      what={say('byKind.what')}
      heads={[say('col.kind'), say('col.stations'), say('col.covered'), say('col.share')]}
      figures={1}
      rows={byKind.map(({ kind, stations, covered }) => [
        sayPlace(`kind.${kind}`),
        heads(stations),
        heads(covered),
        <Share key="share" covered={covered} people={people} />,
      ])}
      empty={say('leaning.none')}
    />
  )
}

/** Those whose closing would leave most without any. */
export function Leaning({ told: { stations }, onWithout }: Told & { onWithout: (id: string) => void }) {
  const [say, language] = [useWords(coverageWords), useLanguage()]
  const depended = stations.filter(({ alone }) => alone > 0)
  return (
    <Table
      title={say('leaning')}
      what={say('leaning.what')}
      heads={[say('col.station'), say('col.reaches'), say('col.alone'), say('col.act')]}
      figures={1}
      rows={depended.slice(0, mostLeaning).map(({ id, reaches, alone, ...named }) => [
        <Link key="name" href={`/sites/${id}`}>
          {nameOf(named, language)}
        </Link>,
        heads(reaches),
        heads(alone),
        <Button key="act" aria-label={say('lost.title', { name: nameOf(named, language) })} onClick={() => onWithout(id)}>
          {say('tryWithout')}
        </Button>,
      ])}
      empty={say('leaning.none')}
    />
  )
}

const Share = ({ covered, people }: { covered: number; people: number }) => (
  <>
    <span className="cover-bar" aria-hidden style={{ inlineSize: `${people === 0 ? 0 : (covered / people) * 3.5}rem` }} />
    {share(covered, people)}
  </>
)

type Rows = { title: string; what?: ReactNode; heads: readonly string[]; figures: number; rows: readonly ReactNode[][]; empty: string }
/** From the column `figures` on they are figures. */
function Table({ title, what, heads, figures, rows, empty }: Rows) {
  const isFigure = (column: number) => (column >= figures ? { 'data-figure': true } : {})
  return (
    <section className="ui-section">
      <h2>{title}</h2>
      {what && <p className="ui-hint">{what}</p>}
      {rows.length === 0 ? (
        <p className="ui-hint">{empty}</p>
      ) : (
        <table className="site-table cover-table">
          <thead>
            <tr>
              {heads.map((head, i) => (
                <th key={head} scope="col" {...isFigure(i)}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines are figures told anew as a whole
              <tr key={line}>
                {cells.map((cell, i) => (
                  <td key={heads[i]} {...isFigure(i)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
