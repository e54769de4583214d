import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Section } from '#ui/frame.tsx'
import { useToast } from '#ui/toast.tsx'
import { mayLeave } from '../../rules-joining.ts'
import { workerWords } from '../worker-words.ts'
import { api, type Mine } from './api.ts'
import { WhyNot } from './looks.tsx'

/** ACT-9: leaving, with what it means said first; too late, and it says whom to call. */
export function LeavePlace({ mine, now }: { mine: Mine; now: Date }) {
  const say = useWords(workerWords)
  const toast = useToast()
  const [isAsking, setAsking] = useState(false)
  const leave = useAct(api.leave)
  const why = mayLeave(mine.activity, now)
  const { contact } = mine.activity
  if (why) return <WhyNot title={say('leave.late')} why={why} wayOn={contact && <span>{say('notice.askContact', { contact })}</span>} />
  return (
    <Section title={say('leave.title')}>
      <p className="ui-hint">{say('leave.hint')}</p>
      <Refused problem={leave.problem} />
      <Button kind="danger" isBusy={leave.isBusy} onClick={() => setAsking(true)}>
        {say('leave.word')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={say('leave.sure', { title: mine.activity.title })}
        closeWord={say('leave.stay')}
        confirmWord={say('leave.word')}
        isDanger
        onConfirm={() => {
          setAsking(false)
          void leave.act({ offer: mine.offer }, () => toast({ tone: 'done', text: say('leave.done') }))
        }}
      >
        <p>{say(mine.standing === 'waiting' ? 'leave.whatQueue' : 'leave.what')}</p>
      </ConfirmDialog>
    </Section>
  )
}
