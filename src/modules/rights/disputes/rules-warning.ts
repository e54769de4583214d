/** A word before a day comes (DISPUTES-36): the working day before for what somebody has to answer, some days for what has to be prepared. */
import { addDays, type Calendar, type Day, isWorkingDay } from '#kernel/pure/calendar.ts'

/** These figures are this platform's own. */
const preparedDays = 3

/** What falls due up to that day is warned of today: before a festival on the last day worked. */
export function answersUntil(calendar: Calendar, today: Day): Day {
  let day = addDays(today, 1)
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1)
  return day
}
/** To apply, or to pay: not on the eve alone. */
export const preparedUntil = (today: Day): Day => addDays(today, preparedDays)
