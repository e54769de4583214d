export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'clause'; id: string; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'text'; text: string }

/** The page's own title is the first heading; the text does not repeat it. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text.split('\n').map(line => line.trim())) {
    const last = blocks.at(-1)
    const heading = /^(#{1,4})\s+(.*)$/.exec(line)
    const clause = /^(?:[-*]\s+)?\*\*([A-Z]+-\d+)\*\*\s*(.*)$/.exec(line)
    const item = /^(?:[-*]|\d+\.)\s+(.*)$/.exec(line)
    if (line === '') blocks.push({ kind: 'text', text: '' })
    else if (heading) heading[1]!.length > 1 && blocks.push({ kind: 'heading', level: heading[1]!.length, text: heading[2]! })
    else if (clause) blocks.push({ kind: 'clause', id: clause[1]!, text: clause[2]! })
    else if (line.startsWith('|')) addRow(blocks, line)
    else if (item) {
      if (last?.kind === 'list') last.items.push(item[1]!)
      else blocks.push({ kind: 'list', items: [item[1]!] })
    } else if (last?.kind === 'clause' || (last?.kind === 'text' && last.text)) last.text += ` ${line}`
    else blocks.push({ kind: 'text', text: line })
  }
  return blocks.filter(block => block.kind !== 'text' || block.text !== '')
}

function addRow(blocks: Block[], line: string) {
  const cells = line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(cell => cell.trim())
  const last = blocks.at(-1)
  if (last?.kind !== 'table') blocks.push({ kind: 'table', head: cells, rows: [] })
  else if (!cells.every(cell => /^:?-+:?$/.test(cell))) last.rows.push(cells)
}

/** What is Chinese and what follows it in English, parted after the last Chinese character. */
export function halves(text: string): [zh: string, en: string] {
  const parted = /^(.*[\u3000-\u9fff\uff00-\uffef”†])\s+([A-Z][^\u4e00-\u9fff]*)$/s.exec(text)
  return parted ? [parted[1]!, parted[2]!] : [text, '']
}
