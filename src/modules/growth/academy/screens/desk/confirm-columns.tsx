import type { Column } from '#kernel/web/desk/table.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Tag } from '#ui/notice.tsx'
import { examWords } from '../../words-exams.ts'
import type { MarkBook } from './calls.ts'
import { leastIn, type Waiting } from './mark-lines.ts'
import { TakeBack } from './mark-take-back.tsx'
import { markWords } from './mark-words.ts'
import { useSayScore, useSayWhen } from './use-mark-words.ts'

type Given = { book: MarkBook; seen: ReadonlySet<string>; onReturn: (row: Waiting) => void }

/** What the second person compares with the papers, a mark a line. */
export function useConfirmColumns({ book, seen, onReturn }: Given): Column<Waiting>[] {
  const [say, sayExam, sayScore, when] = [useWords(markWords), useWords(examWords), useSayScore(), useSayWhen()]
  const saysWhy = (paper: Waiting['paper'], replaced: Waiting['replaced']) =>
    replaced
      ? say('confirm.replaces', { occasion: sayExam(`occasion.${paper.occasion}`), score: sayScore(replaced.score), reason: paper.reason })
      : sayExam(`occasion.${paper.occasion}`)
  return [
    { key: 'n', title: say('n'), width: 60, align: 'right', render: ({ line }) => line.n },
    { key: 'name', title: say('name'), width: 92, english: 104, render: ({ line }) => <strong>{line.name}</strong> },
    { key: 'unit', title: say('unit'), render: ({ line }) => line.unitName },
    { key: 'part', title: say('confirm.part'), width: 72, english: 92, render: ({ paper }) => sayExam(`part.${paper.part}`) },
    {
      key: 'score',
      title: say('enter.markHead'),
      width: 112,
      render: ({ paper }) => (
        <span className="mark-mark" data-tone={(paper.score ?? -1) < leastIn(book, paper.part) ? 'refused' : undefined}>
          <b className="ui-figures">{sayScore(paper.score)}</b>
          {paper.score !== null && paper.score < leastIn(book, paper.part) && ` ${say('below')}`}
        </span>
      ),
    },
    {
      key: 'occasion',
      title: say('confirm.occasion'),
      width: 232,
      // the reason is read before it is confirmed, however long it is
      render: ({ paper, replaced }) => <span className="mark-why">{saysWhy(paper, replaced)}</span>,
    },
    {
      key: 'by',
      title: say('confirm.by'),
      width: 208,
      render: ({ paper }) => (
        <>
          {paper.enteredBy} <span className="ui-hint ui-figures">{when.moment(paper.enteredAt)}</span>
        </>
      ),
    },
    {
      key: 'acts',
      title: say('confirm.acts'),
      width: 144,
      english: 168,
      render: row => <Return row={row} isFresh={!seen.has(row.key)} onReturn={onReturn} />,
    },
  ]
}

function Return({ row, isFresh, onReturn }: { row: Waiting; isFresh: boolean; onReturn: (row: Waiting) => void }) {
  const [say, { id: me }] = [useWords(markWords), usePerson()]
  if (row.line.person === me) return <span className="ui-hint">{say('confirm.own')}</span>
  if (row.paper.isMine) return <TakeBack paper={row.paper} name={row.line.name} />
  return (
    <span className="acad-acts">
      <Button kind="plain" onClick={() => onReturn(row)}>
        {say('return')}
      </Button>
      {isFresh && <Tag tone="soon">{say('confirm.fresh')}</Tag>}
    </span>
  )
}
