import type { KeyboardEvent } from 'react'

/** Enter and the arrows walk the fields; behind the last one Enter comes to the button that saves. */
export function goOn(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, ctrlKey, metaKey, nativeEvent } = event
  // while a Chinese word is being composed, these keys are the input method's
  if (!(target instanceof HTMLInputElement) || nativeEvent.isComposing || ctrlKey || metaKey) return
  const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[key]
  if (by === undefined) return
  event.preventDefault()
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('input[data-mark]')]
  const next =
    fields[fields.indexOf(target) + by] ?? (key === 'Enter' ? event.currentTarget.querySelector<HTMLElement>('[type=submit]') : null)
  next?.focus()
}
