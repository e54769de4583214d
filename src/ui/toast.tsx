import { X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { type Tone, toneIcons } from './tone.tsx'

export type Toast = { tone: Tone; text: string }

const ToastContext = createContext<(toast: Toast) => void>(() => {})

/** Says in passing that something went through. What must be acted on belongs in a Notice, which stays. */
export const useToast = () => useContext(ToastContext)

/** The region that reads toasts aloud; stands once around the whole face. */
export const ToastRegion = ({ label, closeWord, children }: { label: string; closeWord: string; children: ReactNode }) => {
  const [shown, setShown] = useState<readonly (Toast & { id: number })[]>([])
  const last = useRef(0)
  const drop = useCallback((id: number) => setShown(toasts => toasts.filter(toast => toast.id !== id)), [])
  const add = useCallback((toast: Toast) => {
    last.current += 1
    const id = last.current
    setShown(toasts => [...toasts.slice(-2), { ...toast, id }])
  }, [])
  return (
    <ToastContext value={add}>
      {children}
      <section className="ui-toasts" aria-label={label} aria-live="polite">
        {shown.map(toast => (
          <ToastLine key={toast.id} toast={toast} closeWord={closeWord} onClose={() => drop(toast.id)} />
        ))}
      </section>
    </ToastContext>
  )
}

/** Goes by itself, except a refusal, and never while a finger or the focus is on it (WCAG 2.2.1). */
export const ToastLine = ({ toast: { tone, text }, closeWord, onClose }: { toast: Toast; closeWord: string; onClose: () => void }) => {
  const [isHeld, setHeld] = useState(false)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (isHeld || tone === 'refused') return
    const timer = setTimeout(() => close.current(), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isHeld, tone])
  const Icon = toneIcons[tone]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is operated here, the line only stays while it is looked at
    <div
      className="ui-toast"
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon className="ui-icon" aria-hidden />
      <span>{text}</span>
      <Button kind="plain" icon={X} onClick={onClose}>
        {closeWord}
      </Button>
    </div>
  )
}

const SHOWN_MS = 6000
