import { QrCode } from 'lucide-react'
import { useNavigate } from 'react-router'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import { useNow, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import type { Tone } from '#ui/tone.tsx'
import { uploadDays } from '../../rules-attendance.ts'
import { attendWords } from './attendance-words.ts'
import { api } from './calls.ts'
import { type DoorPhase, doorPhase } from './door-time.ts'
import { useSpeakTime } from './standing.tsx'
import './academy.css'

type Kept = Awaited<ReturnType<typeof api.listKept>>[number]
const tones: Record<DoorPhase, Tone> = { before: 'info', open: 'done', over: 'info' }

/** The sessions this reader keeps: the running and the coming, then those just over, whose marks may still be handed in (ACAD-20). */
export function KeptSessions() {
  const [say, navigate, now] = [useWords(attendWords), useNavigate(), useNow(30_000)]
  const kept = useAsk(['academy', 'kept'], () => api.listKept({}), { everyMs: 60_000 })
  const isOver = (one: Kept) => doorPhase(one, now) === 'over'
  const sessions = kept.data ?? []
  return (
    <DeskPage title={say('kept')} lead={say('kept.lead', { days: uploadDays })}>
      <DeskTable
        label={say('kept')}
        rows={[...sessions.filter(one => !isOver(one)), ...sessions.filter(isOver).reverse()]}
        rowKey={one => one.session}
        columns={useColumns(now)}
        onOpen={one => navigate(`/academy/${one.class}/attendance`)}
        isLoading={kept.isLoading}
        problem={kept.problem}
        again={kept.again}
        empty={<Empty title={say('kept.none')}>{say('kept.noneNext')}</Empty>}
      />
    </DeskPage>
  )
}

function useColumns(now: Date): Column<Kept>[] {
  const [say, time] = [useWords(attendWords), useSpeakTime()]
  return [
    {
      key: 'when',
      title: say('kept.when'),
      width: 208,
      render: one => <span className="ui-figures">{time.span(one.starts, one.ends)}</span>,
    },
    {
      key: 'door',
      title: say('kept.door'),
      width: 128,
      english: 136,
      render: one => <Tag tone={tones[doorPhase(one, now)]}>{say(`kept.${doorPhase(one, now)}`)}</Tag>,
    },
    { key: 'title', title: say('kept.session'), render: one => <strong>{one.title}</strong> },
    { key: 'class', title: say('kept.class'), render: one => one.classTitle },
    { key: 'place', title: say('kept.place'), width: 150, render: one => one.place },
    { key: 'people', title: say('kept.people'), width: 100, english: 112, align: 'right', render: one => one.seated },
    {
      key: 'acts',
      title: say('kept.screen'),
      width: 108,
      english: 156,
      render: one =>
        doorPhase(one, now) !== 'over' && (
          <LinkButton kind="plain" icon={QrCode} href={`/academy/${one.class}/door/${one.session}`} aria-label={say('kept.screenOf', one)}>
            {say('door.title')}
          </LinkButton>
        ),
    },
  ]
}
