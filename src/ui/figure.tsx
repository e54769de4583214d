/** A day as a leaf of the calendar: 11月 / 20 / 周五. `day` is the machine's form (2026-11-20). */
export const DateChip = ({ day, month, date, weekday }: { day: string; month: string; date: string; weekday: string }) => (
  <time className="ui-date" dateTime={day}>
    <span>{month}</span>
    <strong>{date}</strong>
    <span>{weekday}</span>
  </time>
)

/** Money, from integer fen: 12,345.67元, or with the sign before it (¥12,345.67). */
export const Money = ({ amountFen, after, before, isLarge }: { amountFen: number; after?: string; before?: string; isLarge?: boolean }) => (
  <data className="ui-money" value={amountFen} data-large={isLarge || undefined}>
    {amountFen < 0 && '−'}
    {before}
    {yuanOf(Math.abs(amountFen))}
    {after && <small>{after}</small>}
  </data>
)

const yuanOf = (fen: number) => `${String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(fen % 100).padStart(2, '0')}`
