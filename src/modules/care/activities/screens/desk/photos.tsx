import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox, RadioGroup } from '#ui/choice.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { mayShow } from '../../rules.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { afterWords } from './after-words.ts'
import { api, type Roster, urls, type Whole } from './calls.ts'
import { mayKeep, useSpeakTime } from './standing.tsx'

const MOST_BYTES = 12 * 1_048_576

/** The album and what is kept for the report; nothing comes in without everybody's consent (ACT-14). */
export function Photos({ activity, roster }: { activity: Whole; roster: Roster | undefined }) {
  const [say, person] = [useWords(afterWords), usePerson()]
  const photos = useAsk(['activities', 'photos', activity.id], () => api.listPhotos({ activity: activity.id }))
  const refusing = (roster?.lines ?? []).filter(line => !line.leftAt && !line.allowsPhotos).length
  return (
    <div className="act-costs">
      <Asked of={photos} shape="card">
        {shown =>
          shown.length === 0 ? (
            <Empty title={say('photo.empty')}>{say('photo.emptyNext')}</Empty>
          ) : (
            <ul className="act-photos">
              {shown.map((photo, at) => (
                <Photo key={photo.id} photo={photo} n={at + 1} mayWithdraw={mayKeep(person, activity)} />
              ))}
            </ul>
          )
        }
      </Asked>
      {mayKeep(person, activity) && (
        <div>
          {refusing > 0 && <Notice tone="soon">{say('photo.refusing', { count: refusing })}</Notice>}
          <AddPhotos activity={activity.id} />
        </div>
      )}
    </div>
  )
}

type Shown = Awaited<ReturnType<typeof api.listPhotos>>[number]
function Photo({ photo: { id, caption, at, isInAlbum }, n, mayWithdraw }: { photo: Shown; n: number; mayWithdraw: boolean }) {
  const [say, sayDesk, toast, time] = [useWords(afterWords), useWords(deskWords), useToast(), useSpeakTime()]
  const [isAsking, setAsking] = useState(false)
  const withdraw = useAct((_: null, press) => api.withdrawPhoto({ id }, press), ['activities'])
  return (
    <li>
      <figure>
        <img src={urls.getPhoto({ id })} alt={caption || say('photo.unnamed', { n })} loading="lazy" />
        <figcaption>
          <div>{caption || say('photo.unnamed', { n })}</div>
          <div className="ui-hint ui-figures">{time.moment(at)}</div>
          <Tag tone={isInAlbum ? 'done' : 'info'}>{say(isInAlbum ? 'photo.inAlbum' : 'photo.inReport')}</Tag>
          {mayWithdraw && (
            <Button kind="plain" isBusy={withdraw.isBusy} onClick={() => setAsking(true)}>
              {say('photo.withdraw')}
            </Button>
          )}
        </figcaption>
      </figure>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={say('photo.withdraw.ask')}
        closeWord={sayDesk('close')}
        confirmWord={say('photo.withdraw')}
        isDanger
        onConfirm={() => {
          setAsking(false)
          void withdraw.act(null, () => toast({ tone: 'done', text: say('photo.withdrawn') }))
        }}
      >
        <p>{say('photo.withdraw.what')}</p>
      </ConfirmDialog>
      <Refused problem={withdraw.problem} />
    </li>
  )
}

type PhotoValues = { files: File[]; caption: string; where: 'album' | 'report'; isConsented: boolean }
const blank: PhotoValues = { files: [], caption: '', where: 'album', isConsented: false }

function AddPhotos({ activity }: { activity: string }) {
  const [say, sayRule, toast] = [useWords(afterWords), useWords(words), useToast()]
  const [isTried, setTried] = useState(false)
  const add = useAct(
    ({ files, caption, where, isConsented }: PhotoValues, press) =>
      api.addPhotos({ activity, caption, isInAlbum: where === 'album', isConsented }, { ...press, files }),
    ['activities'],
  )
  const form = useForm({ name: `activities/${activity}/photos`, start: blank, problem: add.problem })
  const { files, isConsented } = form.values
  const refusal = mayShow(isConsented)
  const consent = form.tick('isConsented')
  return (
    <div onSubmit={() => setTried(true)}>
      <Form
        form={form}
        act={add}
        submit={say('photo.add')}
        label={say('photo.add')}
        send={values => values}
        isBlocked={files.length === 0 || refusal !== undefined}
        onSent={() => {
          form.discard()
          setTried(false)
          toast({ tone: 'done', text: say('photo.added') })
        }}
      >
        <FilePick
          label={say('photo.add')}
          hint={say('photo.hint')}
          files={files}
          onChange={picked => form.set('files', picked)}
          maxBytes={MOST_BYTES}
          tooLarge={name => say('photo.tooLarge', { name })}
          words={{ pick: say('photo.pick'), remove: say('photo.remove') }}
          accept="image/jpeg,image/png,image/webp"
          isMultiple
          error={isTried && files.length === 0 ? say('photo.pick') : undefined}
        />
        <Field {...form.field('caption')} label={say('photo.caption')} maxLength={100} />
        <RadioGroup
          {...form.pick('where')}
          onChange={value => form.set('where', value as PhotoValues['where'])}
          label={say('photo.where')}
          choices={[
            { value: 'album', label: say('photo.album') },
            { value: 'report', label: say('photo.reportOnly') },
          ]}
        />
        <Checkbox {...consent} error={isTried && refusal ? sayRule('ACT-14') : consent.error} label={say('photo.consent')} />
      </Form>
    </div>
  )
}
