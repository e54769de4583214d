import { useEffect, useState } from 'react'

/** A code to be scanned: always dark on white with its quiet margin, in the dark theme too, or cameras lose it. */
export const QrCode = ({ text, name, caption }: { text: string; name: string; caption?: string }) => {
  const [rows, setRows] = useState<boolean[][]>()
  useEffect(() => {
    let isGone = false
    import('qr').then(({ encodeQR }) => isGone || setRows(encodeQR(text, 'raw', { ecc: 'medium', border: 4 })))
    return () => {
      isGone = true
    }
  }, [text])
  const size = rows?.length ?? 1
  return (
    <figure className="ui-qr">
      <svg role="img" aria-label={name} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
        {rows && <path d={darkPath(rows)} />}
      </svg>
      {caption && <figcaption className="ui-figures">{caption}</figcaption>}
    </figure>
  )
}

/** The dark squares as one path, row by row, neighbours joined. */
export const darkPath = (rows: readonly (readonly boolean[])[]) =>
  rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark && !row[x - 1] ? `M${x} ${y}h${runFrom(row, x)}v1h-${runFrom(row, x)}z` : '')))
    .join('')

const runFrom = (row: readonly boolean[], from: number) => {
  const end = row.indexOf(false, from)
  return (end < 0 ? row.length : end) - from
}
