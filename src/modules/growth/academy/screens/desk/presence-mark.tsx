import {
  BookCheck,
  CalendarClock,
  CalendarOff,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  CircleX,
  Clock,
  LogOut,
  Minus,
} from 'lucide-react'
import { formatTime } from '#kernel/pure/formats.ts'
import { useWords } from '#kernel/web/person.tsx'
import { attendWords } from './attendance-words.ts'
import { type Cell, type Shown, shownOf, timeOf } from './attendance-lines.ts'

const icons: Record<Shown, typeof Clock> = {
  present: CircleCheck,
  late: Clock,
  left: LogOut,
  claimed: CircleQuestionMark,
  madeUp: BookCheck,
  excused: CalendarOff,
  asked: CalendarClock,
  missing: CircleX,
  awaited: CircleDashed,
  toCome: Minus,
}
const tones: Partial<Record<Shown, 'done' | 'soon' | 'refused'>> = {
  present: 'done',
  madeUp: 'done',
  late: 'soon',
  left: 'soon',
  claimed: 'soon',
  asked: 'soon',
  missing: 'refused',
}

/** What one session says of one person: a sign of its own shape, the word, and the time. */
export function PresenceMark({ cell }: { cell: Cell }) {
  const say = useWords(attendWords)
  const shown = shownOf(cell)
  const [Icon, time] = [icons[shown], timeOf(cell)]
  return (
    <span className="att-mark" data-tone={tones[shown]} data-shown={shown}>
      <Icon className="ui-icon" aria-hidden />
      {say(`cell.${shown}`)}
      {time && <time className="ui-figures">{formatTime(new Date(time))}</time>}
    </span>
  )
}
