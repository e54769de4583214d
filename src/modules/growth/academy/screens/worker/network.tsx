import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { formatMoment } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { fields, tiers } from '../../rules.ts'
import { allyKinds, loanKinds, workKinds } from '../../rules-network.ts'
import { words } from '../../words.ts'
import { networkWords } from '../../words-network.ts'
import { api, type Network } from './api.ts'
import { netWords } from './network-words.ts'
import './worker.css'
import './network.css'

/** One page that says what the academy is and has done; every number is counted, none is typed (ACAD-42). */
export function NetworkPage() {
  const say = useWords(netWords)
  const network = useAsk(['academy', 'network'], () => api.getNetwork({}), { offline: 'academy.network' })
  return (
    <Page title={say('net.title')} lead={say('net.lead')} back={{ href: '/academy', word: say('back') }}>
      <Asked of={network} shape="page">
        {network => (
          <>
            <Totals network={network} />
            <Tiers network={network} />
            <Years network={network} />
            <Fields network={network} />
            <Works network={network} />
            <Alliance network={network} />
          </>
        )}
      </Asked>
    </Page>
  )
}

type Shown = { network: Network }
/** 2,880 and not 2880: a large number is read in threes in either language. */
const useCount = () => {
  const format = new Intl.NumberFormat(useLanguage() === 'zh' ? 'zh-CN' : 'en')
  return (n: number) => format.format(n)
}

function Totals({ network: { total, lecturers, asOf } }: Shown) {
  const [say, count, language, today] = [useWords(netWords), useCount(), useLanguage(), useToday()]
  return (
    <>
      <dl className="net-totals">
        {(['hours', 'times', 'units'] as const).map(key => (
          <div key={key}>
            <dd>{count(total[key])}</dd>
            <dt>{say(`net.${key}`)}</dt>
          </div>
        ))}
        <div>
          <dd>{count(lecturers)}</dd>
          <dt>
            <Link href="/academy/lecturers">{say('net.lecturers')}</Link>
          </dt>
        </div>
      </dl>
      <p className="ui-hint">{say('net.asOf', { when: formatMoment(new Date(asOf), language, today) })}</p>
    </>
  )
}

function Tiers({ network: { ground } }: Shown) {
  const [say, name, count] = [useWords(netWords), useWords(words), useCount()]
  return (
    <Section title={say('net.tiers')} more={<Link href="/academy/grounds">{say('net.toGrounds')}</Link>}>
      <ol className="net-tiers">
        {tiers.map(tier => (
          <li key={tier}>
            <span>{name(`tier.${tier}`)}</span> <strong>{count(ground[tier])}</strong>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Years({ network: { years } }: Shown) {
  const [say, count] = [useWords(netWords), useCount()]
  const most = Math.max(1, ...years.map(year => year.times))
  if (years.length === 0) return <p className="ui-hint">{say('net.none')}</p>
  return (
    <Section title={say('net.years')}>
      <ul className="net-bars">
        {years.map(({ year, hours, times, units }) => (
          <li key={year}>
            <strong>{say('net.yearOf', { year })}</strong>
            <span className="net-bar" aria-hidden style={{ inlineSize: `${(100 * times) / most}%` }} />
            <span className="ui-hint">
              {count(hours)} {say('net.hours')} · {count(times)} {say('net.times')} · {count(units)} {say('net.units')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Fields({ network }: Shown) {
  const [say, name, count] = [useWords(netWords), useWords(words), useCount()]
  return (
    <Section title={say('net.fields')}>
      <ul className="net-fields">
        {fields.map(field => {
          const its = network.fields.find(one => one.field === field)
          return (
            <li key={field}>
              <strong>{name(`field.${field}`)}</strong>
              <span className="ui-hint">{say('net.inField', { classes: count(its?.classes ?? 0), times: count(its?.times ?? 0) })}</span>
              {network.groups.includes(field) && <span className="ui-hint">{say('net.hasGroup')}</span>}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Works({ network: { work } }: Shown) {
  const [say, count] = [useWords(netWords), useCount()]
  return (
    <Section title={say('net.works')}>
      <ol className="net-tiers">
        {workKinds.map(kind => (
          <li key={kind}>
            <strong>{count(work[kind])}</strong> <span>{say(`net.${kind}`)}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Alliance({ network: { ally, loan } }: Shown) {
  const [say, name, count] = [useWords(netWords), useWords(networkWords), useCount()]
  const all = allyKinds.reduce((sum, kind) => sum + ally[kind], 0)
  return (
    <Section title={say('net.allies')} more={<strong>{say('net.alliesOf', { n: count(all) })}</strong>}>
      <ul className="net-tags">
        {allyKinds.map(kind => (
          <li key={kind}>
            {name(`ally.${kind}`)} <strong>{count(ally[kind])}</strong>
          </li>
        ))}
      </ul>
      <ul className="net-lends">
        {loanKinds.map(kind => (
          <li key={kind}>{say('net.lend', { what: name(`loan.${kind}`), n: count(loan[kind]) })}</li>
        ))}
      </ul>
    </Section>
  )
}
