import { useState } from 'react'
import { formatTime } from '#kernel/pure/formats.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { dueOf } from '../../rules.ts'
import { deskWords } from '../desk-words.ts'
import type { Line, Whole } from './calls.ts'

type Does = {
  activity: Whole
  session: string
  isOpen: boolean
  isBusy: boolean
  onMark: (mark: { entry: string; heads: number }) => void
  onHand: (line: Line, item: string) => void
}

export function useSpotColumns({ activity, session, isOpen, isBusy, onMark, onHand }: Does) {
  const say = useWords(deskWords)
  return [
    { key: 'name', title: say('roster.name'), width: 150, render: (line: Line) => <strong>{line.name}</strong> },
    { key: 'unit', title: say('roster.unit'), width: 220, render: (line: Line) => line.unitName },
    {
      key: 'phone',
      title: say('roster.phone'),
      width: 130,
      render: (line: Line) => <span className="ui-figures">{line.phoneMasked}</span>,
    },
    ...(activity.isForFamilies
      ? [
          {
            key: 'children',
            title: say('roster.children'),
            width: 170,
            render: (line: Line) => line.children.map(one => say('roster.child', { called: one.called, age: one.age })).join(' ') || '—',
          },
        ]
      : []),
    {
      key: 'came',
      title: say('came'),
      width: 270,
      render: (line: Line) => <Came line={line} session={session} isOpen={isOpen} isBusy={isBusy} onMark={onMark} />,
    },
    ...Object.keys(activity.materials).map(item => ({
      key: `item-${item}`,
      title: item,
      width: 150,
      render: (line: Line) => {
        const received = line.receipts.find(one => one.session === session && one.item === item)
        const count = dueOf(activity, item, line.heads) as number
        if (received)
          return <span className="ui-hint">{say('spot.handed', { count: received.quantity, at: formatTime(new Date(received.at)) })}</span>
        return (
          <Button kind="plain" aria-label={say('spot.hand', { item, count })} onClick={() => onHand(line, item)}>
            {say('spot.handShort', { count })}
          </Button>
        )
      },
    })),
  ]
}

type Coming = Pick<Does, 'session' | 'isOpen' | 'isBusy' | 'onMark'> & { line: Line }
/** Came, or a button for it. Of a family as many as came: the number may be lowered first. */
function Came({ line, session, isOpen, isBusy, onMark }: Coming) {
  const say = useWords(deskWords)
  const [heads, setHeads] = useState(line.heads)
  const mark = line.marks.find(one => one.session === session)
  if (mark)
    return (
      <span className="act-came">
        <span className="ui-figures">{say('spot.at', { at: formatTime(new Date(mark.at)), count: mark.heads })}</span>
        {isOpen && (
          <Button kind="plain" aria-disabled={isBusy} onClick={() => isBusy || onMark({ entry: line.id, heads: 0 })}>
            {say('spot.undo')}
          </Button>
        )}
      </span>
    )
  if (!isOpen) return '—'
  return (
    <span className="act-came">
      {line.heads > 1 && (
        <>
          <Button kind="plain" aria-label={say('spot.fewer')} aria-disabled={heads <= 1} onClick={() => setHeads(Math.max(1, heads - 1))}>
            −
          </Button>
          <Button
            kind="plain"
            aria-label={say('spot.more')}
            aria-disabled={heads >= line.heads}
            onClick={() => setHeads(Math.min(line.heads, heads + 1))}
          >
            +
          </Button>
        </>
      )}
      <Button aria-disabled={isBusy} onClick={() => isBusy || onMark({ entry: line.id, heads })}>
        {line.heads > 1 ? say('spot.markHeads', { count: heads }) : say('spot.mark')}
      </Button>
    </span>
  )
}
