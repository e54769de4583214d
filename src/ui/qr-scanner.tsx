import { ScanLine } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { Notice } from './notice.tsx'

type Words = { aim: string; noCamera: string; typeLabel: string; typeHint?: string; take: string }

/** Reads one code by the camera, and ends the camera with it; the code can be typed at any time, and must be where there is no camera. */
export const QrScanner = ({ words, error, onRead }: { words: Words; error?: string | undefined; onRead: (text: string) => void }) => {
  const video = useRef<HTMLVideoElement>(null)
  const [hasCamera, setCamera] = useState(true)
  const tell = useRef(onRead)
  tell.current = onRead
  useEffect(() => {
    let stop = () => {}
    let isGone = false
    watch(video.current!, text => tell.current(text)).then(
      end => {
        if (isGone) end()
        else stop = end
      },
      () => isGone || setCamera(false),
    )
    return () => {
      isGone = true
      stop()
    }
  }, [])
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('code')).trim()
    if (typed) onRead(typed)
  }
  return (
    <div className="ui-scanner">
      {hasCamera ? (
        <div className="ui-scanner-view">
          <video ref={video} muted playsInline aria-label={words.aim} />
          <p>
            <ScanLine className="ui-icon" aria-hidden />
            {words.aim}
          </p>
        </div>
      ) : (
        <Notice isLive>{words.noCamera}</Notice>
      )}
      <form onSubmit={take}>
        <Field
          name="code"
          label={words.typeLabel}
          hint={words.typeHint}
          error={error}
          autoComplete="off"
          after={<Button type="submit">{words.take}</Button>}
        />
      </form>
    </div>
  )
}

/** Until the first code is read; what it returns ends it before. Rejects where there is no camera, or no leave to use it. */
async function watch(video: HTMLVideoElement, onText: (text: string) => void) {
  if (!navigator.mediaDevices) throw new Error('no camera: the page is not served over https, or the browser has none')
  const { QRCanvas, frameLoop, rearCamera } = await import('qr/dom.js')
  const camera = await rearCamera(video)
  const canvas = new QRCanvas()
  let isReading = false
  const end = () => {
    cancel()
    camera.stop()
    canvas.clear()
  }
  const cancel = frameLoop(async () => {
    if (isReading) return
    isReading = true
    const text = await camera.readFrame(canvas).catch(() => undefined)
    isReading = false
    if (typeof text !== 'string') return
    end()
    onText(text)
  }, video)
  return end
}
