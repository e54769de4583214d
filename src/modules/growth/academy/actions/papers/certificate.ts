import { encodeQR } from 'qr'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { type Language, speak } from '#kernel/pure/words.ts'
import { registerPaper, renderPaper } from '#kernel/server/papers/render.ts'
import type { Printed } from '../../rules-certifying.ts'
import { words } from '../../words.ts'
import { certificateWords } from '../../words-printed.ts'

const parts = new URL('./certificate-parts.typ', import.meta.url)
const papers = { landscape: 'academyCertificate', portrait: 'academyCertificateUpright' } as const
registerPaper(papers.landscape, parts, new URL('./certificate-landscape.typ', import.meta.url))
registerPaper(papers.portrait, parts, new URL('./certificate-portrait.typ', import.meta.url))

/** One page of A4, laid out as it was sealed (ACAD-47). `checkUrl` is where anyone checks it; it is printed and stands in the code. */
export const renderCertificate = (printed: Printed, checkUrl: string, language: Language): Promise<Uint8Array> =>
  renderPaper(papers[printed.layout], certificateOf(printed, checkUrl, language))

/** What either layout prints. */
function certificateOf(printed: Printed, checkUrl: string, language: Language) {
  const { number, name, title, kind, field, host, coHosts, hours, isExamined, issuedOn, sealedBy, wording } = printed
  const say = speak(certificateWords, language)
  const [first, last] = [dayOf(new Date(printed.starts)), dayOf(new Date(printed.ends))]
  const [from, to] = [formatPaperDay(first, language), formatPaperDay(last, language)]
  const told = { title, from, hours: Math.round(hours * 10) / 10, met: say(isExamined ? 'examined' : 'attended') }
  return {
    language,
    // the class's own word for it is Chinese: an English certificate shows it below its heading
    heading: (language === 'zh' && wording) || say('heading'),
    subheading: language === 'zh' ? '' : wording,
    before: say('before'),
    name,
    after: first === last ? say('afterOneDay', told) : say('after', { ...told, to }),
    closing: say('closing'),
    class: say('class', { kind: words[`kind.${kind}`][language], field: words[`field.${field}`][language] }),
    with: coHosts.length > 0 ? say('with', { names: coHosts.join(say('between')) }) : '',
    host,
    day: formatPaperDay(issuedOn, language),
    number: { label: say('number'), value: number },
    check: { label: say('check'), url: checkUrl, alt: say('code'), code: encodeQR(checkUrl, 'svg', { ecc: 'medium', border: 1 }) },
    notGrade: say('notGrade'),
    seal: { mark: say('seal'), note: say('sealed', { name: sealedBy }) },
  }
}
