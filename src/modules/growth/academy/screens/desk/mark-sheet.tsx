import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, urls } from './calls.ts'
import { markWords } from './mark-words.ts'
import { SheetDialog } from './sheet-dialog.tsx'

/** ACAD-28: the list goes out, comes back with marks, is tried and then written. */
export function MarkSheet({ course }: { course: string }) {
  const say = useWords(markWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={FileSpreadsheet} onClick={() => setOpen(true)}>
        {say('sheet')}
      </Button>
      {isOpen && <Opened course={course} onClose={() => setOpen(false)} />}
    </>
  )
}

function Opened({ course, onClose }: { course: string; onClose: () => void }) {
  const [say, toast] = [useWords(markWords), useToast()]
  const of = { class: course }
  return (
    <SheetDialog
      words={{
        title: say('sheet.of'),
        blank: say('sheet.list'),
        hint: say('sheet.hint'),
        empty: say('sheet.empty'),
        fresh: say('sheet.new'),
        already: say('sheet.already'),
        write: count => say('sheet.write', { count }),
      }}
      blankAt={urls.getMarkSheet(of)}
      onTry={sending => api.tryMarks(of, sending)}
      onWrite={sending => api.importMarks(of, sending)}
      onDone={count => {
        toast({ tone: 'done', text: say('sheet.done', { count }) })
        onClose()
      }}
      onClose={onClose}
    />
  )
}
