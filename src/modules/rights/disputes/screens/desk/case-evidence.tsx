import { formatMoment } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { kindWords } from '../../words-kinds.ts'
import { caseWords } from '../case-words.ts'
import { queueWords } from '../queue-words.ts'
import { api, urls } from './calls.ts'

/** DISPUTES-23: of both sides, each with its hash and time; what was taken back keeps its line. */
export function CaseEvidence({ id }: { id: string }) {
  const [say, of, kind, language, today] = [useWords(queueWords), useWords(caseWords), useWords(kindWords), useLanguage(), useToday()]
  const all = useAsk(['disputes', 'evidence', id], () => api.listEvidence({ id }))
  return (
    <Asked of={all}>
      {rows =>
        rows.length === 0 ? (
          <p className="ui-hint">{say('evidence.none')}</p>
        ) : (
          <List label={say('evidence')}>
            {rows.map(row => (
              <Row
                key={row.id}
                title={row.name}
                detail={
                  <>
                    <span className="disputes-lines">
                      {[kind(`side.${row.side}`), kind(`evidence.${row.kind}`), row.said, formatMoment(new Date(row.at), language, today)]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                    <code className="disputes-lines">SHA-256 {row.sha256.slice(0, 24)}…</code>
                  </>
                }
                aside={
                  row.withdrawnAt ? (
                    <Tag>{of('evidence.takenBack')}</Tag>
                  ) : (
                    <>
                      <Tag tone={row.isShared ? 'done' : 'info'}>{of(row.isShared ? 'evidence.shared' : 'evidence.own')}</Tag>{' '}
                      <LinkButton href={urls.getEvidence({ id: row.id })} kind="plain" target="_blank">
                        {of('evidence.open')}
                      </LinkButton>
                    </>
                  )
                }
              />
            ))}
          </List>
        )
      }
    </Asked>
  )
}
