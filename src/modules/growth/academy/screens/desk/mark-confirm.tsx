import { ClipboardCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type MarkBook } from './calls.ts'
import { useConfirmColumns } from './confirm-columns.tsx'
import { mayConfirm, type Waiting, waitingIn } from './mark-lines.ts'
import { ReturnMark } from './mark-return.tsx'
import { markWords } from './mark-words.ts'

/** As many as the server takes at once. */
const MOST = 500

/** ACAD-26: the second person sees every mark that waits, confirms them together, and sends single ones back. */
export function MarkConfirm({ book, again, onLeave }: { book: MarkBook; again: () => void; onLeave: () => void }) {
  const [say, toast, { id: me }] = [useWords(markWords), useToast(), usePerson()]
  const rows = useMemo(() => waitingIn(book.lines), [book.lines])
  const mine = ({ paper, line }: Waiting) => mayConfirm(paper, line, me)
  // a mark that came or changed while one was looking is not confirmed unseen: it is ticked by hand
  const [seen] = useState(() => new Set(rows.map(row => row.key)))
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => new Set(rows.filter(mine).map(row => row.key)))
  const [returning, setReturning] = useState<Waiting>()
  const ticked = rows.filter(row => selected.has(row.key) && mine(row))
  const confirm = useConfirm(book.class)
  const columns = useConfirmColumns({ book, seen, onReturn: setReturning })
  return (
    <DeskPage
      title={say('confirm.of')}
      back={{ href: `/academy/${book.class}/marks`, word: say('back') }}
      lead={`${book.title} · ${say('confirm.what')}`}
      actions={
        rows.length > 0 && (
          <Button
            kind="main"
            icon={ClipboardCheck}
            aria-disabled={ticked.length === 0}
            isBusy={confirm.isBusy}
            onClick={() =>
              ticked.length > 0 && void confirm.act(ticked, count => toast({ tone: 'done', text: say('confirm.done', { count }) }))
            }
          >
            {ticked.length > 0 ? say('confirm.do', { count: ticked.length }) : say('confirm.none')}
          </Button>
        )
      }
    >
      <Refused
        problem={confirm.problem}
        wayOn={
          <Button
            onClick={() => {
              confirm.reset()
              again()
            }}
          >
            {say('confirm.look')}
          </Button>
        }
      />
      <DeskTable
        label={say('confirm.of')}
        rows={rows}
        rowKey={row => row.key}
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        isSelectable={mine}
        empty={
          <Empty title={say('confirm.empty')} action={<Button onClick={onLeave}>{say('back')}</Button>}>
            {say('confirm.emptyNext')}
          </Empty>
        }
      />
      {returning && <ReturnMark waiting={returning} onClose={() => setReturning(undefined)} />}
    </DeskPage>
  )
}

function useConfirm(course: string) {
  return useAct(
    async (rows: readonly Waiting[], press) => {
      const papers = rows.map(({ paper: { id, version } }) => ({ id, version }))
      for (let at = 0; at < papers.length; at += MOST)
        await api.confirmMarks({ class: course, papers: papers.slice(at, at + MOST) }, { ...press, key: `${press.key}.${at}` })
      return papers.length
    },
    ['academy'],
  )
}
