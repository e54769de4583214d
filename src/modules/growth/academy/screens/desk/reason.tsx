import { type ReactNode, useId, useState } from 'react'
import { houseWords } from '#kernel/pure/house-words.ts'
import type { Problem } from '#kernel/web/problem.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'

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

/** A step that needs its reason, which somebody will read. */
export function ReasonDialog({ isOpen, ...asking }: Asking & { isOpen: boolean }) {
  return isOpen ? <Open {...asking} /> : null
}

function Open({ title, what, label, word, backWord, kind = 'danger', isBusy, problem, onSend, onClose, most = 300 }: Asking) {
  const [sayHouse, form] = [useWords(houseWords), useId()]
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isShort = reason.trim().length < LEAST
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
      <form
        id={form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (!isShort) onSend(reason.trim())
        }}
      >
        <p>{what}</p>
        <TextArea
          label={label}
          value={reason}
          rows={3}
          maxLength={most}
          onChange={event => setReason(event.target.value)}
          error={isTried && isShort ? sayHouse('tooShort', { least: LEAST }) : undefined}
        />
        <Refused problem={problem} />
      </form>
    </Dialog>
  )
}
