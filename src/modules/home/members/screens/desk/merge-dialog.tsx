import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { objectionToMerging } from '../../rules-joining.ts'
import { kindWords } from '../../words-kinds.ts'
import { api, type Member } from './decide-calls.ts'
import { decideWords } from './decide-words.ts'

/** MEMBERS-4: the two beside each other; which stays, and under which phone. */
export function MergeDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords(decideWords)
  const both = useAsk(['members', 'twins', id], async () => {
    const one = await api.getMember({ id })
    return { one, other: one.twin?.isSeen ? await api.getMember({ id: one.twin.id }) : undefined }
  })
  if (both.data?.other) return <Merging one={both.data.one} other={both.data.other} onClose={onClose} />
  return (
    <Dialog isOpen onClose={onClose} title={say('merge.ask')} closeWord={say('close')}>
      <Asked of={both}>{() => <Notice tone="soon">{say('merge.unseen')}</Notice>}</Asked>
    </Dialog>
  )
}

function Merging({ one, other, onClose }: { one: Member; other: Member; onClose: () => void }) {
  const [say, kind, toast] = [useWords(decideWords), useWords(kindWords), useToast()]
  const members = [other, one]
  // the row as the rule reads it: here `twin` is the other's id
  const rowOf = (row: Member) => ({ id: row.id, state: row.state, twin: row.twin?.id ?? null, heir: null })
  const isOpenTo = (keep: Member) => !objectionToMerging(rowOf(keep), rowOf(keep === one ? other : one))
  const [keep, setKeep] = useState(() => (members.find(isOpenTo) ?? other).id)
  const [phone, setPhone] = useState(() => (other.phoneMasked ? other.id : one.id))
  const merge = useAct(api.merge, ['members'])
  const [kept, dropped] = keep === one.id ? [one, other] : [other, one]
  const send = () =>
    void merge.act(
      {
        ...{ keep: kept.id, keepVersion: kept.version, drop: dropped.id, dropVersion: dropped.version },
        phone: phone === kept.id ? 'keep' : 'drop',
      },
      () => {
        toast({ tone: 'done', text: say('merge.done') })
        onClose()
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('merge.ask')}
      closeWord={say('close')}
      footer={
        <>
          <Button onClick={onClose}>{say('close')}</Button>
          <Button kind="danger" isBusy={merge.isBusy} onClick={send}>
            {say('merge.send')}
          </Button>
        </>
      }
    >
      <p>{say('merge.what')}</p>
      <RadioGroup
        name="keep"
        label={say('merge.keep')}
        value={keep}
        onChange={setKeep}
        error={merge.problem?.fields.keep ?? merge.problem?.fields.drop}
        choices={members.map(row => ({
          value: row.id,
          label: say('merge.one', { name: row.name, unit: row.unitName, stage: kind(`stage.${row.state}`) }),
          hint: [row.idMasked, row.phoneMasked || say('merge.noPhone'), row.employer].filter(Boolean).join(' · '),
          isDisabled: !isOpenTo(row),
        }))}
      />
      <RadioGroup
        name="phone"
        label={say('merge.phone')}
        value={phone}
        onChange={setPhone}
        error={merge.problem?.fields.phone}
        choices={members.map(row => ({ value: row.id, label: row.phoneMasked || say('merge.noPhone') }))}
      />
      <Refused problem={merge.problem} />
    </Dialog>
  )
}
