import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import type { Kind } from '../../rules-kinds.ts'
import type { Conflict } from '../../rules-suggesting.ts'
import { kindWords } from '../../words-kinds.ts'
import { networkWords } from '../../words-network.ts'
import { netWords } from '../network-screen-words.ts'
import { api } from './network-calls.ts'

type Why = Extract<keyof typeof networkWords, `why.${string}`>
type Tongue = Extract<keyof typeof networkWords, `language.${string}`>
/** DISPUTES-44: whom to name and why, the best first; whoever has something on file against it shows it and cannot be asked. */
export function Suggestions({ dispute, asSecond, onClose }: { dispute: string; asSecond: boolean; onClose: () => void }) {
  const [say, sayRule, kind, toast] = [useWords(netWords), useWords(networkWords), useWords(kindWords), useToast()]
  const comma = useLanguage() === 'zh' ? '、' : ', '
  const found = useAsk(['disputes', 'suggestions', dispute], () => api.listSuggestions({ dispute }))
  const offer = useAct(api.offerCase, ['disputes'])
  const send = (mediator: string) =>
    void offer.act({ dispute, mediator, asSecond }, () => {
      toast({ tone: 'done', text: say('assign.sent') })
      onClose()
    })
  return (
    <Dialog isOpen onClose={onClose} title={say(asSecond ? 'assignSecond' : 'assign')} closeWord={say('close')}>
      <Refused problem={offer.problem} />
      <Asked of={found}>
        {rows =>
          rows.length === 0 ? (
            <p className="ui-hint">{say('assign.none')}</p>
          ) : (
            <List label={say('assign')}>
              {rows.map(row => (
                <Row
                  key={row.id}
                  title={
                    <>
                      {row.name} {row.isProposed && !asSecond && <Tag tone="done">{say('assign.proposed')}</Tag>}
                    </>
                  }
                  detail={[
                    kind(`mediator.${row.kind}`),
                    row.bodyName,
                    ...row.reasons.map(({ say: why, fields = [], language, count = 0 }) =>
                      sayRule(why as Why, {
                        fields: fields.map(one => kind(`kind.${one as Kind}`)).join(comma),
                        language: language ? sayRule(`language.${language}` as Tongue) : '',
                        count,
                      }),
                    ),
                    ...row.conflicts.map(one => sayRule(`conflict.${one as Conflict}`)),
                  ].join(' · ')}
                  aside={
                    row.conflicts.length === 0 && (
                      <Button kind="plain" isBusy={offer.isBusy} onClick={() => send(row.id)}>
                        {say('assign.offer')}
                      </Button>
                    )
                  }
                />
              ))}
            </List>
          )
        }
      </Asked>
    </Dialog>
  )
}
