import { useId, useState } from 'react'
import { idOf } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useToast } from '#ui/toast.tsx'
import { api } from './decide-calls.ts'
import type { Decided } from './decide-dialogs.tsx'
import { decideWords } from './decide-words.ts'
import type { Union } from '../find-unions.ts'
import { UnionSearch } from './union-search.tsx'

/** MEMBERS-5: what came to the wrong union goes to the right one, wherever that stands. */
export function PassDialog({ member: { id, version, unit }, onClose }: { member: Decided; onClose: () => void }) {
  const [say, toast, form] = [useWords(decideWords), useToast(), useId()]
  const [union, setUnion] = useState<Union>()
  const [isTried, setTried] = useState(false)
  const whole = useAsk(['members', 'one', id], () => api.getMember({ id }))
  const pass = useAct(api.pass, ['members'])
  const told = pass.problem?.fields.unit
  const send = () => {
    setTried(true)
    if (!union) return
    void pass.act({ id, version, unit: union.id }, () => {
      toast({ tone: 'done', text: say('pass.done', { unit: union.name }) })
      onClose()
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('pass.ask')}
      closeWord={say('close')}
      footer={
        <>
          <Button onClick={onClose}>{say('close')}</Button>
          <Button kind="main" type="submit" form={form} isBusy={pass.isBusy}>
            {say('pass')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <p>{say('pass.what')}</p>
        <UnionSearch
          way={whole.data?.way ?? 'locality'}
          value={union?.id ?? ''}
          onChange={setUnion}
          not={idOf(unit)}
          error={told ?? (isTried && !union ? say('pass.pick') : undefined)}
        />
        <Refused problem={told ? undefined : pass.problem} />
      </form>
    </Dialog>
  )
}
