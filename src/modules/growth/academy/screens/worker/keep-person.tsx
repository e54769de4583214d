import { Undo2 } from 'lucide-react'
import { memo } from 'react'
import { formatTime } from '#kernel/pure/formats.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Tag } from '#ui/notice.tsx'
import { attendanceWords } from '../../words-attendance.ts'
import { toneOf } from './attend-asks.ts'
import { keepWords } from './keep-words.ts'
import { isHere, type Standing, type Tap } from './taps.ts'

type Props = {
  standing: Standing
  isOpen: boolean
  canLeave: boolean
  onTap: (nomination: string, what: Tap['what']) => void
  onUndo: (nomination: string) => void
}

/** One person at the door. Drawn again only when something of them changed. */
export const KeepPerson = memo(
  function KeepPerson({ standing, ...acts }: Props) {
    return (
      <div className="ui-row-main">
        <Who standing={standing} />
        <div className="ui-row-aside att-side">
          <Acts standing={standing} {...acts} />
        </div>
      </div>
    )
  },
  (before, after) =>
    before.isOpen === after.isOpen &&
    before.canLeave === after.canLeave &&
    JSON.stringify(before.standing) === JSON.stringify(after.standing),
)

function Who({ standing: { line, presence, at, leftAt, waits, cell } }: { standing: Standing }) {
  const say = useWords(keepWords)
  const name = useWords(attendanceWords)
  const written = [at && say('at', { at: formatTime(new Date(at)) }), leftAt && say('leftAt', { at: formatTime(new Date(leftAt)) })]
  return (
    <div className="ui-row-words">
      <strong>{line.name}</strong> <span className="ui-hint ui-figures">{line.phoneMasked}</span>
      <div className="ui-hint">{line.unitName}</div>
      <div className="att-tags">
        <Tag tone={toneOf[presence]}>{name(`presence.${presence}`)}</Tag>
        {waits && <Tag tone="soon">{say('pending')}</Tag>}
        <span className="ui-hint">{written.filter(Boolean).join(' · ')}</span>
      </div>
      {cell.absence?.state === 'asked' && (
        <div className="ui-hint">
          {name('absence.asked')} · {cell.absence.reason}
        </div>
      )}
    </div>
  )
}

function Acts({ standing, isOpen, canLeave, onTap, onUndo }: Props) {
  const say = useWords(keepWords)
  const { line, presence, isHeld } = standing
  const { nomination, name } = line
  if (presence === 'claimed')
    return (
      <>
        <Button kind="main" aria-label={say('wasHereOf', { name })} onClick={() => onTap(nomination, 'was')}>
          {say('wasHere')}
        </Button>
        <Button aria-label={say('wasNotOf', { name })} onClick={() => onTap(nomination, 'wasNot')}>
          {say('wasNot')}
        </Button>
      </>
    )
  if (isHeld)
    return (
      <Button icon={Undo2} aria-label={say('undoOf', { name })} onClick={() => onUndo(nomination)}>
        {say('undo')}
      </Button>
    )
  if (presence === 'left')
    return isOpen ? (
      <Button kind="plain" aria-label={say('backOf', { name })} onClick={() => onTap(nomination, 'back')}>
        {say('back')}
      </Button>
    ) : null
  if (isHere(standing))
    return canLeave && presence !== 'madeUp' ? (
      <Button kind="plain" aria-label={say('leaveOf', { name })} onClick={() => onTap(nomination, 'left')}>
        {say('leave')}
      </Button>
    ) : null
  return isOpen ? (
    <Button kind="main" aria-label={say('comeOf', { name })} onClick={() => onTap(nomination, 'here')}>
      {say('come')}
    </Button>
  ) : null
}
