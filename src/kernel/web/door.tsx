import { lazy, Suspense, useEffect, useState } from 'react'
import { useFace } from './face.tsx'
import { hangDoor } from './gate.ts'

export type Knock = { why: 'expired' | 'needed'; answer: (cameIn: boolean) => void }
const DoorDialog = lazy(() => import('./door-dialog.tsx').then(page => ({ default: page.DoorDialog })))

/** Stands once in each face that has people before it. */
export function Door() {
  const { name } = useFace()
  const [knock, setKnock] = useState<Knock>()
  useEffect(() => {
    if (name === 'wall') return
    return hangDoor(
      why =>
        new Promise(resolve => {
          setKnock({
            why,
            answer: cameIn => {
              setKnock(undefined)
              resolve(cameIn)
            },
          })
        }),
    )
  }, [name])
  return <Suspense>{knock && <DoorDialog knock={knock} />}</Suspense>
}
