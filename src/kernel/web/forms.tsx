import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Act, useRefresh } from './acts.ts'
import type { FormState } from './form-state.ts'
import { formWords } from './form-words.ts'
import { useWords } from './person.tsx'
import { Refused } from './problems.tsx'

/** A form with its error summary, its main button and its notices. Sends once however often it is pressed. */
export function Form<V extends object, I, O>({
  form,
  act,
  send,
  onSent,
  submit,
  label,
  isBlocked = false,
  children,
  beside,
}: {
  form: FormState<V>
  act: Act<I, O>
  /** The act's input from what was typed. */
  send: (values: V) => I
  onSent?: (answer: O) => void
  submit: string
  label?: string
  /** Your own check stands against it; the errors at the inputs say why. */
  isBlocked?: boolean
  children: ReactNode
  /** Beside the main button. */
  beside?: ReactNode
}) {
  const say = useWords(formWords)
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (act.problem) focusFirst(ref.current)
  }, [act.problem])
  const press = () =>
    // sent before the page is asked again: a form that goes with its page would say that nothing was
    act.act(send(form.values), onSent, form.sent)
  const percent = act.progress === undefined ? undefined : Math.round(act.progress * 100)
  return (
    <form
      ref={ref}
      className="house-form"
      noValidate
      aria-label={label}
      onSubmit={event => {
        event.preventDefault()
        if (isBlocked) focusFirst(ref.current)
        else void press()
      }}
    >
      {form.isRestored && form.isDirty === false && <Restored form={form} />}
      <Summary form={form} act={act} />
      {children}
      <div className="ui-actions">
        <Button
          type="submit"
          kind="main"
          isWide
          isBusy={act.isBusy}
          busyWord={percent === undefined ? say('form.sending') : say('form.uploading', { percent })}
        >
          {submit}
        </Button>
        {beside}
      </div>
    </form>
  )
}

const Restored = <V extends object>({ form }: { form: FormState<V> }) => {
  const say = useWords(formWords)
  return (
    <Notice>
      {say('form.restored')}{' '}
      <Button kind="plain" onClick={form.discard}>
        {say('form.discard')}
      </Button>
    </Notice>
  )
}

/** What went wrong, above the form; the focus comes here unless a field can take it. */
function Summary<V extends object, I, O>({ form, act: { problem, reset } }: { form: FormState<V>; act: Act<I, O> }) {
  const say = useWords(formWords)
  const refresh = useRefresh()
  const toast = useToast()
  if (!problem) return null
  if (problem.isStale)
    return (
      <Notice tone="soon" title={say('stale.title')} isLive>
        <p>{problem.message}</p>
        <Button
          onClick={async () => {
            reset()
            await refresh()
            toast({ tone: 'info', text: say('stale.reloaded') })
          }}
        >
          {say('stale.reload')}
        </Button>
      </Notice>
    )
  if (form.errorCount === 0 && Object.keys(problem.fields).length > 0) return null
  if (form.errorCount === 0) return <Refused problem={problem} />
  return (
    <Notice tone="refused" title={say('form.fix', { count: form.errorCount })} isLive>
      <p>{problem.message}</p>
      {form.otherErrors.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}

const WRONG = '[aria-invalid=true], .ui-group:has(.ui-error) input, .ui-group:has(.ui-error) button'
function focusFirst(form: HTMLFormElement | null) {
  // after React has set aria-invalid
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>(WRONG)
    wrong?.focus()
    if (!wrong) form?.querySelector('.ui-notice')?.scrollIntoView({ block: 'nearest' })
  })
}
