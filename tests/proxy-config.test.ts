/** The proxy that is shipped and the program that stands behind it say the same. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerApi, registerLogRoutes } from '#channels/api'
import { registerBiller } from '#channels/biller'
import { registerDesk } from '#channels/desk'
import { registerPortal } from '#channels/portal'
import { registerVerifier } from '#channels/verifier'
import { testPlatform } from '#tests/platform'
import { webOn } from '#tests/web'
import { retryAfterSeconds, shareOf } from '../app/admission.ts'
import { directivesNamed, locationOf, parseProxyConfig } from './checks/proxy-config.ts'
import { read } from './checks/tree.ts'

const { source } = read('docs/operating/nginx.conf')
const tree = parseProxyConfig(source)
const valueOf = (name: string, at: ReturnType<typeof locationOf>) =>
  directivesNamed(at?.block ?? [], name).map(({ values }) => values[0] ?? '')

/** Every address that the program answers, with its parameters as words. */
async function addresses(): Promise<string[]> {
  const platform = await testPlatform()
  const paths = new Set<string>()
  await webOn(
    platform,
    (web) => {
      registerPortal(web, platform)
      registerVerifier(web, platform)
      registerDesk(web, platform)
    },
    (app) => {
      app.addHook('onRoute', ({ url }) => void paths.add(url))
      registerApi(app, platform)
      registerLogRoutes(app, platform)
      registerBiller(app, platform)
    },
  ).then((app) => app.ready())
  return [...paths].map((path) => path.replace(/:\w+/g, 'a').replace('*', 'a'))
}

test('every zone, program and page that is named is there', () => {
  const named = (definition: string, key: RegExp) =>
    directivesNamed(tree, definition).flatMap(({ values }) => key.exec(values.join(' '))?.[1] ?? [])
  const zoneOf = /zone=(\w+)/
  const kept = /(\w+)/
  const requestZones = named('limit_req_zone', zoneOf)
  const connectionZones = named('limit_conn_zone', zoneOf)
  for (const zone of named('limit_req', zoneOf)) assert.ok(requestZones.includes(zone), zone)
  for (const zone of named('limit_conn', kept)) assert.ok(connectionZones.includes(zone), zone)
  const programs = named('upstream', kept)
  for (const program of named('proxy_pass', /http:\/\/(\w+)/)) {
    assert.ok(programs.includes(program), program)
  }
  const pages = directivesNamed(tree, 'location').map(({ values }) => values[0] ?? '')
  for (const page of named('error_page', /(@\w+)$/)) assert.ok(pages.includes(page), page)
  const caches = named('proxy_cache_path', /keys_zone=(\w+)/)
  for (const cache of named('proxy_cache', kept)) assert.ok(caches.includes(cache), cache)
})

test('who goes first is the same in the proxy and in the program', async () => {
  const shareOfZone = { verifying: 'verify', paying: 'payment', applying: 'other' } as const
  const found = await addresses()
  assert.ok(found.length > 60, `only ${found.length} addresses`)
  for (const path of found) {
    const location = locationOf(tree, path)
    // What never changes has no limit: it comes out of the cache.
    const [zone] = valueOf('limit_conn', location)
    const isKept = /^\/(assets|log\/tile)\//.test(path)
    const share = isKept ? 'verify' : shareOfZone[zone as keyof typeof shareOfZone]
    assert.equal(share, shareOf(path), path)
  }
})

test('every place of the proxy leads to something that the program answers', async () => {
  const found = [...(await addresses()), '/livez', '/readyz', '/metrics', '/assets/a.css']
  for (const { values } of directivesNamed(tree, 'location')) {
    const place = values.at(-1) ?? ''
    if (place.startsWith('@')) continue
    assert.ok(
      found.some((path) => path.startsWith(place)),
      place,
    )
  }
})

test('what a proxy keeps for everybody carries nobody’s cookie', async () => {
  const platform = await testPlatform()
  const app = await webOn(platform, (web) => registerPortal(web, platform))
  const page = await app.inject('/')
  assert.match(String(page.headers['set-cookie']), /daftar_browser=/)
  const style = /"(\/assets\/[^"]+\.css)"/.exec(page.body)?.[1] ?? ''
  const kept = await app.inject(style)
  assert.match(String(kept.headers['cache-control']), /^public/)
  assert.equal(kept.headers['set-cookie'], undefined)
})

test('the operator’s own pages are not for the public', () => {
  for (const path of ['/livez', '/readyz', '/metrics']) {
    assert.deepEqual(valueOf('deny', locationOf(tree, path)), ['all'])
  }
})

test('addresses are set by the proxy, as DAFTAR_PROXY expects, and never passed on', () => {
  const headers = directivesNamed(tree, 'proxy_set_header').map(({ values }) => values.join(' '))
  assert.ok(headers.includes('X-Forwarded-For $remote_addr'))
  assert.ok(headers.includes('X-Forwarded-Proto $scheme'))
  // A location with headers of its own would lose all of these.
  for (const { block = [] } of directivesNamed(tree, 'location')) {
    assert.deepEqual(directivesNamed(block, 'proxy_set_header'), [])
  }
})

test('what the proxy refuses says when to come again, in the program’s words', () => {
  for (const { values, block = [] } of directivesNamed(tree, 'location')) {
    if (!values[0]?.startsWith('@')) continue
    const retry = directivesNamed(block, 'add_header').find(({ values: [name] }) => {
      return name === 'Retry-After'
    })
    assert.equal(retry?.values[1], String(retryAfterSeconds))
    const [status, body = ''] = directivesNamed(block, 'return')[0]?.values ?? []
    assert.equal(status, '503')
    if (!body.startsWith('{')) assert.match(body, /lang="ur"[^]*lang="en"/)
    else assert.equal(typeof JSON.parse(body), 'object')
  }
})

test('a configuration that does not close is found', () => {
  assert.throws(() => parseProxyConfig('http { server { }'))
  assert.throws(() => parseProxyConfig('http { } }'))
})
