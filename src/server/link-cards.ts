import type { FastifyRequest } from 'fastify'
import { nobody } from '#kernel/pure/people.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import type { Action } from '#kernel/server/action.ts'
import { perform } from '#kernel/server/perform.ts'
import { languageOf, type Wire } from './http.ts'

/** Pages that people pass on, and the query that says in two lines what is there. */
const cards: readonly { path: RegExp; name: string }[] = [
  { path: /^\/sites\/(?<id>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i, name: 'sites/getLinkCard' },
]

type Card = { title: string; text: string }

/** What WeChat and others show for a link: they read the page as it comes and run none of its script. */
export function linkCards({ house, modules, now }: Pick<Wire, 'house' | 'modules' | 'now'>) {
  const known = new Map<string, Action>(modules.flatMap(({ actions }) => Object.values(actions).map(act => [act.name, act])))
  return async (request: FastifyRequest, html: string): Promise<string> => {
    const path = request.url.split('?')[0]!
    for (const one of cards) {
      const asked = one.path.exec(path)?.groups
      const act = asked && known.get(one.name)
      if (!act) continue
      const card = await askFor(act, { ...asked, language: languageOf(request) })
      return card ? withCard(html, card, house.address, path) : html
    }
    return html
  }

  async function askFor(act: Action, asked: object): Promise<Card | undefined> {
    try {
      return (await perform(house, { actor: nobody, now: now() }, act, asked as never)) as Card
    } catch (error) {
      // what is not there, or not any more, has a page that says so and no card
      if (error instanceof Refusal) return undefined
      throw error
    }
  }
}

function withCard(html: string, { title, text }: Card, address: string, path: string): string {
  const named = {
    'og:type': 'website',
    'og:site_name': '娘家',
    'og:title': title,
    'og:description': text,
    'og:url': `${address}${path}`,
    'og:image': `${address}/icons/icon-512.png`,
  }
  const lines = Object.entries(named).map(([name, content]) => `<meta property="${name}" content="${escaped(content)}">`)
  const head = [...lines, `<meta name="description" content="${escaped(text)}">`].join('\n    ')
  // by a function: a name may hold the signs that a replacement reads as its own
  return html.replace('<title>娘家</title>', () => `<title>${escaped(title)} · 娘家</title>\n    ${head}`)
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, sign => signs[sign]!)
