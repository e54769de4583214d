import { useMemo, useState } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Tag } from '#ui/notice.tsx'
import { type Signature, SignaturePad } from '#ui/signature-pad.tsx'
import { Empty } from '#ui/state.tsx'
import { workerWords } from '../worker-words.ts'
import { Growing } from './growing.tsx'
import type { Door } from './keep-door.ts'
import { Who } from './keep-person.tsx'
import { keepWords } from './keep-words.ts'
import { find, type Standing } from './ledger.ts'

/** ACT-12: choose what, then whom; they sign, and the next comes up. Who is here stands first. */
export function KeepGive({ roster, session, all, ledger }: Door) {
  const say = useWords(keepWords)
  const { materials } = roster.activity
  const items = Object.keys(materials)
  const [item, setItem] = useState(items[0] ?? '')
  const [words, setWords] = useState('')
  const [taker, setTaker] = useState<Standing>()
  const rows = useMemo(() => find(all, words).sort((a, b) => Number(b.heads > 0) - Number(a.heads > 0)), [all, words])
  if (items.length === 0) return <Empty title={say('noItems')} />
  const receive = (signature: Signature) => {
    const signed =
      signature.kind === 'drawn' ? { signature: signature.path, signedName: '' } : { signature: '', signedName: signature.name }
    ledger.add({ kind: 'receipt', session: session.id, entry: taker!.line.id, item, ...signed })
    setTaker(undefined)
  }
  return (
    <>
      {items.length > 1 && (
        <RadioGroup
          label={say('item')}
          name="item"
          isInline
          value={item}
          onChange={setItem}
          choices={items.map(one => ({ value: one, label: one }))}
        />
      )}
      <p>
        <strong>{item}</strong>{' '}
        <span className="ui-hint">{say('given', { given: all.filter(one => one.items.has(item)).length, all: all.length })}</span>
      </p>
      <div className="act-search">
        <Field label={say('search')} type="search" value={words} onChange={event => setWords(event.target.value)} autoComplete="off" />
      </div>
      {rows.length === 0 && <Empty title={say('nobody')}>{say('nobodyNext')}</Empty>}
      <Growing
        key={`${item} ${words}`}
        rows={rows}
        rowKey={one => one.line.id}
        render={one => <Taker standing={one} item={item} onTake={setTaker} />}
      />
      {taker && <Signing standing={taker} item={item} each={materials[item]!} onSigned={receive} onClose={() => setTaker(undefined)} />}
    </>
  )
}

function Taker({ standing, item, onTake }: { standing: Standing; item: string; onTake: (standing: Standing) => void }) {
  const say = useWords(keepWords)
  return (
    <div className="ui-row-main">
      <Who standing={standing} />
      <div className="ui-row-aside">
        {standing.items.has(item) ? (
          <Tag tone="done">{say('received')}</Tag>
        ) : (
          <Button aria-label={say('giveToOf', { name: standing.line.name })} onClick={() => onTake(standing)}>
            {say('giveTo')}
          </Button>
        )}
      </div>
    </div>
  )
}

const LONGEST_PATH = 20_000
function Signing({
  standing: { line },
  item,
  each,
  onSigned,
  onClose,
}: {
  standing: Standing
  item: string
  each: number
  onSigned: (signature: Signature) => void
  onClose: () => void
}) {
  const say = useWords(keepWords)
  const word = useWords(workerWords)
  const [signature, setSignature] = useState<Signature>()
  const [error, setError] = useState<string>()
  const take = () => {
    if (!signature) return setError(say('signMissing'))
    if (signature.kind === 'drawn' && signature.path.length > LONGEST_PATH) return setError(say('signTooLong'))
    onSigned(signature)
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={say('signTitle', { name: line.name })}
      closeWord={word('close')}
      footer={
        <>
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button kind="main" onClick={take}>
            {say('signDone')}
          </Button>
        </>
      }
    >
      <p>{say('signFor', { item, n: each * line.heads })}</p>
      <SignaturePad
        label={say('sign')}
        error={error}
        words={{
          undo: say('pad.undo'),
          clear: say('pad.clear'),
          typeInstead: say('pad.type'),
          drawInstead: say('pad.draw'),
          fullName: say('pad.name'),
          canvas: say('pad.canvas'),
        }}
        onChange={next => {
          setSignature(next)
          setError(undefined)
        }}
      />
    </Sheet>
  )
}
