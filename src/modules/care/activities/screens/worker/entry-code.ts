/** What the QR code says; the entry's id proves it, for nobody can guess one. */
export const codeText = (entry: string) => `NJ1:${entry}`

/** `1234 5678`: eight digits as they are read out. */
export const readable = (code: string) => code.replace(/^(\d{4})(\d{4})$/, '$1 $2')

/** What was scanned or typed: an entry's id, eight digits, or neither. Full-width digits are digits. */
export function readCode(text: string): { entry: string } | { code: string } | undefined {
  const plain = text.normalize('NFKC').trim()
  const [, entry] = /^NJ1:([0-9a-f-]{36})$/i.exec(plain) ?? []
  if (entry) return { entry: entry.toLowerCase() }
  const code = plain.replace(/\s/g, '')
  return /^\d{8}$/.test(code) ? { code } : undefined
}
