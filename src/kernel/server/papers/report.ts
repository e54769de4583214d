import type { Day } from '#kernel/pure/calendar.ts'
import { formatPaperDay, formatRange } from '#kernel/pure/formats.ts'
import { type Fen, yuanOf } from '#kernel/pure/money.ts'
import { type Language, speak } from '#kernel/pure/words.ts'
import { amountInWords } from './amount-words.ts'
import { reportWords } from './paper-words.ts'
import { renderPaper, type Shots } from './render.ts'

/** An activity as it is reported afterwards. Names and phones come masked: the report leaves the house. */
export type Report = {
  language: Language
  title: string
  /** 京工活〔2026〕第 0001 号 */
  number: string
  /** Who signs. */
  unit: string
  day: Day
  /** One string a paragraph. */
  summary: readonly string[]
  hosts: readonly string[]
  organisers: readonly string[]
  helpers: readonly string[]
  sessions: readonly { from: Date; to: Date; place: string }[]
  figures: { enrolled: number; attended: number; absent: number; children: number; families: number; promoted: number }
  costs: readonly { item: string; amountFen: Fen; note?: string }[]
  /** `counts`: how many gave 1, 2, 3, 4 and 5. */
  feedback?: { counts: readonly [number, number, number, number, number]; comments: readonly string[] }
  photos: readonly { file: string; caption: string }[]
  attendance: readonly { unit: string; people: readonly { name: string; phone: string; session: string; state: string }[] }[]
}

/** `shots` holds the bytes of `photos` by their file names (see `Shots`). Strip their EXIF before. A photo that cannot be set is left out. */
export async function renderReport(report: Report, shots: Shots = {}): Promise<Uint8Array> {
  try {
    return await renderPaper('report', paperOf(report), shots)
  } catch (error) {
    const sound = await soundOf(shots)
    if (Object.keys(sound).length === Object.keys(shots).length) throw error
    const photos = report.photos.filter(({ file }) => file in sound)
    return renderPaper('report', paperOf({ ...report, photos }), sound)
  }
}

/** A report must not fail for one photo: the typesetter reads no WebP, and a phone may hand in a damaged file. */
async function soundOf(shots: Shots): Promise<Shots> {
  const sound: Shots = {}
  for (const [file, bytes] of Object.entries(shots)) {
    const set = renderPaper('shot', { file }, { [file]: bytes })
    await set.then(
      () => Object.assign(sound, { [file]: bytes }),
      () => {},
    )
  }
  return sound
}

/** What report.typ prints: everything counted, formatted and said here, so that the template only sets type. */
function paperOf(report: Report) {
  const { language, title, number, unit, summary, photos } = report
  const say = speak(reportWords, language)
  const hosts = (['hosts', 'organisers', 'helpers'] as const).filter(key => report[key].length > 0)
  const figures = ['enrolled', 'attended', 'absent', 'children', 'families', 'promoted'] as const
  return {
    language,
    words: Object.fromEntries(Object.entries(reportWords).map(([key, pair]) => [key, pair[language]])),
    title,
    number,
    unit,
    day: formatPaperDay(report.day, language),
    summary,
    hosts: hosts.map(key => ({ label: say(key), names: report[key] })),
    sessions: report.sessions.map(({ from, to, place }) => ({ time: formatRange(from, to, language), place })),
    figures: figures.map(key => ({ label: say(key), count: String(report.figures[key]) })),
    costs: costsOf(report.costs),
    feedback: report.feedback ? feedbackOf(report.feedback, language) : null,
    photos,
    attendance: { people: attendanceOf(report.attendance, language) },
  }
}

function costsOf(costs: Report['costs']) {
  const totalFen = costs.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return {
    lines: costs.map(({ item, note = '', amountFen }) => ({ item, note, yuan: yuanOf(amountFen) })),
    total: yuanOf(totalFen),
    inWords: amountInWords(totalFen),
  }
}

function feedbackOf({ counts, comments }: NonNullable<Report['feedback']>, language: Language) {
  const say = speak(reportWords, language)
  const answers = counts.reduce((sum, n) => sum + n, 0)
  const points = counts.reduce((sum, n, i) => sum + n * (i + 1), 0)
  const most = Math.max(...counts, 1)
  return {
    lead: say('rated', { answers, average: answers === 0 ? '—' : (points / answers).toFixed(1) }),
    bars: counts.map((n, i) => ({ label: say('stars', { n: i + 1 }), count: String(n), share: (n / most) * 100 })).reverse(),
    comments,
  }
}

/** One run of numbers through all units, each unit under its own line. */
function attendanceOf(units: Report['attendance'], language: Language) {
  const say = speak(reportWords, language)
  let no = 0
  return units.flatMap(({ unit, people }) => [
    { span: say('unitLine', { unit, n: people.length }) },
    ...people.map(({ name, phone, session, state }) => [String(++no), name, phone, session, state]),
  ])
}
