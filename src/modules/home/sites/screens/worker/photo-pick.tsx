import { useState } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { shrinkPhoto } from '#kernel/web/shrink-photo.ts'
import { FilePick } from '#ui/file-pick.tsx'
import { reportWords } from '../report-words.ts'

/** One photograph, made small before it is sent: whoever stands before a locked door has one bar of signal. */
export function PhotoPick({
  photo,
  onChange,
  label,
  hint,
}: {
  photo: File | undefined
  onChange: (photo: File | undefined) => void
  label?: string
  hint?: string
}) {
  const say = useWords(reportWords)
  const [isShrinking, setShrinking] = useState(false)
  const take = async ([picked]: File[]) => {
    if (!picked) return onChange(undefined)
    setShrinking(true)
    const small = await shrinkPhoto(picked)
    setShrinking(false)
    onChange(small)
  }
  return (
    <>
      <FilePick
        label={label ?? say('photo')}
        hint={hint ?? say('photoHint')}
        files={photo ? [photo] : []}
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
