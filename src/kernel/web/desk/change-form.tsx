import { type ReactNode, useState } from 'react'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Act } from '../acts.ts'
import { type FormState, useForm } from '../form-state.ts'
import { Form } from '../forms.tsx'
import { useWords } from '../person.tsx'
import { changeWords } from './change-words.ts'
import type { Begun } from './merging.ts'
import { useRebased } from './rebased.ts'

export type ChangeLine = { name: string; before: string; after: string }
type Wrong<V> = { [K in keyof V]?: string | undefined }

type Changing<V> = {
  /** Of the draft, kept until it is sent. */
  name: string
  title: string
  /** As it stands now; a newer version is taken in when the reader asks for it. */
  start: V
  change: Act<V, unknown>
  /** Which field shows what the server says of another. */
  paths: Partial<Record<string, keyof V & string>>
  judge: (values: V) => Wrong<V>
  linesOf: (values: V) => readonly ChangeLine[]
  /** Who will be told, above the form, and again before the press. */
  tells: string
  asks: string
  onDone: () => void
  children: (form: FormState<V>) => ReactNode
}

/** What is published is changed with the lines of the change before one's eyes: everybody concerned is told at once. */
export function ChangeForm<V extends Begun>({ start, change, judge, onDone, children, ...told }: Changing<V>) {
  const say = useWords(changeWords)
  const [isTried, setTried] = useState(false)
  const [wrong, setWrong] = useState<Wrong<V>>({})
  const form = useForm<V>({ name: told.name, start, problem: change.problem, paths: told.paths, ...(isTried && { errors: wrong }) })
  const { asked, isAsking, send, forget } = useAskedFirst(useRebased(change, start, form))
  const lines = told.linesOf(form.values)
  const judged = judge(form.values)
  if (JSON.stringify(judged) !== JSON.stringify(wrong)) setWrong(judged)
  return (
    <div className="desk-change" onSubmit={() => setTried(true)}>
      <Form
        form={form}
        act={asked}
        submit={say('send')}
        send={values => values}
        isBlocked={lines.length === 0 || Object.values(judged).some(Boolean)}
        onSent={onDone}
      >
        <Notice>{told.tells}</Notice>
        {children(form)}
        {isTried && lines.length === 0 && <Notice tone="refused">{say('nothing')}</Notice>}
      </Form>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={forget}
        title={say('ask', { title: told.title })}
        closeWord={say('again')}
        confirmWord={say('send')}
        onConfirm={send}
      >
        <p>{told.asks}</p>
        <Lines lines={lines} />
      </ConfirmDialog>
    </div>
  )
}

/** The act, held back until what it does has been read. */
function useAskedFirst<V>(act: Act<V, unknown>) {
  const [pending, setPending] = useState<Parameters<Act<V, unknown>['act']>>()
  const forget = () => setPending(undefined)
  const asked: Act<V, unknown> = {
    ...act,
    act: async (...press) => {
      setPending(press)
      return undefined
    },
  }
  const send = () => {
    if (pending) void act.act(...pending)
    forget()
  }
  return { asked, isAsking: pending !== undefined, send, forget }
}

function Lines({ lines }: { lines: readonly ChangeLine[] }) {
  const say = useWords(changeWords)
  return (
    <ul>
      {lines.map(({ name, before, after }) => (
        <li key={name}>
          {say('line', { name, after: after || say('none') })}{' '}
          <span className="ui-hint">{say('from', { before: before || say('none') })}</span>
        </li>
      ))}
    </ul>
  )
}
