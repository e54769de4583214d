import { CameraOff, CircleCheck, Undo2 } from 'lucide-react'
import { memo } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Stepper } from '#ui/stepper.tsx'
import { Tag } from '#ui/notice.tsx'
import { workerWords } from '../worker-words.ts'
import { keepWords } from './keep-words.ts'
import type { Standing } from './ledger.ts'

/** One person or family at the door. A thousand of them are drawn, so each only when something of it changed. */
export const Person = memo(
  function Person({ standing, isOpen, onMark }: { standing: Standing; isOpen: boolean; onMark: (entry: string, heads: number) => void }) {
    const say = useWords(keepWords)
    const { line, heads } = standing
    return (
      <div className="ui-row-main">
        <Who standing={standing} />
        <div className="ui-row-aside act-marks">
          {heads === 0 ? (
            <Button
              kind="main"
              aria-disabled={!isOpen}
              aria-label={say('comeOf', { name: line.name })}
              onClick={() => isOpen && onMark(line.id, line.heads)}
            >
              {say('come')}
            </Button>
          ) : (
            <>
              <span className="act-here">
                <CircleCheck className="ui-icon" aria-hidden />
                {line.heads > 1 ? say('hereOf', { heads, all: line.heads }) : say('here')}
              </span>
              {isOpen && (
                <Button kind="plain" icon={Undo2} aria-label={say('undoOf', { name: line.name })} onClick={() => onMark(line.id, 0)}>
                  {say('undo')}
                </Button>
              )}
            </>
          )}
        </div>
        {heads > 0 && line.heads > 1 && isOpen && (
          <Stepper
            label={say('heads')}
            value={heads}
            min={1}
            max={line.heads}
            fewer={say('fewer')}
            more={say('moreHeads')}
            onChange={next => next !== heads && onMark(line.id, next)}
          />
        )}
      </div>
    )
  },
  (before, after) =>
    before.isOpen === after.isOpen &&
    before.standing.line === after.standing.line &&
    before.standing.heads === after.standing.heads &&
    before.standing.isWaiting === after.standing.isWaiting,
)

export function Who({ standing: { line, isWaiting } }: { standing: Standing }) {
  const say = useWords(keepWords)
  const word = useWords(workerWords)
  return (
    <div className="ui-row-words">
      <strong>{line.name}</strong> {line.standing === 'waiting' && <Tag tone="soon">{say('queued')}</Tag>}{' '}
      {isWaiting && <Tag tone="soon">{say('pending')}</Tag>}
      <div className="ui-hint">{[line.unitName, line.phoneMasked].filter(Boolean).join(' · ')}</div>
      {line.children.length > 0 && (
        <div className="ui-hint">
          {line.children.map(child => word('place.child', { called: child.called, age: child.age })).join('，')}
        </div>
      )}
      {line.needs && <div className="ui-hint">{say('needs', { needs: line.needs })}</div>}
      {!line.allowsPhotos && (
        <div className="ui-hint act-side">
          <CameraOff className="ui-icon" aria-hidden />
          {say('noPhotos')}
        </div>
      )}
    </div>
  )
}
