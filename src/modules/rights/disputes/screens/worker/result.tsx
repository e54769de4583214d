import { Printer } from 'lucide-react'
import { formatDay, formatProvisional, formatRemaining } from '#kernel/pure/formats.ts'
import { daysBetween } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'
import { unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { client } from '#kernel/web/client.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice } from '#ui/notice.tsx'
import type { networkActions } from '../../network-actions.ts'
import { type Diagnosis, diagnose } from '../../rules-diagnosis.ts'
import { isPartner } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { rightsWords } from '../before-words.ts'
import { resultWords } from '../result-words.ts'
import { carry } from './carried.ts'
import { LikelyKinds } from './result-kinds.tsx'
import { amountOf, answersOf, type Typed } from './use-answers.ts'

const network = client<typeof networkActions>('disputes')

/** What it may be, until when, what to bring, and the ways on. */
export function Result({ typed, onChange }: { typed: Typed; onChange: () => void }) {
  const [say, word] = [useWords(resultWords), useWords(rightsWords)]
  const today = useToday()
  const answers = answersOf(typed)
  const found = diagnose(answers, china, today)
  const toFile = () => {
    const { knewOn, endedOn, district } = answers
    carry({
      kinds: found.likely.map(one => one.kind),
      amountFen: amountOf(typed),
      district,
      knewOn,
      endedOn: answers.isStillThere ? null : endedOn,
      isPlatform: answers.hired === 'platform',
    })
  }
  return (
    <Page title={say('title')} lead={say('lead')} back={{ href: '/rights', word: word('back') }}>
      {found.alarms.map(one => (
        <Notice key={one} tone="soon">
          {say(`alarm.${one}`)}
        </Notice>
      ))}
      <First found={found} />
      {found.outside.length > 0 && (
        <Section title={say('outside')}>
          {found.outside.map(one => (
            <p key={one}>{say(`outside.${one}`)}</p>
          ))}
        </Section>
      )}
      {found.likely.length > 0 && <LikelyKinds likely={found.likely} />}
      <Injury found={found} />
      <Ways found={found} />
      {found.likely.length > 0 && <Where district={typed.district} />}
      {found.likely.length > 0 && <Brings found={found} />}
      <div className="rights-cards">
        {found.likely.length > 0 && (
          <LinkButton href="/rights/file" kind="main" isWide onClick={toFile}>
            {say('on.file')}
          </LinkButton>
        )}
        <LinkButton href="/rights/sums" isWide>
          {say('on.sums')}
        </LinkButton>
        <LinkButton href="/rights/ask" isWide>
          {say('on.ask')}
        </LinkButton>
        <Button kind="plain" onClick={onChange}>
          {say('change')}
        </Button>
      </div>
    </Page>
  )
}

/** Of all days the first; or, where one may have passed, that this closes no door (DISPUTES-9). */
function First({ found: { firstOut, likely } }: { found: Diagnosis }) {
  const say = useWords(resultWords)
  const [language, today] = [useLanguage(), useToday()]
  const isLate = likely.some(({ limitation }) => limitation.is === 'passed')
  return (
    <>
      {firstOut && (
        <Notice title={say('first.title')} tone={daysBetween(today, firstOut.day) <= 30 ? 'soon' : 'info'}>
          <p>
            {say('first.what', {
              day: formatDay(firstOut.day, language, today),
              left: formatRemaining(daysBetween(today, firstOut.day), language),
            })}
          </p>
          {firstOut.isProvisional && <p className="ui-hint">{formatProvisional(firstOut.day, language)}</p>}
        </Notice>
      )}
      {isLate && (
        <Notice title={say('first.late')} tone="soon">
          <p>{say('first.lateWhat')}</p>
        </Notice>
      )}
    </>
  )
}

function Injury({ found: { injury } }: { found: Diagnosis }) {
  const say = useWords(resultWords)
  const [language, today] = [useLanguage(), useToday()]
  if (!injury) return null
  const day = (which: 'unit' | 'own') => ({ day: formatDay(injury[which].day, language, today) })
  return (
    <Section title={say('injury.title')}>
      <p>{say('injury.unit', day('unit'))}</p>
      <p>
        {injury.isOver
          ? say('injury.over', day('own'))
          : injury.isUnitLate
            ? say('injury.late', day('own'))
            : say('injury.own', day('own'))}
      </p>
    </Section>
  )
}

function Ways({ found: { ways, inspection } }: { found: Diagnosis }) {
  const say = useWords(resultWords)
  const [language, today] = [useLanguage(), useToday()]
  if (ways.length === 0) return null
  return (
    <Section title={say('ways')}>
      <List label={say('ways')}>
        {ways.map(way => (
          <Row
            key={way}
            title={<strong>{say(`way.${way}`)}</strong>}
            detail={
              <>
                {say(`wayIs.${way}`)}{' '}
                {way === 'inspection' && inspection && say('inspection.until', { day: formatDay(inspection.day, language, today) })}
              </>
            }
          />
        ))}
      </List>
    </Section>
  )
}

/** DISPUTES-11: the union's own bodies of the district, where one can go or call. All are asked for: not even the district is told (DISPUTES-2). */
function Where({ district }: Pick<Typed, 'district'>) {
  const [say, kind, language] = [useWords(resultWords), useWords(kindWords), useLanguage()]
  const bodies = useAsk(['disputes', 'bodies', ''], () => network.listBodies({}), { isReady: district !== '', offline: 'disputes.bodies' })
  const own = (bodies.data ?? []).filter(one => one.unionDistrict === district && !isPartner(one.kind))
  return (
    <Section title={say('body')}>
      <p>{district ? say('body.in', { district: unionDistricts[district][language] }) : say('body.unknown')}</p>
      {own.length > 0 && (
        <List label={say('body')}>
          {own.map(one => (
            <Row
              key={one.id}
              title={(language === 'en' && one.english) || one.name}
              detail={[kind(`body.${one.kind}`), one.address].filter(Boolean).join(' · ')}
              {...(one.phone && { aside: <a href={`tel:${one.phone}`}>{one.phone}</a> })}
            />
          ))}
        </List>
      )}
    </Section>
  )
}

function Brings({ found: { bring } }: { found: Diagnosis }) {
  const say = useWords(resultWords)
  return (
    <Section
      title={say('bring')}
      more={
        <Button kind="plain" icon={Printer} onClick={() => print()}>
          {say('print')}
        </Button>
      }
    >
      <p className="ui-hint">{say('bring.lead')}</p>
      <ul className="rights-bring">
        {bring.map(one => (
          <li key={one}>
            <span aria-hidden>☐</span> {say(`bring.${one}`)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
