import { divisions } from '#kernel/pure/identifiers/divisions.ts'

export type Wanted = { division?: string; lon?: number; lat?: number }

/** What the embedding page asks for by the address. What cannot be read is left out: a window with stations is better than none. */
export function wantedIn(query: URLSearchParams): Wanted {
  const division = divisions.find(({ code }) => code === query.get('division'))?.code
  const [lon, lat] = [degreesIn(query.get('lon'), 180), degreesIn(query.get('lat'), 90)]
  return { ...(division && { division }), ...(lon !== undefined && lat !== undefined && { lon, lat }) }
}

function degreesIn(text: string | null, most: number): number | undefined {
  const read = text?.trim() ? Number(text) : Number.NaN
  return Math.abs(read) <= most ? read : undefined
}

/** The snippet that another site's author copies: a frame and nothing else, no script of ours in their page. */
export function snippetOf(origin: string, title: string, { division, lon, lat }: Wanted): string {
  const query = new URLSearchParams({
    ...(division && { division }),
    ...(lon !== undefined && { lon: String(lon), lat: String(lat) }),
  }).toString()
  const src = `${origin}/sites/widget${query && `?${query.replaceAll('&', '&amp;')}`}`
  return `<iframe src="${src}" title="${title}" width="100%" height="480" style="border:0" loading="lazy"></iframe>`
}
