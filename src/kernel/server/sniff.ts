import { zipEntries } from './zip.ts'

export type Sniffed = { type: string; extension: string }

/**
 * What a file is, by its bytes; its name and what the sender said of it count for nothing. `undefined`: not a kind we take, which
 * holds for programs, scripts, macros, HTML and SVG whatever they call themselves. Serve with `nosniff` all the same.
 */
export function sniff(bytes: Uint8Array): Sniffed | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  if (programs.some(mark => head.startsWith(mark))) return undefined
  for (const [kind, mark] of marks) if (mark.test(head)) return kinds[kind]
  if (head.slice(4, 8) === 'ftyp') return mediaBox(head)
  if (head.startsWith('PK\x03\x04')) return officePack(bytes)
  // a script may carry a sound's magic number in no other way than by beginning like one, so this comes last
  if (isMp3Frame(bytes)) return kinds.mp3
  if (isAacFrame(bytes)) return kinds.aac
  return plainText(bytes)
}

const kinds = {
  jpeg: { type: 'image/jpeg', extension: 'jpg' },
  png: { type: 'image/png', extension: 'png' },
  webp: { type: 'image/webp', extension: 'webp' },
  gif: { type: 'image/gif', extension: 'gif' },
  heic: { type: 'image/heic', extension: 'heic' },
  pdf: { type: 'application/pdf', extension: 'pdf' },
  mp4: { type: 'video/mp4', extension: 'mp4' },
  m4a: { type: 'audio/mp4', extension: 'm4a' },
  mp3: { type: 'audio/mpeg', extension: 'mp3' },
  amr: { type: 'audio/amr', extension: 'amr' },
  aac: { type: 'audio/aac', extension: 'aac' },
  wav: { type: 'audio/wav', extension: 'wav' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  csv: { type: 'text/csv', extension: 'csv' },
  text: { type: 'text/plain', extension: 'txt' },
} satisfies Record<string, Sniffed>

/** Windows, Linux, macOS (either order of bytes, 32 and 64 bits) and fat or Java classes. */
const programs = ['MZ', '\x7fELF', '\xfe\xed\xfa\xce', '\xfe\xed\xfa\xcf', '\xce\xfa\xed\xfe', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe']

const marks: [keyof typeof kinds, RegExp][] = [
  ['jpeg', /^\xff\xd8\xff[\xc0-\xfe]/],
  ['png', /^\x89PNG\r\n\cZ\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBPVP8[ LX]/],
  ['pdf', /^%PDF-[12]\.\d/],
  ['amr', /^#!AMR(-WB)?\n/],
  ['wav', /^RIFF[\s\S]{4}WAVEfmt /],
  ['mp3', /^ID3(?![ -~])/],
]

/** The ISO box of HEIC, MP4 and M4A: its brand, and those it says it is compatible with. */
function mediaBox(head: string): Sniffed | undefined {
  const length = Math.min(head.charCodeAt(2) * 256 + head.charCodeAt(3), 256)
  const brand = head.slice(8, 12)
  const brands = [brand, ...(head.slice(16, length).match(/[\s\S]{4}/g) ?? [])]
  if (brands.some(each => /^he[iv][cmsx]$/.test(each))) return kinds.heic
  if (/^M4[AB] $/.test(brand)) return kinds.m4a
  return /^(mp4[12]|iso[m2-6]|avc1|M4V |MSNV|dash|3gp[4-6])$/.test(brand) ? kinds.mp4 : undefined
}

function officePack(bytes: Uint8Array): Sniffed | undefined {
  const names = zipEntries(bytes)?.map(entry => entry.name) ?? []
  if (!names.includes('[Content_Types].xml') || names.some(name => /vbaProject|\.(bin|exe|dll|js|vbs)$/i.test(name) && !isInnocent(name)))
    return undefined
  if (names.includes('xl/workbook.xml')) return kinds.xlsx
  return names.includes('word/document.xml') ? kinds.docx : undefined
}

/** Excel keeps its printer settings in a .bin of their own. */
const isInnocent = (name: string) => /^xl\/printerSettings\/printerSettings\d+\.bin$/.test(name)

/** Layer III with a bit rate and a sampling rate that exist; a bare frame sync alone is two bytes that anything may hold. */
function isMp3Frame([a = 0, b = 0, c = 0]: Uint8Array): boolean {
  const [version, layer, rate, sampling] = [(b >> 3) & 3, (b >> 1) & 3, c >> 4, (c >> 2) & 3]
  return a === 0xff && b >= 0xe0 && version !== 1 && layer === 1 && rate > 0 && rate < 15 && sampling !== 3
}

/** An ADTS frame: its sync, layer 0, a sampling rate that exists, and a length that reaches into the file. */
function isAacFrame(bytes: Uint8Array): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = bytes
  const length = ((d & 3) << 11) | (e << 3) | (f >> 5)
  return a === 0xff && (b & 0xf6) === 0xf0 && ((c >> 2) & 15) < 13 && length > 7 && length <= bytes.length
}

function plainText(bytes: Uint8Array): Sniffed | undefined {
  const text = decoded(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what gives a binary away
  if (text === undefined || /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text)) return undefined
  const start = text.trimStart()
  if (start === '' || start.startsWith('#!') || start.startsWith('<') || active.test(text)) return undefined
  const [first = '', second = ''] = start.split(/\r?\n/)
  const isCsv = [',', '\t', ';'].some(comma => first.includes(comma) && second.split(comma).length === first.split(comma).length)
  return isCsv ? kinds.csv : kinds.text
}

/** Browsers once looked for tags a kilobyte into a text. */
const active = /<\s*(!doctype|html|head|body|script|svg|iframe|object|embed|meta|link|style|img|xml|\?php|\?xml)/i

/** Tables out of Chinese Excel are GB 18030 as often as UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // not this encoding; perhaps the next
    }
  }
  return undefined
}
