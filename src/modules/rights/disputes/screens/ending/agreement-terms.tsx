import { formatDay } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Money } from '#ui/figure.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { agreementWords } from '../../words-agreement.ts'
import { kindWords } from '../../words-kinds.ts'
import type { Agreement } from './api.ts'
import { endingScreenWords } from './ending-screen-words.ts'

export const useYuan = () => (useLanguage() === 'zh' ? { after: '元' } : { before: '¥' })

/** What was settled, line by line, as the paper says it: each sum with its day, way and payee. */
export function AgreementTerms({ terms, totalFen }: Pick<Agreement, 'terms' | 'totalFen'>) {
  const [say, pay, kind] = [useWords(endingScreenWords), useWords(agreementWords), useWords(kindWords)]
  const [language, today, yuan] = [useLanguage(), useToday(), useYuan()]
  const { items, duties, remaining, requests, facts } = terms
  return (
    <>
      <Section title={say('requests')}>
        <p className="ending-text">{[requests, facts].filter(Boolean).join('\n')}</p>
      </Section>
      {items.length > 0 && (
        <Section title={say('money')}>
          <List label={say('money')}>
            {items.flatMap((item, i) =>
              item.payments.map(({ amountFen, dueOn }, n) => (
                <Row
                  // biome-ignore lint/suspicious/noArrayIndexKey: a draft is read whole and never reordered
                  key={`${i}.${n}`}
                  title={item.said}
                  detail={[
                    dueOn && say('byDay', { day: formatDay(dueOn, language, today) }),
                    item.way && pay(`pay.${item.way}`),
                    item.holder,
                    item.bank,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  aside={<Money amountFen={amountFen ?? 0} {...yuan} />}
                />
              )),
            )}
            <Row title={say('total')} aside={<Money amountFen={totalFen} {...yuan} />} />
          </List>
        </Section>
      )}
      {duties.length > 0 && (
        <Section title={say('duties')}>
          <List label={say('duties')}>
            {duties.map(duty => (
              <Row
                key={duty.said}
                title={duty.said}
                detail={[kind(`side.${duty.side}`), duty.dueOn && say('byDay', { day: formatDay(duty.dueOn, language, today) })]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </List>
        </Section>
      )}
      <Section title={say('remaining')}>
        <p className="ending-text">{remaining || say('noRemaining')}</p>
      </Section>
    </>
  )
}
