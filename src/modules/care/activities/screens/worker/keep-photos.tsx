import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { Album } from './album.tsx'
import { api } from './api.ts'
import type { Door } from './keep-door.ts'
import { keepWords } from './keep-words.ts'

type Asked = { caption: string; isInAlbum: boolean; isConsented: boolean }

/** ACT-14: who said no stands first; then the pictures, with the keeper's word that everybody in them agreed. */
export function KeepPhotos({ roster: { activity, lines } }: Door) {
  const objectors = lines.filter(line => line.standing === 'seated' && !line.allowsPhotos)
  return (
    <>
      <Objectors names={objectors.map(line => line.name)} />
      <Upload activity={activity.id} />
      <Album activity={activity.id} />
    </>
  )
}

function Objectors({ names }: { names: readonly string[] }) {
  const say = useWords(keepWords)
  if (names.length === 0) return <Notice tone="done" title={say('noObjectors')} />
  return (
    <Notice tone="soon" title={say('objectors', { n: names.length })}>
      <p>{say('objectorsNext')}</p>
      <p>{names.join('、')}</p>
    </Notice>
  )
}

function Upload({ activity }: { activity: string }) {
  const say = useWords(keepWords)
  const [files, setFiles] = useState<File[]>([])
  return (
    <div className="act-found">
      <FilePick
        label={say('photos')}
        hint={say('photosHint')}
        files={files}
        onChange={setFiles}
        accept="image/jpeg,image/png,image/webp"
        maxBytes={12 * 1_048_576}
        tooLarge={name => say('tooLarge', { name })}
        words={{ pick: say('pick'), remove: say('remove') }}
        isMultiple
      />
      {files.length > 0 && <SendPhotos activity={activity} files={files} onSent={() => setFiles([])} />}
    </div>
  )
}

function SendPhotos({ activity, files, onSent }: { activity: string; files: File[]; onSent: () => void }) {
  const say = useWords(keepWords)
  const toast = useToast()
  const add = useAct((input: Asked, press) => api.addPhotos({ activity, ...input }, { ...press, files }), ['activities', 'photos'])
  const start: Asked = { caption: '', isInAlbum: true, isConsented: false }
  const form = useForm({ name: `activities/photos/${activity}`, start, problem: add.problem, isFleeting: true })
  const sent = (kept: readonly unknown[]) => {
    toast({ tone: 'done', text: say('uploaded', { n: kept.length }) })
    onSent()
  }
  return (
    <Form form={form} act={add} submit={say('upload')} send={values => values} onSent={sent}>
      <Field {...form.field('caption')} label={say('caption')} hint={say('captionHint')} maxLength={100} />
      <Checkbox {...form.tick('isInAlbum')} label={say('inAlbum')} hint={say('inAlbumHint')} />
      <Checkbox {...form.tick('isConsented')} label={say('consented')} />
    </Form>
  )
}
