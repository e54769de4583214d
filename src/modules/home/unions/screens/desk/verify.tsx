import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { house } from '#kernel/web/house/house-api.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Field } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { postWords } from '../post-words.ts'
import './unions.css'

type Soundness = Awaited<ReturnType<typeof house.getSoundness>>

/** Walks one record's chain, and shows nothing of what it says. */
export function Verify() {
  const say = useWords(postWords)
  const [found, setFound] = useState<Soundness>()
  const verify = useAct(({ subject }: { subject: string }) => house.getSoundness({ subject }), 'nothing')
  const form = useForm({ name: 'house/verify', isFleeting: true, start: { subject: '' }, problem: verify.problem })
  return (
    <DeskPage title={say('verify.title')} lead={say('verify.lead')}>
      <div className="uni-form">
        <Form form={form} act={verify} submit={say('verify.run')} send={({ subject }) => ({ subject: subject.trim() })} onSent={setFound}>
          <Field {...form.field('subject')} label={say('verify.subject')} hint={say('verify.hint')} autoComplete="off" />
        </Form>
      </div>
      {found && <Outcome found={found} />}
    </DeskPage>
  )
}

const Outcome = ({ found: { lines, brokenAt } }: { found: Soundness }) => {
  const say = useWords(postWords)
  return brokenAt === null ? (
    <Notice tone="done" isLive>
      {say('verify.whole', { lines })}
    </Notice>
  ) : (
    <Notice tone="refused" isLive>
      {say('verify.broken', { n: brokenAt })}
    </Notice>
  )
}
