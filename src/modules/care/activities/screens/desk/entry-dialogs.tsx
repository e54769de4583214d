import { useEffect, useId, useState } from 'react'
import { houseWords } from '#kernel/pure/house-words.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { mayReveal } from '../../rules.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Line } from './calls.ts'

/** The host takes a place back; the person reads the reason, and whoever waits moves up. */
export function RemoveDialog({ line, onClose }: { line: Line | undefined; onClose: () => void }) {
  const [say, sayHouse, toast, form] = [useWords(deskWords), useWords(houseWords), useToast(), useId()]
  const [reason, setReason, isTried, setTried] = useReason(line)
  const remove = useAct((input: { entry: string; reason: string }, press) => api.removeEntry(input, press), ['activities'])
  const isShort = reason.trim().length < 5
  const close = () => {
    remove.reset()
    onClose()
  }
  const press = () => {
    setTried(true)
    if (!line || isShort) return
    void remove.act({ entry: line.id, reason: reason.trim() }, () => {
      toast({ tone: 'done', text: say('remove.done') })
      close()
    })
  }
  return (
    <Dialog
      isOpen={line !== undefined}
      onClose={close}
      title={say('remove.ask', { name: line?.name ?? '' })}
      closeWord={say('keepIt')}
      footer={
        <>
          <Button onClick={close}>{say('keepIt')}</Button>
          <Button kind="danger" type="submit" form={form} isBusy={remove.isBusy}>
            {say('roster.remove')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          press()
        }}
      >
        <p>{say('remove.what')}</p>
        <Field
          label={say('remove.reason')}
          value={reason}
          maxLength={200}
          onChange={event => setReason(event.target.value)}
          error={isTried && isShort ? sayHouse('tooShort', { least: 5 }) : undefined}
        />
        <Refused problem={remove.problem} />
      </form>
    </Dialog>
  )
}

/** ACT-13: a child's name and birthday for a stated purpose. What was shown goes with the dialog. */
export function LookUpDialog({ line, child: n = 0, onClose }: { line: Line | undefined; child: number | undefined; onClose: () => void }) {
  const [say, sayHouse, form] = [useWords(deskWords), useWords(houseWords), useId()]
  const [purpose, setPurpose, isTried, setTried] = useReason(line)
  const [shown, setShown] = useState<{ name: string; born: string }>()
  const look = useAct((input: { entry: string; n: number; purpose: string }, press) => api.revealChild(input, press), 'nothing')
  const isShort = mayReveal(purpose) !== undefined
  const close = () => {
    setShown(undefined)
    look.reset()
    onClose()
  }
  const press = () => {
    setTried(true)
    if (line && !isShort) void look.act({ entry: line.id, n, purpose: purpose.trim() }, setShown)
  }
  return (
    <Dialog
      isOpen={line !== undefined}
      onClose={close}
      title={say('child.look', { called: line?.children.find(one => one.n === n)?.called ?? '' })}
      closeWord={say('close')}
      footer={
        <>
          <Button onClick={close}>{say('close')}</Button>
          {!shown && (
            <Button kind="main" type="submit" form={form} isBusy={look.isBusy}>
              {say('child.show')}
            </Button>
          )}
        </>
      }
    >
      {shown ? (
        <dl className="act-facts">
          <div>
            <dt>{say('child.name')}</dt>
            <dd>{shown.name}</dd>
          </div>
          <div>
            <dt>{say('child.born')}</dt>
            <dd className="ui-figures">{shown.born}</dd>
          </div>
        </dl>
      ) : (
        <form
          id={form}
          noValidate
          onSubmit={event => {
            event.preventDefault()
            press()
          }}
        >
          <p>{say('child.what')}</p>
          <Field
            label={say('child.purpose')}
            value={purpose}
            maxLength={100}
            onChange={event => setPurpose(event.target.value)}
            error={isTried && isShort ? sayHouse('tooShort', { least: 5 }) : undefined}
          />
          <Refused problem={look.problem} />
        </form>
      )}
    </Dialog>
  )
}

/** A sentence typed in a dialog; another line begins with an empty one. */
function useReason(line: Line | undefined) {
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is what empties it
  useEffect(() => {
    setReason('')
    setTried(false)
  }, [line?.id])
  return [reason, setReason, isTried, setTried] as const
}
