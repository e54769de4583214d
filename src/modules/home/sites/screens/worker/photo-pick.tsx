import { useState } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { shrinkPhoto } from '#kernel/web/shrink-photo.ts'
import { FilePick } from '#ui/file-pick.tsx'
import { reportWords } from '../report-words.ts'

/**
 * One photograph, made small before it is sent: whoever stands before a locked door has one bar of signal. It is handed over at once, as
 * it will be: whoever presses "send" meanwhile waits for it, and does not send without it.
 */
export function PhotoPick({
  onChange,
  label,
  hint,
}: {
  onChange: (photo: Promise<File> | undefined) => void
  label?: string
  hint?: string
}) {
  const say = useWords(reportWords)
  const [picked, setPicked] = useState<File>()
  const [isShrinking, setShrinking] = useState(false)
  const take = async ([file]: File[]) => {
    setPicked(file)
    const small = file && shrinkPhoto(file)
    onChange(small)
    setShrinking(Boolean(small))
    await small
    setShrinking(false)
  }
  return (
    <>
      <FilePick
        label={label ?? say('photo')}
        hint={hint ?? say('photoHint')}
        files={picked ? [picked] : []}
        onChange={files => void take(files)}
        accept="image/*"
        maxBytes={LARGEST}
        tooLarge={name => say('photo.tooLarge', { name })}
        words={{ pick: say('photo.pick'), remove: say('photo.remove') }}
      />
      <p className="ui-hint" role="status">
        {isShrinking && say('photo.shrinking')}
      </p>
    </>
  )
}
/** Before it is made small. */
const LARGEST = 40 * 1_048_576
