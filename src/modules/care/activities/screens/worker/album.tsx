import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog, Sheet } from '#ui/dialog.tsx'
import { Section } from '#ui/frame.tsx'
import { useToast } from '#ui/toast.tsx'
import { workerWords } from '../worker-words.ts'
import { api, urls } from './api.ts'

type Photo = Awaited<ReturnType<typeof api.listPhotos>>[number]

/** The album of those who took part; any of them has a picture taken down at once (ACT-14). */
export function Album({ activity }: { activity: string }) {
  const say = useWords(workerWords)
  const photos = useAsk(['activities', 'photos', activity], () => api.listPhotos({ activity }))
  const [open, setOpen] = useState<Photo>()
  return (
    <Section title={say('album.title')}>
      <Asked of={photos} shape="card">
        {all =>
          all.length === 0 ? (
            <p className="ui-hint">{say('album.empty')}</p>
          ) : (
            <ul className="act-album">
              {all.map((photo, at) => (
                <li key={photo.id}>
                  <button type="button" onClick={() => setOpen(photo)} aria-label={photo.caption || say('album.nth', { n: at + 1 })}>
                    <img src={urls.getPhoto({ id: photo.id })} alt="" loading="lazy" decoding="async" />
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      {open && <OnePhoto photo={open} onClose={() => setOpen(undefined)} />}
    </Section>
  )
}

function OnePhoto({ photo, onClose }: { photo: Photo; onClose: () => void }) {
  const say = useWords(workerWords)
  const toast = useToast()
  const [isAsking, setAsking] = useState(false)
  const withdraw = useAct(api.withdrawPhoto, ['activities', 'photos'])
  return (
    <>
      <Sheet isOpen={!isAsking} onClose={onClose} title={photo.caption || say('album.one')} closeWord={say('close')}>
        <img className="act-photo" src={urls.getPhoto({ id: photo.id })} alt={photo.caption} />
        <Refused problem={withdraw.problem} />
        <Button isBusy={withdraw.isBusy} onClick={() => setAsking(true)}>
          {say('album.withdraw')}
        </Button>
      </Sheet>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={say('album.sure')}
        closeWord={say('cancel')}
        confirmWord={say('album.withdraw')}
        isDanger
        onConfirm={() => {
          setAsking(false)
          void withdraw.act({ id: photo.id }, () => {
            toast({ tone: 'done', text: say('album.gone') })
            onClose()
          })
        }}
      >
        <p>{say('album.what')}</p>
      </ConfirmDialog>
    </>
  )
}
