import type { Column } from '#kernel/web/desk/table.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Tag } from '#ui/notice.tsx'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import type { Line, Whole } from './calls.ts'
import { type Standing, standingOf } from './lines.ts'

const tones: Record<Standing, 'done' | 'soon' | 'info' | 'refused'> = {
  came: 'done',
  seated: 'info',
  waiting: 'soon',
  left: 'info',
  absent: 'refused',
}

type Does = {
  activity: Whole
  isHost: boolean
  /** Lines of all sessions are shown together, so each says which it is for. */
  isAll: boolean
  onRemove: (line: Line) => void
  onLook: (line: Line, child: number) => void
}

/** Only what this activity has: no children where none are enrolled, nothing received where nothing is handed out. */
export function useRosterColumns({ activity, isHost, isAll, onRemove, onLook }: Does): Column<Line>[] {
  const [say, sayRule] = [useWords(deskWords), useWords(words)]
  const nameOf = (offer: string) => {
    const at = activity.sessions.findIndex(one => one.offer === offer)
    return activity.sessions[at]?.title || say('session.n', { n: at + 1 })
  }
  const columns: (Column<Line> | false)[] = [
    { key: 'name', title: say('roster.name'), width: 84, render: line => <strong>{line.name}</strong> },
    { key: 'unit', title: say('roster.unit'), width: 116, render: line => line.unitName },
    { key: 'phone', title: say('roster.phone'), width: 118, render: line => <span className="ui-figures">{line.phoneMasked}</span> },
    isAll && activity.perSession && { key: 'session', title: say('session'), width: 130, render: line => nameOf(line.offer) },
    { key: 'heads', title: say('roster.heads'), width: 66, align: 'right', render: line => line.heads },
    activity.isForFamilies && {
      key: 'children',
      title: say('roster.children'),
      width: 192,
      english: 178,
      render: line => <Children line={line} {...(isHost && { onLook })} />,
    },
    {
      key: 'place',
      title: say('roster.place'),
      width: 106,
      english: 134,
      render: line => <Tag tone={tones[standingOf(line)]}>{sayRule(`place.${standingOf(line)}`)}</Tag>,
    },
    {
      key: 'came',
      title: say('roster.came'),
      width: 66,
      align: 'right',
      render: line => Math.max(0, ...line.marks.map(mark => mark.heads)) || '—',
    },
    Object.keys(activity.materials).length > 0 && {
      key: 'received',
      title: say('roster.received'),
      width: 86,
      render: line => line.receipts.map(one => `${one.item}×${one.quantity}`).join(' ') || '—',
    },
    {
      key: 'needs',
      title: say('roster.needs'),
      width: 96,
      render: line => (
        <span title={line.needs}>
          {line.needs} {!line.allowsPhotos && <span className="ui-hint">{say('roster.noPhotos')}</span>}
        </span>
      ),
    },
    isHost && {
      key: 'acts',
      title: say('col.acts'),
      width: 104,
      render: line =>
        !line.leftAt && (
          <Button kind="plain" onClick={() => onRemove(line)}>
            {say('roster.remove')}
          </Button>
        ),
    },
  ]
  return columns.filter(column => column !== false)
}

/** What they are called and how old; the host may look further, for a purpose (ACT-13). */
function Children({ line, onLook }: { line: Line; onLook?: Does['onLook'] }) {
  const say = useWords(deskWords)
  return (
    <span className="act-children">
      {line.children.map(child => {
        const words = say('roster.child', { called: child.called, age: child.age })
        // a dash: the name is erased (ACT-13), there is nothing left to look at
        return onLook && child.called !== '—' ? (
          <Button key={child.n} kind="plain" aria-label={say('child.look', { called: words })} onClick={() => onLook(line, child.n)}>
            {words}
          </Button>
        ) : (
          <span key={child.n}>{words}</span>
        )
      })}
    </span>
  )
}
