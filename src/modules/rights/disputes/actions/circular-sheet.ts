import type { Language } from '#kernel/pure/words.ts'
import { speak } from '#kernel/pure/words.ts'
import { writeSheet } from '#kernel/server/sheets.ts'
import { dimensions, type Figures, type Line, onTimeRate, satisfactionRate, settlementRate } from '../rules-circular.ts'
import { circularWords } from '../words-circular.ts'

const counts = ['received', 'accepted', 'notAccepted', 'closed', 'settled', 'due', 'onTime', 'recovered'] as const

/** One line for the whole, one for the half year before, then one for each body, mediator, kind and district. */
export function circularSheet(told: Figures, language: Language): Promise<Uint8Array> {
  const say = speak(circularWords, language)
  const heads = { zh: ['分类', '名称', '合计', '上一个半年'], en: ['By', 'Name', 'Total', 'Half year before'] }[language]
  const rows = [
    ['', heads[2]!, told.total] as const,
    ['', heads[3]!, told.before] as const,
    ...dimensions.flatMap(by => told[by].map(one => [say(`by.${by}`), language === 'zh' ? one.name : one.english, one] as const)),
  ]
  return writeSheet({
    title: say(`half.${told.half.endsWith('1') ? 1 : 2}`, { year: told.half.slice(0, 4) }),
    columns: [
      { head: heads[0]!, kind: 'text', width: 12 },
      { head: heads[1]!, kind: 'text', width: 30 },
      ...counts.map(figure => ({ head: say(`figure.${figure}`), kind: 'number' as const })),
      { head: `${say('figure.settlementRate')}（%）`, kind: 'number' },
      { head: `${say('figure.onTimeRate')}（%）`, kind: 'number' },
      { head: say('figure.meanDays'), kind: 'number' },
      { head: say('figure.medianDays'), kind: 'number' },
      { head: say('figure.recoveredFen'), kind: 'money' },
      { head: `${say('figure.satisfied')}（%）`, kind: 'number' },
      { head: say('figure.answers'), kind: 'number' },
    ],
    rows: rows.map(([by, name, line]) => [by, name, ...counts.map(figure => line[figure]), ...ratesOf(line)]),
  })
}

const ratesOf = (line: Line) => [
  ...[settlementRate(line), onTimeRate(line), line.meanDays, line.medianDays, line.recoveredFen],
  ...[satisfactionRate(line), line.answers || null],
]
