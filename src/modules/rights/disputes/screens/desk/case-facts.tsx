import type { ReactNode } from 'react'
import { formatDay, formatProvisional } from '#kernel/pure/formats.ts'
import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { Facts } from '#kernel/web/desk/page.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Money } from '#ui/figure.tsx'
import { List, Row } from '#ui/list.tsx'
import { kindWords } from '../../words-kinds.ts'
import { queueWords } from '../queue-words.ts'
import type { One } from './calls.ts'

export function CaseFacts({ one }: { one: One }) {
  const [say, kind, language, today] = [useWords(queueWords), useWords(kindWords), useLanguage(), useToday()]
  const day = (at: string | null) => at && formatDay(at, language, today)
  const district = unionDistricts[one.division as UnionDistrict]?.[language]
  const rows: [string, ReactNode][] = [
    [say('fact.due'), one.due && one.dueIsProvisional ? formatProvisional(one.due, language) : day(one.due)],
    [say('fact.exit'), day(one.exitOn)],
    [say('fact.mediator'), [one.mediatorName, one.secondName].filter(Boolean).join(' · ')],
    [say('fact.body'), language === 'zh' ? one.bodyName : one.bodyEnglish],
    [say('fact.way'), kind(`way.${one.way}`)],
    [say('fact.reference'), one.reference],
    [say('fact.employer'), [one.employer, one.employerPlace].filter(Boolean).join(' · ')],
    [say('fact.uscc'), one.uscc],
    [say('fact.usccBecause'), one.usccBecause],
    [say('fact.district'), district],
    [say('fact.known'), day(one.knownOn)],
    [say('fact.left'), day(one.leftOn)],
    [say('fact.platform'), one.isPlatform && say('yes')],
    [say('fact.age'), one.age !== 'adult' && kind(`age.${one.age}`)],
    [say('fact.heads'), one.heads > 1 && one.heads],
    [say('fact.needs'), one.needs],
    [say('fact.received'), day(one.receivedOn)],
    [say('fact.accepted'), day(one.acceptedOn)],
    [say('fact.closed'), day(one.closedOn)],
    [say('fact.reason'), [one.cause && kind(`cause.${one.cause}`), one.reason].filter(Boolean).join(' · ')],
    [say('fact.matter'), one.matter],
    [say('fact.wishes'), one.wishes],
  ]
  return <Facts rows={rows.filter(([, value]) => value)} />
}

export function CaseClaims({ one }: { one: One }) {
  const [say, kind] = [useWords(queueWords), useWords(kindWords)]
  if (one.claims.length === 0) return <p className="ui-hint">{say('claims.none')}</p>
  return (
    <List label={say('claims')}>
      {one.claims.map(({ n, kind: of, amountFen, said }) => (
        <Row key={n} title={kind(`kind.${of}`)} detail={said} aside={amountFen === null ? say('none') : <Money amountFen={amountFen} />} />
      ))}
      {one.claims.length > 1 && <Row title={say('sum')} aside={<Money amountFen={one.claimedFen} />} />}
    </List>
  )
}
