import { formatDate } from '#kernel/pure/formats.ts'
import type { Column } from '#kernel/web/desk/table.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import { isKept, isLiving, isWaiting, type Stage } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import type { Listed } from './roster-calls.ts'
import { rosterScreenWords } from './roster-words.ts'

const toneOf = (state: Stage): Tone => {
  if (state === 'active') return 'done'
  if (isLiving(state) || isWaiting(state)) return 'soon'
  return isKept(state) ? 'info' : 'refused'
}

export function useRosterColumns(): Column<Listed>[] {
  const [say, sayKind, language] = [useWords(rosterScreenWords), useWords(kindWords), useLanguage()]
  return [
    { key: 'name', title: say('col.name'), width: 108, render: row => <strong>{row.name || '—'}</strong> },
    { key: 'number', title: say('col.number'), width: 184, render: row => <span className="ui-figures">{row.idMasked || '—'}</span> },
    { key: 'phone', title: say('col.phone'), width: 124, render: row => <span className="ui-figures">{row.phoneMasked || '—'}</span> },
    { key: 'union', title: say('col.union'), render: row => (language === 'zh' ? row.unitName : row.unitEnglish) },
    { key: 'work', title: say('col.work'), render: row => [row.employer, row.work].filter(Boolean).join(' · ') || '—' },
    {
      key: 'joined',
      title: say('col.joined'),
      width: 152,
      english: 128,
      render: row => <span className="ui-figures">{row.joinedOn ? formatDate(row.joinedOn, language) : '—'}</span>,
    },
    {
      key: 'state',
      title: say('state'),
      width: 128,
      english: 148,
      render: row => <Tag tone={toneOf(row.state)}>{sayKind(`stage.${row.state}`)}</Tag>,
    },
    {
      key: 'doubts',
      title: say('doubt'),
      width: 160,
      english: 220,
      render: row => row.doubts.map(doubt => sayKind(`doubt.${doubt}`)).join(language === 'zh' ? '、' : ', '),
    },
  ]
}
