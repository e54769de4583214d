import type { Figure } from './works.ts'

export type Row = { what: string; yardstick: string; ours: string; ratio: number | undefined; target: string; isMet: boolean | undefined }
export type Rounds = Record<string, Figure[]>

export const median = (values: readonly number[]): number => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

const show = (value: number, unit = ''): string =>
  Number.isFinite(value) ? `${value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3))}${unit}` : '–'

/** At most so many times the yardstick's (or at least, where more is better); what was not measured says so. */
export function compare(what: string, yardstick: number, ours: number, ratio: number, target: string, isMet: boolean, unit = ''): Row {
  const isKnown = Number.isFinite(ratio)
  return {
    what,
    yardstick: show(yardstick, unit),
    ours: show(ours, unit),
    ratio: isKnown ? ratio : undefined,
    target,
    isMet: isKnown ? isMet : undefined,
  }
}

/** A figure that is held to a number of its own, not to the yardstick. */
export const absolute = (what: string, ours: number, unit: string, target: string, isMet: boolean, beside = Number.NaN): Row => ({
  what,
  yardstick: show(beside, unit),
  ours: show(ours, unit),
  ratio: undefined,
  target,
  isMet: Number.isFinite(ours) ? isMet : undefined,
})

/** Every comparison that STACK.md asks for, from the medians of the rounds. */
export function rowsOf(rounds: Rounds): Row[] {
  const mid = (name: string, key: keyof Figure = 'rps') => median((rounds[name] ?? []).map(figure => figure[key] ?? Number.NaN))
  const slower = (what: string, raw: string, own: string, most: number, stretch?: number) => {
    const ratio = mid(raw) / mid(own)
    return compare(what, mid(raw), mid(own), ratio, `≤ ${most}${stretch ? `, stretch ${stretch}` : ''}`, ratio <= most, ' /s')
  }
  const faster = (what: string, raw: string, own: string, least: number) => {
    const ratio = mid(own) / mid(raw)
    return compare(what, mid(raw), mid(own), ratio, `≥ ${least}`, ratio >= least, ' /s')
  }
  const dearer = (what: string, raw: string, own: string, key: 'cpu' | 'p99') => {
    const ratio = mid(own, key) / mid(raw, key)
    return compare(what, mid(raw, key), mid(own, key), ratio, '≤ 2.5', ratio <= 2.5, ' ms')
  }
  return [
    slower('read one by id', 'raw get', 'our get', 2, 1.4),
    slower('list 20 of 200,000: published, to come', 'raw list', 'our list', 2),
    slower('list 20 of 200,000: a desk’s own', 'raw list', 'our desk list', 2),
    slower('nearest 20 open of 10,000 stations', 'raw nearest', 'our nearest', 2),
    faster('its 3,000th page against its first: published', 'our list', 'our deep list', 0.8),
    faster('its 3,000th page against its first: a desk’s own', 'our desk list', 'our deep desk list', 0.8),
    slower('enrol, 1,000 sessions, against a transaction', 'raw enrol tx', 'our enrol', 2),
    slower('enrol, 1,000 sessions, against one statement', 'raw enrol cte', 'our enrol', 1.5),
    faster('enrol, one hot session, HTTP, 64 connections, against pgbench’s counter row', 'pgbench hot', 'our hot 64', 2.5),
    faster('enrol, one hot session, HTTP, 256 connections', 'pgbench hot', 'our hot 256', 4),
    faster('enrol, one hot session, `perform`, 512 callers', 'pgbench hot', 'our perform 512', 8),
    dearer('processor per read', 'raw get', 'our get', 'cpu'),
    dearer('processor per list: published', 'raw list', 'our list', 'cpu'),
    dearer('processor per list: a desk’s own', 'raw list', 'our desk list', 'cpu'),
    dearer('processor per enrolment', 'raw enrol tx', 'our enrol', 'cpu'),
    absolute(
      '5,000 nominations of a class in one answer, p50',
      mid('our roster', 'p50'),
      ' ms',
      '< 1,000 ms',
      mid('our roster', 'p50') < 1_000,
    ),
    absolute('a certificate as PDF, p50', mid('our certificate', 'p50'), ' ms', '< 200 ms', mid('our certificate', 'p50') < 200),
    dearer('reads while 8 people sign in, p99', 'raw signing', 'our signing', 'p99'),
  ]
}

export function markdown(rows: readonly Row[]): string {
  const line = ({ what, yardstick, ours, ratio, target, isMet }: Row) =>
    `| ${what} | ${yardstick} | ${ours} | ${ratio === undefined ? '' : ratio.toFixed(2)} | ${target} | ${isMet === undefined ? 'not measured' : isMet ? 'yes' : '**no**'} |`
  return ['| what | yardstick | ours | ratio | must be | met |', '|---|--:|--:|--:|--:|---|', ...rows.map(line)].join('\n')
}
