import type { FastifyInstance } from 'fastify'

/** A page to read the API and try it, drawn by plain script from /api/openapi.json with the reader's own session. */
export function mountApiPage(app: FastifyInstance): void {
  app.get('/api', { schema: { hide: true } }, (_, reply) => reply.type('text/html; charset=utf-8').send(page))
  app.get('/api/page.js', { schema: { hide: true } }, (_, reply) => reply.type('text/javascript; charset=utf-8').send(script))
}

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>娘家 API</title>
<style>
:root{color-scheme:light dark;--ink:#1f1b16;--paper:#fbf8f3;--line:#d9d0c3;--red:#b8141a}
@media (prefers-color-scheme:dark){:root{--ink:#f2ece4;--paper:#171411;--line:#4a4239;--red:#ff8a80}}
body{margin:0 auto;max-width:60rem;padding:1rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
h1{font-family:"Noto Serif SC",serif}h2{margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}
details{border-bottom:1px solid var(--line);padding:.5rem 0}summary{cursor:pointer;min-height:2rem}code,pre,textarea{font:14px/1.5 ui-monospace,monospace}
textarea{width:100%;box-sizing:border-box;min-height:8rem;background:transparent;color:inherit;border:1px solid var(--line);border-radius:8px;padding:.5rem}
button{min-height:44px;padding:0 1rem;border:0;border-radius:12px;background:var(--red);color:var(--paper);font:inherit}pre{overflow:auto;max-height:24rem}b{color:var(--red)}
</style><h1>娘家 API</h1>
<p>每个用例一个地址。在工作台登录后，这里用您的身份调用。 Every use case has one address; after signing in, this page calls it as you. <a href="/api/openapi.json">openapi.json</a></p>
<main id="all"></main><script src="/api/page.js"></script></html>`

const script = `
const all = document.getElementById('all')
const make = (name, text) => Object.assign(document.createElement(name), text === undefined ? {} : { textContent: text })
const sample = schema => {
  if (!schema) return {}
  if (schema.default !== undefined) return schema.default
  if (schema.anyOf) return sample(schema.anyOf[0])
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'object') return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, value]) => [key, sample(value)]))
  if (schema.type === 'array') return []
  return { string: '', integer: 0, number: 0, boolean: false }[schema.type] ?? null
}
fetch('/api/openapi.json').then(answer => answer.json()).then(({ paths }) => {
  let module = ''
  for (const [path, methods] of Object.entries(paths)) for (const [method, told] of Object.entries(methods)) {
    const [tag = ''] = told.tags ?? []
    if (tag !== module) all.append(make('h2', module = tag))
    const box = make('details'), head = make('summary'), input = make('textarea'), button = make('button', '调用 · Call'), answer = make('pre')
    head.append(make('b', method.toUpperCase() + ' '), make('code', path))
    const schema = told.requestBody?.content?.['application/json']?.schema
    const query = Object.fromEntries((told.parameters ?? []).map(one => [one.name, sample(one.schema)]))
    input.value = JSON.stringify(schema ? sample(schema) : query, null, 2)
    input.setAttribute('aria-label', path)
    button.onclick = async () => {
      const asked = JSON.parse(input.value)
      const reply = await fetch(schema ? path : path + '?' + new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== null && value !== '')),
        schema ? { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify(asked) } : {})
      const text = await reply.text()
      try { answer.textContent = reply.status + '\\n' + JSON.stringify(JSON.parse(text), null, 2) } catch { answer.textContent = reply.status + '\\n' + text.slice(0, 4000) }
    }
    box.append(head, input, button, answer)
    all.append(box)
  }
})`
