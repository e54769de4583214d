import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Section } from '#ui/frame.tsx'
import { useToast } from '#ui/toast.tsx'
import { mostSitePhotos } from '../../rules.ts'
import { photoWords } from '../photo-words.ts'
import { api, type Site } from './api.ts'
import { PhotoPick } from './photo-pick.tsx'
import { photosOf, SitePhotos } from './site-photos.tsx'

/** SITE-22: for whoever looks after the station; taking away is the manager's. */
export function PhotosKept({ site, mayDrop }: { site: Site; mayDrop: boolean }) {
  const [say, toast] = [useWords(photoWords), useToast()]
  const [dropping, setDropping] = useState<string>()
  const photos = photosOf(site)
  const add = useAct((files: File[], press) => api.addSitePhoto({ site: site.id }, { ...press, files }), ['sites'])
  const send = async (picked: Promise<File> | undefined) => {
    const file = await picked
    if (file) await add.act([file], () => toast({ tone: 'done', text: say('photo.added') }))
  }
  return (
    <Section title={say('photos')}>
      {photos.length === 0 && <p className="ui-hint">{say('photos.none')}</p>}
      <SitePhotos site={site} name={site.name} />
      {mayDrop &&
        photos.map((photo, n) => (
          <Button key={photo} kind="plain" onClick={() => setDropping(photo)}>
            {say('photo.drop', { n: n + 1 })}
          </Button>
        ))}
      {photos.length < mostSitePhotos && (
        // begun anew for the next one
        <PhotoPick key={photos.length} label={say('photo.add')} hint={say('photo.hint')} onChange={picked => void send(picked)} />
      )}
      <Refused problem={add.problem} />
      {dropping && <DropPhoto site={site.id} photo={dropping} onClose={() => setDropping(undefined)} />}
    </Section>
  )
}

function DropPhoto({ site, photo, onClose }: { site: string; photo: string; onClose: () => void }) {
  const [say, toast] = [useWords(photoWords), useToast()]
  const drop = useAct(api.dropSitePhoto, ['sites'])
  const done = () => {
    toast({ tone: 'done', text: say('photo.dropped') })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      isDanger
      onClose={onClose}
      title={say('photo.drop.ask')}
      closeWord={say('close')}
      confirmWord={say('photo.drop.do')}
      isBusy={drop.isBusy}
      onConfirm={() => void drop.act({ site, photo }, done)}
    >
      <p>{say('photo.drop.what')}</p>
      <Refused problem={drop.problem} />
    </ConfirmDialog>
  )
}
