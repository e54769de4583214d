import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { asProblem, type Problem } from '#kernel/web/problem.ts'
import { useSentence } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { api, type Listed } from './decide-calls.ts'
import { decideWords } from './decide-words.ts'

type Failed = { row: Listed; problem: Problem }

/** Who they are before it is done; each by itself, so that whoever fails keeps back no other, and why they failed is told. */
export function ConfirmMany({ rows, onClose }: { rows: readonly Listed[]; onClose: () => void }) {
  const [say, sentence] = [useWords(decideWords), useSentence()]
  // as chosen: the list behind is asked again while they go
  const [chosen] = useState(rows)
  const [failed, setFailed] = useState<Failed[]>()
  const confirm = useAct(confirmEach, ['members'])
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('many.ask', { count: chosen.length })}
      closeWord={say('close')}
      footer={
        <>
          <Button onClick={onClose}>{say('close')}</Button>
          {!failed && (
            <Button kind="main" isBusy={confirm.isBusy} onClick={() => void confirm.act(chosen, setFailed)}>
              {say('confirm')}
            </Button>
          )}
        </>
      }
    >
      {failed ? (
        <>
          <Notice tone="done" isLive title={say('many.done', { count: chosen.length - failed.length })} />
          {failed.length > 0 && (
            <Notice tone="refused" isLive title={say('many.failed', { count: failed.length })}>
              <ul className="mem-many">
                {failed.map(({ row, problem }) => (
                  <li key={row.id}>
                    <strong>{row.name}</strong> {sentence(problem)}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </>
      ) : (
        <>
          <p>{say('many.what')}</p>
          <ul className="mem-many">
            {chosen.map(row => (
              <li key={row.id}>
                <strong>{row.name}</strong> <span className="ui-figures">{row.idMasked}</span> {row.employer} · {row.unitName}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

async function confirmEach(rows: readonly Listed[], press: { key?: string }): Promise<Failed[]> {
  const failed: Failed[] = []
  for (const row of rows)
    try {
      // one key for each: what was sent and not heard of is not done twice
      await api.confirm({ id: row.id, version: row.version }, { key: `${press.key}.${row.id}` })
    } catch (error) {
      failed.push({ row, problem: asProblem(error) })
    }
  return failed
}
