import { type CompositionEvent, type FocusEvent, type FormEvent, useId } from 'react'
import type { FormState } from '#kernel/web/form-state.ts'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import type { Part } from '../../rules-exams.ts'
import { examWords } from '../../words-exams.ts'
import type { MarkLine } from './calls.ts'
import { openOf, validOf } from './mark-lines.ts'
import { completed, isOpenToEntry, shownIn, standOf, type Typed, typing } from './mark-typing.ts'
import { markWords } from './mark-words.ts'
import { useSayScore } from './use-mark-words.ts'

type Props = { line: MarkLine; part: Part; form: FormState<Typed>; wrong: string | undefined; isBusy: boolean }

/** One pupil: the field, what is wrong with it, and what stands in the book now. */
export function EntryLine({ line, part, form, wrong, isBusy }: Props) {
  const { id: me } = usePerson()
  const stand = standOf(line, part, form.values, me)
  return (
    <tr data-stand={stand}>
      <td className="ui-figures" data-align="right">
        {line.n}
      </td>
      <th scope="row">{line.name}</th>
      <td className="mark-unit">{line.unitName}</td>
      <td>
        {isOpenToEntry(stand) && <MarkField line={line} part={part} form={form} wrong={wrong} />}
        {stand === 'clash' && !isBusy && <Clash line={line} part={part} form={form} />}
      </td>
      <td>
        <Stands line={line} part={part} typed={stand === 'gone' ? form.values[line.nomination] : undefined} />
      </td>
    </tr>
  )
}

function MarkField({ line, part, form, wrong }: Omit<Props, 'isBusy'>) {
  const [say, sayExam, id] = [useWords(markWords), useWords(examWords), useId()]
  const absent = say('absent')
  const shown = shownIn(line, part, form.values, absent)
  const put = (text: string) => form.put(typing(line, part, text))
  const typed = ({ currentTarget, nativeEvent }: FormEvent<HTMLInputElement>) => {
    const isComposing = (nativeEvent as InputEvent).isComposing
    put(isComposing ? currentTarget.value : completed(shown, currentTarget.value, absent))
  }
  return (
    <>
      <span className="mark-field">
        <input
          className="ui-input ui-figures"
          data-mark
          name={line.nomination}
          autoComplete="off"
          maxLength={10}
          aria-label={say('enter.mark', { name: line.name, part: sayExam(`part.${part}`) })}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
          value={shown}
          onChange={typed}
          onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => put(completed('', event.currentTarget.value, absent))}
          onFocus={(event: FocusEvent<HTMLInputElement>) => event.currentTarget.select()}
        />
        <Button kind="plain" tabIndex={-1} onClick={() => put(absent)}>
          {say('enter.absent')}
        </Button>
      </span>
      <span role="alert">
        {wrong && (
          <span id={`${id}-error`} className="mark-wrong">
            {wrong}
          </span>
        )}
      </span>
    </>
  )
}

/** HOUSE-6 at its line: whose mark it is to be. */
function Clash({ line, part, form }: Pick<Props, 'line' | 'part' | 'form'>) {
  const say = useWords(markWords)
  const { [line.nomination]: mine = '' } = form.values
  const absent = say('absent')
  const theirs = shownIn(line, part, {}, absent)
  return (
    <span className="acad-acts">
      <Button kind="plain" onClick={() => form.put(typing(line, part, mine))}>
        {say('enter.mine')}
      </Button>
      <Button kind="plain" onClick={() => form.put(typing(line, part, theirs))}>
        {say('enter.theirs')}
      </Button>
    </span>
  )
}

function Stands({ line, part, typed }: { line: MarkLine; part: Part; typed: string | undefined }) {
  const [say, sayScore, { id: me }] = [useWords(markWords), useSayScore(), usePerson()]
  const [open, valid] = [openOf(line, part), validOf(line, part)]
  if (line.person === me) return <span className="ui-hint">{say('enter.own')}</span>
  if (open?.state === 'returned')
    return <Tag tone="refused">{say('open.returned', { score: sayScore(open.score), reason: open.answer })}</Tag>
  if (open?.isMine) return <Tag tone="soon">{say('open.mine', { score: sayScore(open.score) })}</Tag>
  if (open) return <Tag tone="soon">{say('open.entered', { score: sayScore(open.score), name: open.enteredBy })}</Tag>
  if (valid && typed !== undefined)
    return (
      <Notice tone="soon" isLive>
        {say('enter.gone', { score: sayScore(valid.score), typed })}
      </Notice>
    )
  return <span className="ui-hint">{valid ? say('enter.confirmed', { score: sayScore(valid.score) }) : say('noMark')}</span>
}
