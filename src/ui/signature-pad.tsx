import { Eraser, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type Pad from 'signature_pad'
import { Button } from './button.tsx'
import { Group, type Labelled } from './control.tsx'
import { Field } from './field.tsx'
import { strokePath } from './stroke-path.ts'

/** Drawn: an SVG path within a box of width × height px. Typed: the full name, for who cannot or will not draw. */
export type Signature = { kind: 'drawn'; path: string; width: number; height: number } | { kind: 'typed'; name: string }

type Words = { undo: string; clear: string; typeInstead: string; drawInstead: string; fullName: string; canvas: string }

export const SignaturePad = ({
  words,
  onChange,
  ...labelled
}: Labelled & { words: Words; onChange: (signature: Signature | undefined) => void }) => {
  const [isTyped, setTyped] = useState(false)
  const swap = () => {
    setTyped(!isTyped)
    onChange(undefined)
  }
  return (
    <Group {...labelled}>
      {isTyped ? (
        <Field
          label={words.fullName}
          autoComplete="name"
          onChange={event => onChange(event.target.value.trim() ? { kind: 'typed', name: event.target.value.trim() } : undefined)}
        />
      ) : (
        <DrawnSignature words={words} onChange={onChange} />
      )}
      <Button kind="plain" onClick={swap}>
        {isTyped ? words.drawInstead : words.typeInstead}
      </Button>
    </Group>
  )
}

function DrawnSignature({ words, onChange }: { words: Words; onChange: (signature: Signature | undefined) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad>(undefined)
  const tell = useRef(() => {})
  tell.current = () => onChange(read(canvas.current!, pad.current!))
  useEffect(() => {
    let isGone = false
    import('signature_pad').then(({ default: SignaturePad }) => {
      if (isGone || !canvas.current) return
      sharpen(canvas.current)
      pad.current = new SignaturePad(canvas.current, { penColor: getComputedStyle(canvas.current).color, minWidth: 1.2, maxWidth: 3.2 })
      pad.current.addEventListener('endStroke', () => tell.current())
    })
    return () => {
      isGone = true
      pad.current?.off()
    }
  }, [])
  const keep = (count: (strokes: number) => number) => {
    const strokes = pad.current?.toData() ?? []
    pad.current?.fromData(strokes.slice(0, count(strokes.length)))
    if (pad.current) tell.current()
  }
  return (
    <div className="ui-signature">
      <canvas ref={canvas} role="img" aria-label={words.canvas} />
      <div className="ui-actions">
        <Button icon={Undo2} onClick={() => keep(strokes => strokes - 1)}>
          {words.undo}
        </Button>
        <Button icon={Eraser} onClick={() => keep(() => 0)}>
          {words.clear}
        </Button>
      </div>
    </div>
  )
}

const read = (canvas: HTMLCanvasElement, pad: Pad): Signature | undefined =>
  pad.isEmpty()
    ? undefined
    : {
        kind: 'drawn',
        path: strokePath(pad.toData().map(stroke => stroke.points)),
        width: canvas.clientWidth,
        height: canvas.clientHeight,
      }

/** As many dots as the screen has, or the pen looks torn on a phone. */
function sharpen(canvas: HTMLCanvasElement) {
  const ratio = Math.max(window.devicePixelRatio, 1)
  canvas.width = canvas.clientWidth * ratio
  canvas.height = canvas.clientHeight * ratio
  canvas.getContext('2d')?.scale(ratio, ratio)
}
