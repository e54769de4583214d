import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { isFreeToJoin } from '../../rules-mass.ts'
import { isClosed } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { queueWords } from '../queue-words.ts'
import { toneOf } from '../tones.ts'
import { api, type One } from './calls.ts'

/** DISPUTES-32, DISPUTES-33: duplicates, and what is heard together. */
export function CaseLinked({ one }: { one: One }) {
  const say = useWords(queueWords)
  const linked = useAsk(['disputes', 'linked', one.id], () => api.listLinked({ id: one.id }))
  const join = useAct(api.joinCases, ['disputes'])
  const leads = !one.mass && !isClosed(one.state)
  const running = (linked.data ?? []).filter(row => !isClosed(row.state) || row.isSame)
  const over = (linked.data ?? []).filter(row => !running.includes(row))
  return (
    <Asked of={linked}>
      {rows =>
        rows.length === 0 ? (
          <p className="ui-hint">{say('linked.none')}</p>
        ) : (
          <>
            <Refused problem={join.problem} />
            {running.length > 0 && <Cases rows={running} lead={one.id} />}
            {over.length > 0 && (
              <details>
                <summary>{say('linked.more', { n: over.length })}</summary>
                <Cases rows={over} lead={one.id} />
              </details>
            )}
            {leads &&
              rows
                .filter(row => row.mass !== one.id && !row.isSame && isFreeToJoin(row, one))
                .map(row => (
                  <Button key={row.id} kind="plain" isBusy={join.isBusy} onClick={() => void join.act({ id: row.id, lead: one.id })}>
                    {say('linked.join')} · {row.worker}
                  </Button>
                ))}
          </>
        )
      }
    </Asked>
  )
}

type Linked = Awaited<ReturnType<typeof api.listLinked>>[number]
function Cases({ rows, lead }: { rows: readonly Linked[]; lead: string }) {
  const [say, kind] = [useWords(queueWords), useWords(kindWords)]
  const said = ({ kind: of, number, mass, isSame }: Linked) =>
    [kind(`kind.${of}`), number, mass === lead && say('linked.joined'), isSame && say('linked.same')].filter(Boolean).join(' · ')
  return (
    <List label={say('linked')}>
      {rows.map(row => (
        <Row
          key={row.id}
          href={`/disputes/${row.id}`}
          title={row.worker}
          detail={said(row)}
          aside={<Tag tone={toneOf(row.state)}>{kind(`stage.${row.state}`)}</Tag>}
        />
      ))}
    </List>
  )
}
