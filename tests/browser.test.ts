/** The harness itself: it must see what it is there to see. */
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, test } from 'node:test'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  useBrowser,
} from './browser.ts'

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width">${head}</head>
<body><main><h1>A page</h1>${body}</main></body></html>`

const pages: Record<string, { status?: number; html: string; policy?: string }> = {
  '/good': { html: page('<p>Words</p>') },
  '/unlabelled': { html: page('<input name="a">') },
  '/wide': { html: page('<p style="width: 500px">Words</p>') },
  '/refused': { status: 422, html: page('<p>Correct the form</p>') },
  '/broken': { html: page('<script>missing()</script>') },
  '/lost': { html: page('<img src="/nowhere.png" alt="Nothing">') },
  '/policy': { html: page('<script>1</script>'), policy: "script-src 'none'" },
  '/counting': { html: page('<p id="a">no</p><script>a.textContent = "yes"</script>') },
}

let server: Server
let origin = ''
before(async () => {
  server = createServer((request, response) => {
    const found = pages[request.url ?? '']
    if (found?.policy) response.setHeader('content-security-policy', found.policy)
    response.writeHead(found?.status ?? (request.url === '/favicon.ico' ? 204 : 404), {
      'content-type': 'text/html',
    })
    response.end(found?.html)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  assert.ok(address && typeof address === 'object')
  origin = `http://127.0.0.1:${address.port}`
})
after(() => server.close())

const browser = useBrowser()

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with' : 'without'
  test(`${how} JavaScript a good page passes and a bad one is told`, async () => {
    const seen = await browser.openPage({ javaScript, width: 360 })
    await seen.goto(`${origin}/good`)
    await expectAccessible(seen)
    await expectNoHorizontalScroll(seen)
    await expectValidHtml(await seen.content())
    await seen.goto(`${origin}/unlabelled`)
    await assert.rejects(expectAccessible(seen), /label/)
    await seen.goto(`${origin}/wide`)
    await assert.rejects(expectNoHorizontalScroll(seen), /too wide at 360 px: p/)
    await seen.goto(`${origin}/refused`)
    assert.equal(await seen.textContent('p'), 'Correct the form')
  })

  test(`${how} JavaScript a page runs its scripts, or does not`, async () => {
    const seen = await browser.openPage({ javaScript, language: 'ur' })
    await seen.goto(`${origin}/counting`)
    assert.equal(await seen.textContent('#a'), javaScript ? 'yes' : 'no')
  })
}

test('errors on a page are collected', async () => {
  for (const path of ['/broken', '/lost', '/policy']) {
    const seen = await browser.openPage()
    await seen.goto(`${origin}${path}`, { waitUntil: 'networkidle' })
    assert.equal(browser.errorsOf(seen).length, 1, path)
    browser.expectErrors(seen)
  }
})

test('HTML outside the standard is told', async () => {
  await assert.rejects(expectValidHtml('<p><div></div></p>'), /p/)
  await assert.rejects(expectValidHtml('<b id="a"></b><b id="a"></b>'), /no-dup-id/)
})
