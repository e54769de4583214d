import { useWords } from '#kernel/web/person.tsx'
import { Row } from '#ui/list.tsx'
import { offersNow } from '../../rules-places.ts'
import { workerWords } from '../worker-words.ts'
import type { Near } from './api.ts'
import { useDistance } from './distance.ts'
import { useName } from './name.ts'
import { Offers } from './offers.tsx'
import { Standing } from './standing.tsx'

/** One station of the list: open or not, how far, what is there. */
export function NearRow({ row }: { row: Near }) {
  const [distance, name] = [useDistance(), useName()]
  const say = useWords(workerWords)
  return (
    <Row
      href={`/sites/${row.id}`}
      title={<strong>{name(row)}</strong>}
      detail={
        <div className="site-row">
          <div className="site-line">
            <Standing site={row} />
            {row.metres !== null && <span className="ui-figures">{distance(row.metres)}</span>}
          </div>
          <div>{row.address}</div>
          <Offers offers={offersNow(row)} most={5} label={say('offers')} />
        </div>
      }
    />
  )
}
