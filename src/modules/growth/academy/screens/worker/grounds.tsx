import { Map as MapIcon, Navigation, Phone } from 'lucide-react'
import { useState } from 'react'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { CityMap } from '#kernel/web/map/city-map.tsx'
import { geoOf } from '#kernel/web/map/points.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Select } from '#ui/field.tsx'
import { Page } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { fields, tiers } from '../../rules.ts'
import { words } from '../../words.ts'
import { onMap, shapeOf } from '../on-map.ts'
import { api, type Ground } from './api.ts'
import { netWords } from './network-words.ts'
import './worker.css'
import './network.css'

/** Where the academy teaches: the list first, the map for whoever asks for it, and a card of the chosen place. */
export function GroundsPage() {
  const [say, name] = [useWords(netWords), useWords(words)]
  const [search, setSearch] = useSearchParams()
  const field = fields.find(one => one === search.get('field'))
  const grounds = useAsk(['academy', 'grounds', field ?? ''], () => api.listGrounds(field ? { field } : {}), {
    offline: `academy.grounds.${field ?? ''}`,
  })
  return (
    <Page title={say('grounds.title')} lead={say('grounds.lead')} back={{ href: '/academy', word: say('back') }}>
      <Select
        label={say('grounds.field')}
        value={field ?? ''}
        empty={say('grounds.any')}
        choices={fields.map(value => ({ value, label: name(`field.${value}`) }))}
        onChange={event => setSearch(event.target.value ? { field: event.target.value } : {}, { replace: true, preventScrollReset: true })}
      />
      <Asked of={grounds}>
        {rows =>
          rows.length > 0 ? (
            <Places rows={rows} />
          ) : (
            <Empty
              title={say('grounds.empty')}
              action={field && <Button onClick={() => setSearch({}, { replace: true })}>{say('grounds.any')}</Button>}
            >
              {say('grounds.emptyNext')}
            </Empty>
          )
        }
      </Asked>
    </Page>
  )
}

function Places({ rows }: { rows: readonly Ground[] }) {
  const [say, name] = [useWords(netWords), useWords(words)]
  const [isMapped, setMapped] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const points = onMap(rows, tier => name(`tier.${tier}`))
  const one = rows.find(row => row.id === chosen)
  return (
    <>
      {points.length > 0 && (
        <Button icon={MapIcon} isWide aria-expanded={isMapped} onClick={() => setMapped(!isMapped)}>
          {say(isMapped ? 'grounds.hideMap' : 'grounds.showMap')}
        </Button>
      )}
      {isMapped && (
        <div className="net-map">
          <CityMap label={say('grounds.title')} points={points} chosen={chosen} onOpen={setChosen} />
          <ul className="net-legend">
            {tiers.map(tier => (
              <li key={tier}>
                <TierShape tier={tier} /> {name(`tier.${tier}`)}
              </li>
            ))}
          </ul>
          {points.length < rows.length && <p className="ui-hint">{say('grounds.notOnMap', { n: rows.length - points.length })}</p>}
        </div>
      )}
      {tiers.map(tier => {
        const its = rows.filter(row => row.tier === tier)
        return (
          its.length > 0 && (
            <section key={tier} className="ui-section">
              <div className="ui-section-head">
                <h2>
                  <TierShape tier={tier} /> {name(`tier.${tier}`)} <span className="ui-count">{its.length}</span>
                </h2>
              </div>
              <ul className="ui-list">
                {its.map(row => (
                  <li key={row.id} className="net-place">
                    <button type="button" onClick={() => setChosen(row.id)}>
                      <strong>{row.name}</strong>
                      <span className="ui-hint">{row.address}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
      {one && <GroundCard ground={one} onClose={() => setChosen(undefined)} />}
    </>
  )
}

const drawn = { square: 'M4 4h16v16H4z', diamond: 'M12 2l10 10-10 10L2 12z', round: 'M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16z' }
function TierShape({ tier }: { tier: Ground['tier'] }) {
  const say = useWords(netWords)
  return (
    <svg className="net-shape" viewBox="0 0 24 24" role="img" aria-label={say(`grounds.tier.${tier}`)}>
      <path d={drawn[shapeOf(tier)]} />
    </svg>
  )
}

function GroundCard({ ground, onClose }: { ground: Ground; onClose: () => void }) {
  const [say, name, language] = [useWords(netWords), useWords(words), useLanguage()]
  const { lon, lat, phone } = ground
  const facts = [
    ['address', ground.address],
    ['fields', ground.fields.map(field => name(`field.${field}`)).join(language === 'zh' ? '、' : ', ')],
    ['upper', ground.upperName],
    ['since', formatPaperDay(ground.since, language)],
  ] as const
  return (
    <Sheet isOpen onClose={onClose} title={ground.name} closeWord={say('card.close')}>
      <p>
        <Tag>{name(`tier.${ground.tier}`)}</Tag>
      </p>
      <dl className="acad-facts">
        {facts.map(
          ([key, value]) =>
            value && (
              <div key={key}>
                <dt>{say(`card.${key}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div className="acad-acts">
        {phone && (
          <LinkButton icon={Phone} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            {phone}
          </LinkButton>
        )}
        {lon !== null && lat !== null && (
          <LinkButton kind="main" icon={Navigation} href={geoOf({ lon, lat, name: ground.name })}>
            {say('card.way')}
          </LinkButton>
        )}
      </div>
    </Sheet>
  )
}
