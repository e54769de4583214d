import type { FormState } from '#kernel/web/form-state.ts'
import { useWords } from '#kernel/web/person.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { mostEvidenceBytes } from '../rules-filing.ts'
import { lettersWords } from './letters-words.ts'

/** What comes with an answer, a delivery or an outcome. */
export function LetterFiles<V extends { files: File[] }>({ form }: { form: FormState<V> }) {
  const say = useWords(lettersWords)
  return (
    <FilePick
      label={say('files')}
      hint={say('files.hint')}
      error={form.errorOf('files')}
      files={form.values.files}
      onChange={files => form.set('files', files.slice(0, 3) as V['files'])}
      maxBytes={mostEvidenceBytes}
      tooLarge={name => say('files.tooLarge', { name })}
      words={{ pick: say('files.pick'), remove: say('files.remove') }}
      accept="image/*,.pdf,.docx,.xlsx,.txt"
      isMultiple
    />
  )
}
