import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Button } from './button.tsx'

type Window = {
  isOpen: boolean
  /** Asked for by Escape, the close button or a tap beside it. */
  onClose: () => void
  title: string
  closeWord: string
  children?: ReactNode
  footer?: ReactNode
}

/** Something to decide before going on. The native element keeps the focus inside and gives it back on closing. */
export const Dialog = (window: Window) => <Modal {...window} shape="dialog" />

/** The same, risen from the bottom to the thumb: choices, filters, what a tap on a map shows. */
export const Sheet = (window: Window) => <Modal {...window} shape="sheet" />

/** Yes or no. `isDanger` is for what cannot be undone: then the words, with an icon, say what will be lost. */
export const ConfirmDialog = ({
  confirmWord,
  busyWord,
  onConfirm,
  isBusy = false,
  isDanger = false,
  ...window
}: Omit<Window, 'footer'> & { confirmWord: string; busyWord?: string; onConfirm: () => void; isBusy?: boolean; isDanger?: boolean }) => (
  <Dialog
    {...window}
    footer={
      <>
        <Button onClick={window.onClose}>{window.closeWord}</Button>
        <Button kind={isDanger ? 'danger' : 'main'} isBusy={isBusy} {...(busyWord && { busyWord })} onClick={onConfirm}>
          {confirmWord}
        </Button>
      </>
    }
  />
)

function Modal({ isOpen, onClose, title, closeWord, children, footer, shape }: Window & { shape: 'dialog' | 'sheet' }) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  // before the element leaves the page: only one that is still there gives the focus back
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!isOpen || !dialog) return
    dialog.showModal()
    return () => dialog.close()
  }, [isOpen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it, and the browser's own
    <dialog
      ref={ref}
      className={`ui-${shape}`}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onClick={event => event.target === ref.current && onClose()}
    >
      {isOpen && (
        <div className="ui-dialog-body">
          <header>
            <h2 id={id}>{title}</h2>
            {!footer && (
              <Button kind="plain" icon={X} onClick={onClose}>
                {closeWord}
              </Button>
            )}
          </header>
          {children}
          {footer && <footer className="ui-actions">{footer}</footer>}
        </div>
      )}
    </dialog>
  )
}
