/** One entry of a calendar; `uid` stays the same when it changes, `sequence` grows. */
export type CalendarEvent = {
  uid: string
  sequence: number
  starts: Date
  ends: Date
  title: string
  place: string
  about: string
  isCancelled: boolean
  stampedAt: Date
  url?: string
}

/** A calendar file (RFC 5545) that phones and desks import or subscribe to. Times are UTC: every reader shows them in its own zone. */
export function calendarFile(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//niangjia//activities//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function linesOf({ uid, sequence, starts, ends, title, place, about, isCancelled, stampedAt, url }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@niangjia`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(stampedAt)}`,
    `DTSTART:${utc(starts)}`,
    `DTEND:${utc(ends)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(about)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(url ? [`URL:${url}`] : []),
    ...(isCancelled ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, 'TRIGGER:-PT2H', 'END:VALARM']),
    'END:VEVENT',
  ]
}

const utc = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '')
/** A lone carriage return ends a line for many readers, and what follows it would be theirs to obey: a call, another address. */
const escaped = (text: string) => text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\r\n?|[\n\v\f\x85\u2028\u2029]/g, '\\n')

/** A line holds at most 75 bytes; a character is never cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let bytes = 0
  let out = ''
  for (const sign of line) {
    const size = encoder.encode(sign).length
    if (bytes + size > 75) {
      out += '\r\n '
      bytes = 1
    }
    out += sign
    bytes += size
  }
  return out
}
