import { useWords } from '#kernel/web/person.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, urls, type Whole } from './calls.ts'
import { nominateWords } from './nominate-words.ts'
import { SheetDialog } from './sheet-dialog.tsx'
import type { OwnUnit } from './units.ts'

/** ACAD-17: a unit's nominations from a sheet. */
export function ImportDialog({ course, unit, onClose }: { course: Whole; unit: OwnUnit; onClose: () => void }) {
  const [say, toast] = [useWords(nominateWords), useToast()]
  const of = { class: course.id, unit: unit.value }
  return (
    <SheetDialog
      words={{
        title: say('import.of'),
        blank: say('import.template'),
        hint: say('import.hint'),
        empty: say('import.empty'),
        fresh: say('import.new'),
        already: say('import.already'),
        write: count => say('import.write', { count }),
      }}
      blankAt={urls.getSheetTemplate(of)}
      onTry={sending => api.tryNominations(of, sending)}
      onWrite={sending => api.importNominations(of, sending)}
      onDone={count => {
        toast({ tone: 'done', text: say('import.done', { count }) })
        onClose()
      }}
      onClose={onClose}
    />
  )
}
