import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Page } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { isKept, isLiving } from '../../rules-kinds.ts'
import { ownWords } from '../own-words.ts'
import { Changes } from './changes.tsx'
import { api, type Correction } from './own-api.ts'
import './own.css'

type Mine = NonNullable<Awaited<ReturnType<typeof api.getMine>>['member']>

/** MEMBERS-14: what stands, to be changed where it is wrong; or how far the last correction has come. */
export function CorrectPage() {
  const say = useWords(ownWords)
  const mine = useAsk(['members', 'correct'], async () => {
    const [{ member }, { correction }] = await Promise.all([api.getMine({}), api.getMyCorrection({})])
    return { member, correction }
  })
  const isOpen = ({ state }: Correction) => state === 'asked' || state === 'late'
  return (
    <Page title={say('correct.title')} lead={say('correct.lead')} back={{ href: '/my/consents', word: say('desk.back') }}>
      <Asked of={mine} shape="page">
        {({ member, correction }) => {
          if (!member || !(isLiving(member.state) || isKept(member.state))) return <None />
          if (correction && isOpen(correction)) return <Waits correction={correction} />
          return (
            <>
              {correction && correction.state !== 'recalled' && <Last correction={correction} />}
              <Wanted key={member.version} member={member} />
            </>
          )
        }}
      </Asked>
    </Page>
  )
}

function Wanted({ member }: { member: Mine }) {
  const [say, toast] = [useWords(ownWords), useToast()]
  const { name, employer, work, idMasked } = member
  const ask = useAct(api.askCorrection, ['members'])
  const form = useForm({
    name: 'members/correct',
    start: { name, employer, work, idNumber: '', agrees: false, note: '' },
    problem: ask.problem,
    secret: ['idNumber'],
  })
  const { idNumber } = form.values
  return (
    <Form
      form={form}
      act={ask}
      submit={say('correct.send')}
      send={({ idNumber, ...rest }) => ({ ...rest, ...(idNumber.trim() && { idNumber }) })}
      onSent={() => toast({ tone: 'done', text: say('correct.sent') })}
    >
      <Field {...form.field('name')} label={say('correct.name')} required={say('required')} autoComplete="name" maxLength={40} />
      <Field {...form.field('employer')} label={say('correct.employer')} required={say('required')} maxLength={80} />
      <Field {...form.field('work')} label={say('correct.work')} maxLength={40} />
      <Field
        {...form.field('idNumber')}
        label={say('correct.idNumber')}
        hint={idMasked ? say('correct.idHint', { masked: idMasked }) : say('correct.idNone')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      {idNumber.trim() !== '' && <Checkbox {...form.tick('agrees')} label={say('correct.agrees')} hint={say('correct.agreesHint')} />}
      <TextArea {...form.field('note')} label={say('correct.note')} hint={say('correct.noteHint')} rows={2} maxLength={200} />
    </Form>
  )
}

function Waits({ correction }: { correction: Correction }) {
  const [say, language, today, toast] = [useWords(ownWords), useLanguage(), useToday(), useToast()]
  const { id, version, due, state, unitName, unitEnglish } = correction
  const unit = language === 'en' ? unitEnglish : unitName
  const recall = useAct((_: null, press) => api.recallCorrection({ id, version }, press), ['members'])
  return (
    <>
      <Notice tone="soon" title={say('correct.waits')}>
        <p>
          {state === 'late' || !due
            ? say('correct.late', { unit })
            : say('correct.waitsBy', { unit, day: formatDay(due, language, today) })}
        </p>
      </Notice>
      <Changes correction={correction} />
      <Refused problem={recall.problem} />
      <Button
        isWide
        isBusy={recall.isBusy}
        onClick={() => void recall.act(null, () => toast({ tone: 'done', text: say('correct.recalled') }))}
      >
        {say('correct.recall')}
      </Button>
    </>
  )
}

const Last = ({ correction: { state, reason } }: { correction: Correction }) => {
  const say = useWords(ownWords)
  return state === 'confirmed' ? (
    <Notice tone="done" title={say('correct.confirmed')} />
  ) : (
    <Notice tone="refused" title={say('correct.refused')}>
      <p>{reason}</p>
    </Notice>
  )
}

const None = () => {
  const say = useWords(ownWords)
  return (
    <Empty title={say('correct.none')} action={<LinkButton href="/join">{say('card.join')}</LinkButton>}>
      {say('correct.noneWhat')}
    </Empty>
  )
}
