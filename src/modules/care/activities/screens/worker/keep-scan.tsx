import { useState } from 'react'
import { useNow, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { QrScanner } from '#ui/qr-scanner.tsx'
import { Stepper } from '#ui/stepper.tsx'
import { mayMark } from '../../rules.ts'
import { readCode } from './entry-code.ts'
import type { Door } from './keep-door.ts'
import { Who } from './keep-person.tsx'
import { keepWords } from './keep-words.ts'
import type { Standing } from './ledger.ts'

/** Reads a code, marks its holder, says who it was; then the next. */
export function KeepScan({ session, all, ledger }: Door) {
  const say = useWords(keepWords)
  const now = useNow()
  const [found, setFound] = useState<{ entry: string; wasHere: boolean }>()
  const [isUnknown, setUnknown] = useState(false)
  const [turn, setTurn] = useState(0)
  if (mayMark(session, now, now)) return null
  const mark = (entry: string, heads: number) => ledger.add({ kind: 'mark', session: session.id, entry, heads, way: 'code' })
  const read = (text: string) => {
    const one = holderOf(all, text)
    setUnknown(!one)
    // the camera ends with each code, and begins anew with the next turn
    if (!one) return setTurn(before => before + 1)
    if (one.heads === 0) mark(one.line.id, one.line.heads)
    setFound({ entry: one.line.id, wasHere: one.heads > 0 })
  }
  const next = () => {
    setFound(undefined)
    setTurn(turn + 1)
  }
  const one = found && all.find(standing => standing.line.id === found.entry)
  if (one) return <Found standing={one} wasHere={found.wasHere} onHeads={heads => mark(one.line.id, heads)} onNext={next} />
  return (
    <QrScanner
      key={turn}
      words={{ aim: say('aim'), noCamera: say('noCamera'), typeLabel: say('typeLabel'), take: say('take') }}
      error={isUnknown ? say('unknown') : undefined}
      onRead={read}
    />
  )
}

function holderOf(all: readonly Standing[], text: string): Standing | undefined {
  const asked = readCode(text)
  if (!asked) return undefined
  return all.find(({ line }) => ('entry' in asked ? line.id === asked.entry : line.code === asked.code))
}

function Found({
  standing,
  wasHere,
  onHeads,
  onNext,
}: {
  standing: Standing
  wasHere: boolean
  onHeads: (heads: number) => void
  onNext: () => void
}) {
  const say = useWords(keepWords)
  const { line, heads } = standing
  return (
    <>
      <Notice tone={wasHere ? 'soon' : 'done'} title={say(wasHere ? 'already' : 'found', { name: line.name })} isLive>
        <Who standing={standing} />
      </Notice>
      {line.heads > 1 && (
        <div className="act-found">
          <Stepper
            label={say('heads')}
            value={heads}
            min={0}
            max={line.heads}
            fewer={say('fewer')}
            more={say('moreHeads')}
            onChange={next => next !== heads && onHeads(next)}
          />
        </div>
      )}
      <div className="act-found">
        <Button kind="main" isWide onClick={onNext}>
          {say('scanNext')}
        </Button>
      </div>
    </>
  )
}
