import { useState } from 'react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { ConfirmDialog, Sheet } from '#ui/dialog.tsx'
import { Field, Select } from '#ui/field.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { mostEvidenceBytes } from '../../rules-filing.ts'
import { type EvidenceKind, evidenceKinds, isClosed } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { caseWords } from '../case-words.ts'
import { api, type Evidence, type One, urls } from './cases-api.ts'

/** DISPUTES-23: what was shown, by whom, and who sees it. */
export function CaseEvidence({ one }: { one: One }) {
  const say = useWords(caseWords)
  const [isAdding, setAdding] = useState(false)
  const all = useAsk(['disputes', 'evidence', one.id], () => api.listEvidence({ id: one.id }))
  const mayAdd = !isClosed(one.state) && (one.seat === 'worker' || one.seat === 'employer')
  return (
    <Section title={say('evidence')}>
      <Asked of={all}>
        {rows =>
          rows.length === 0 ? (
            <p className="ui-hint">{say(isClosed(one.state) ? 'evidence.noneEver' : 'evidence.none')}</p>
          ) : (
            <List label={say('evidence')}>
              {rows.map(row => (
                <Shown key={row.id} row={row} one={one} />
              ))}
            </List>
          )
        }
      </Asked>
      {mayAdd && (
        <Button isWide onClick={() => setAdding(true)}>
          {say('evidence.add')}
        </Button>
      )}
      <Sheet isOpen={isAdding} onClose={() => setAdding(false)} title={say('evidence.add')} closeWord={say('close')}>
        <AddForm id={one.id} onSent={() => setAdding(false)} />
      </Sheet>
    </Section>
  )
}

function Shown({ row, one }: { row: Evidence; one: One }) {
  const [say, kind, language, today] = [useWords(caseWords), useWords(kindWords), useLanguage(), useToday()]
  const [isTaking, setTaking] = useState(false)
  const share = useAct(api.shareEvidence, ['disputes'])
  const takeBack = useAct(api.takeBack, ['disputes'])
  const { id, isShared, isMine, withdrawnAt, name, side } = row
  const isOther = one.seat !== 'handler' && side !== one.seat
  const standing = withdrawnAt ? 'evidence.takenBack' : isOther ? 'evidence.other' : isShared ? 'evidence.shared' : 'evidence.own'
  return (
    <Row
      title={name}
      detail={
        <span className="disputes-file">
          <span>
            {[kind(`evidence.${row.kind}`), row.said, formatMoment(new Date(row.at), language, today)].filter(Boolean).join(' · ')}
          </span>
          <span>
            <Tag tone={isShared ? 'done' : 'info'}>{say(standing)}</Tag>
          </span>
          <code>
            {say('hash')} {row.sha256.slice(0, 16)}…
          </code>
          <Refused problem={share.problem ?? takeBack.problem} />
          {!withdrawnAt && (
            <span className="disputes-file-acts">
              <LinkButton href={urls.getEvidence({ id })} kind="plain" target="_blank">
                {say('evidence.open')}
              </LinkButton>
              {isMine && (
                <Button kind="plain" isBusy={share.isBusy} onClick={() => void share.act({ id, isShared: !isShared })}>
                  {say(isShared ? 'evidence.unshare' : 'evidence.giveShare')}
                </Button>
              )}
              {isMine && (
                <Button kind="plain" onClick={() => setTaking(true)}>
                  {say('evidence.takeBack')}
                </Button>
              )}
            </span>
          )}
          <ConfirmDialog
            isOpen={isTaking}
            isDanger
            onClose={() => setTaking(false)}
            title={say('evidence.takeBack.ask')}
            closeWord={say('close')}
            confirmWord={say('evidence.takeBack')}
            isBusy={takeBack.isBusy}
            onConfirm={() => void takeBack.act({ id }, () => setTaking(false))}
          >
            <p>{say('evidence.takeBack.what')}</p>
          </ConfirmDialog>
        </span>
      }
    />
  )
}

type Adding = { kind: EvidenceKind; said: string; isShared: boolean; file: File[] }
function AddForm({ id, onSent }: { id: string; onSent: () => void }) {
  const [say, kind] = [useWords(caseWords), useWords(kindWords)]
  const add = useAct(({ file, ...said }: Adding, press) => api.addEvidence({ id, ...said }, { ...press, files: file }), ['disputes'])
  const start: Adding = { kind: 'other', said: '', isShared: false, file: [] }
  const form = useForm<Adding>({ name: `disputes/evidence/${id}`, start, problem: add.problem, isFleeting: true })
  const { file } = form.values
  return (
    <Form form={form} act={add} submit={say('evidence.send')} isBlocked={file.length === 0} send={said => said} onSent={onSent}>
      <FilePick
        label={say('evidence.file')}
        hint={say('evidence.hint')}
        required={say('required')}
        error={form.errorOf('file')}
        files={file}
        onChange={files => form.set('file', files)}
        maxBytes={mostEvidenceBytes}
        tooLarge={name => say('evidence.tooLarge', { name })}
        words={{ pick: say('evidence.pick'), remove: say('evidence.remove') }}
        accept="image/*,audio/*,video/mp4,.pdf,.docx,.xlsx,.csv,.txt,.amr"
        isMultiple
      />
      <Select
        {...form.field('kind')}
        label={say('evidence.kind')}
        choices={evidenceKinds.map(value => ({ value, label: kind(`evidence.${value}`) }))}
      />
      <Field {...form.field('said')} label={say('evidence.said')} maxLength={200} />
      <Checkbox {...form.tick('isShared')} label={say('evidence.share')} />
    </Form>
  )
}
