import { type ReactNode, useId, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { houseWords } from '../../pure/house-words.ts'
import type { Act } from '../acts.ts'
import { useWords } from '../person.tsx'
import type { Problem } from '../problem.ts'
import { Refused } from '../problems.tsx'

/** What the rulebooks ask of every reason and every purpose. */
const LEAST = 5

type Asking = {
  title: string
  what: ReactNode
  label: string
  word: string
  backWord: string
  kind?: 'main' | 'danger'
  isBusy: boolean
  problem: Problem | undefined
  onSend: (reason: string) => void
  onClose: () => void
  /** The longest the server takes. */
  most?: number
}

/** A step that needs its reason, which somebody will read. Opened again, it is empty. */
export function ReasonDialog({ isOpen, ...asking }: Asking & { isOpen: boolean }) {
  return isOpen ? <Reason {...asking} /> : null
}

function Reason({ title, what, label, word, backWord, kind = 'danger', isBusy, problem, onSend, onClose, most = 300 }: Asking) {
  const { form, error, input, onSubmit } = useSentence(onSend)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeWord={backWord}
      footer={
        <>
          <Button onClick={onClose}>{backWord}</Button>
          <Button kind={kind} type="submit" form={form} isBusy={isBusy}>
            {word}
          </Button>
        </>
      }
    >
      <form id={form} className="house-form" noValidate onSubmit={onSubmit}>
        {typeof what === 'string' ? <p>{what}</p> : what}
        <TextArea {...input} label={label} rows={3} maxLength={most} error={error} />
        <Refused problem={problem} />
      </form>
    </Dialog>
  )
}

type Looking<S> = {
  title: string
  what: string
  label: string
  word: string
  closeWord: string
  look: Act<string, S>
  /** The module's own law of purposes: what it refuses is not sent. */
  mayLook: (purpose: string) => object | undefined
  children: (shown: S) => ReactNode
  onClose: () => void
}

/** What is sealed, shown for a stated purpose; it goes with the dialog. */
export function RevealDialog<S>({ title, what, label, word, closeWord, look, mayLook, children, onClose }: Looking<S>) {
  const [shown, setShown] = useState<{ it: S }>()
  const { form, error, input, onSubmit } = useSentence(
    purpose => void look.act(purpose, it => setShown({ it })),
    purpose => mayLook(purpose) === undefined,
  )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeWord={closeWord}
      footer={
        <>
          <Button onClick={onClose}>{closeWord}</Button>
          {!shown && (
            <Button kind="main" type="submit" form={form} isBusy={look.isBusy}>
              {word}
            </Button>
          )}
        </>
      }
    >
      {shown ? (
        children(shown.it)
      ) : (
        <form id={form} className="house-form" noValidate onSubmit={onSubmit}>
          <p>{what}</p>
          <Field {...input} label={label} maxLength={100} error={error} />
          <Refused problem={look.problem} />
        </form>
      )}
    </Dialog>
  )
}

const isLongEnough = (sentence: string) => sentence.length >= LEAST

/** One sentence, long enough; too short a one is told when it is sent. The button stands in the foot, outside the form: its id ties them. */
function useSentence(send: (sentence: string) => void, isRight = isLongEnough) {
  const [sayHouse, form] = [useWords(houseWords), useId()]
  const [sentence, setSentence] = useState('')
  const [isTried, setTried] = useState(false)
  const isShort = !isRight(sentence.trim())
  return {
    form,
    error: isTried && isShort ? sayHouse('tooShort', { least: LEAST }) : undefined,
    input: { value: sentence, onChange: (event: { target: { value: string } }) => setSentence(event.target.value) },
    onSubmit: (event: { preventDefault: () => void }) => {
      event.preventDefault()
      setTried(true)
      if (!isShort) send(sentence.trim())
    },
  }
}
