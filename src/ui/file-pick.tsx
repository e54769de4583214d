import { Camera, FileText, Paperclip, X } from 'lucide-react'
import { type ChangeEvent, useEffect, useId, useState } from 'react'
import { Button } from './button.tsx'
import { describe, FieldError, Hint, type Labelled } from './control.tsx'

/** Photos and files to send along. What is too large is turned away here already, in words, before a byte is sent. */
export const FilePick = ({
  label,
  hint,
  error,
  required,
  files,
  onChange,
  maxBytes,
  tooLarge,
  words,
  accept = 'image/*,application/pdf',
  camera = false,
  isMultiple = false,
}: Labelled & {
  files: readonly File[]
  onChange: (files: File[]) => void
  maxBytes: number
  /** The sentence for a file over `maxBytes`. */
  tooLarge: (name: string) => string
  words: { pick: string; remove: string }
  accept?: string
  /** Opens the camera instead of the album. */
  camera?: boolean
  isMultiple?: boolean
}) => {
  const id = useId()
  const [refused, setRefused] = useState<string>()
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const picked = [...(event.target.files ?? [])]
    const large = picked.filter(file => file.size > maxBytes)
    setRefused(large.map(file => tooLarge(file.name)).join(' ') || undefined)
    const fitting = picked.filter(file => file.size <= maxBytes)
    if (fitting.length > 0) onChange(isMultiple ? [...files, ...fitting] : fitting)
    // the same file, once removed, must be able to be picked again
    event.target.value = ''
  }
  const Icon = camera ? Camera : Paperclip
  return (
    <div className="ui-field">
      <span className="ui-label" id={`${id}-label`}>
        {label}
        {required && <span className="ui-required">{required}</span>}
      </span>
      <Hint id={id} hint={hint} />
      {files.length > 0 && (
        <ul className="ui-files">
          {files.map(file => (
            <Picked
              key={`${file.name}-${file.size}-${file.lastModified}`}
              file={file}
              removeWord={words.remove}
              onRemove={() => onChange(files.filter(other => other !== file))}
            />
          ))}
        </ul>
      )}
      <label className="ui-button ui-file" data-kind="quiet">
        <input
          type="file"
          accept={accept}
          {...(camera && { capture: 'environment' as const })}
          multiple={isMultiple}
          onChange={take}
          aria-labelledby={`${id}-label ${id}-pick`}
          {...describe(id, hint, error ?? refused)}
        />
        <span className="ui-button-face" id={`${id}-pick`}>
          <Icon className="ui-icon" aria-hidden />
          {words.pick}
        </span>
      </label>
      <FieldError id={id} error={refused ?? error} />
    </div>
  )
}

function Picked({ file, removeWord, onRemove }: { file: File; removeWord: string; onRemove: () => void }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!file.type.startsWith('image/')) return
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return (
    <li>
      {url ? <img src={url} alt="" /> : <FileText className="ui-icon" aria-hidden />}
      <span>{file.name}</span>
      <Button kind="plain" icon={X} onClick={onRemove} aria-label={`${removeWord} ${file.name}`}>
        {removeWord}
      </Button>
    </li>
  )
}
