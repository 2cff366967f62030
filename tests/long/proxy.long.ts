/**
 * The shipped proxy before the real program: what it passes on, keeps, limits and refuses. Only
 * places are changed: ports, certificate, folders, and one limit that a test can reach.
 */
import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request as ask, Agent } from 'node:https'
import { createServer } from 'node:net'
import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { newDataFolder, startProgram, type Program } from '#tests/program'

const has = (command: string, flag: string) => spawnSync(command, [flag]).status === 0
const hasProxy = has('nginx', '-v') && has('openssl', 'version')
const needsProxy = { skip: !hasProxy && 'nginx or openssl is not installed here' }

const folder = newDataFolder()
let program: Program | undefined
const proxies: ChildProcess[] = []
after(async () => {
  for (const proxy of proxies) proxy.kill('SIGTERM')
  await program?.stop()
})

type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}
const agent = new Agent({ rejectUnauthorized: false, keepAlive: false })

function get(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = ask({ port, path, agent, headers, timeout: 20_000 }, (reply) => {
      const chunks: Buffer[] = []
      reply.on('data', (chunk: Buffer) => chunks.push(chunk))
      reply.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8')
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** A port that nobody uses just now. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

type Ports = { readonly plain: number; readonly tls: number; readonly program: string }

function makeCertificate(place: string): { readonly certificate: string; readonly key: string } {
  const [certificate, key] = [join(place, 'tls.pem'), join(place, 'tls.key')]
  const subject = ['-subj', '/CN=localhost', '-days', '2', '-nodes', '-x509']
  const made = ['-newkey', 'rsa:2048', '-keyout', key, '-out', certificate]
  assert.equal(spawnSync('openssl', ['req', ...subject, ...made]).status, 0)
  return { certificate, key }
}

/** The shipped file with the places of this test. */
function writeConfig(place: string, ports: Ports): string {
  const { certificate, key } = makeCertificate(place)
  const shipped = readFileSync(new URL('../../docs/operating/nginx.conf', import.meta.url), 'utf8')
  const changes: readonly (readonly [string, string])[] = [
    // The cache lies in a folder that only this user may enter.
    ['worker_processes auto;', process.getuid?.() === 0 ? 'user root;' : ''],
    ['listen 80;', `listen 127.0.0.1:${ports.plain};`],
    ['listen [::]:80;', ''],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${ports.tls} ssl http2;`],
    ['listen [::]:443 ssl http2;', ''],
    ['daftar.example.gov.pk', 'localhost'],
    ['/etc/daftar/tls/fullchain.pem', certificate],
    ['/etc/daftar/tls/key.pem', key],
    ['127.0.0.1:8080', ports.program],
    ['/run/nginx.pid', join(place, 'nginx.pid')],
    ['/var/log/nginx/error.log', join(place, 'error.log')],
    ['/var/cache/nginx/daftar', join(place, 'cache')],
    ['limit_conn applying 200;', 'limit_conn applying 2;'],
  ]
  const config = changes.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from)
    return text.replaceAll(from, to)
  }, shipped)
  const file = join(place, 'nginx.conf')
  writeFileSync(file, config)
  return file
}

async function startProxy(place: string, ports: Ports): Promise<ChildProcess> {
  const file = writeConfig(place, ports)
  const checked = spawnSync('nginx', ['-t', '-p', place, '-c', file], { encoding: 'utf8' })
  assert.equal(checked.status, 0, checked.stderr)
  const proxy = spawn('nginx', ['-p', place, '-c', file, '-g', 'daemon off;'], { stdio: 'ignore' })
  proxies.push(proxy)
  for (let tries = 0; tries < 100; tries += 1) {
    const isUp = await get(ports.tls, '/livez').then(
      () => true,
      () => false,
    )
    if (isUp) return proxy
    await wait(100)
  }
  assert.fail(readFileSync(join(place, 'error.log'), 'utf8'))
}

/** How many leaves the log has, once the first is sealed; a head is kept for two seconds. */
async function untilSealed(port: number): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const [, size = '0'] = (await get(port, '/log/checkpoint')).body.split('\n')
    if (Number(size) > 0) return size
    await wait(100)
  }
  assert.fail('nothing was sealed')
}

test('what a client says of its address is not passed on', needsProxy, async (t) => {
  const seen: IncomingHttpHeaders[] = []
  const behind = createHttpServer((asked, reply) => {
    seen.push(asked.headers)
    reply.end()
  })
  t.after(() => void behind.close())
  await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve))
  const { port } = behind.address() as { port: number }
  const [plain, tls] = [await freePort(), await freePort()]
  const place = join(folder, 'headers')
  mkdirSync(place)
  const proxy = await startProxy(place, { plain, tls, program: `127.0.0.1:${port}` })
  const claims = {
    'x-forwarded-for': '198.51.100.7',
    'x-forwarded-proto': 'gopher',
    'x-forwarded-host': 'evil.example',
    forwarded: 'for=198.51.100.7;host=evil.example',
  }
  for (const path of ['/', '/verify', '/api/services', '/biller/BillPayment']) {
    await get(tls, path, claims)
  }
  proxy.kill('SIGTERM')
  assert.equal(seen.length, 5, 'four, and the one that asked whether the proxy is up')
  for (const headers of seen) {
    assert.equal(headers['x-forwarded-for'], '127.0.0.1')
    assert.equal(headers['x-forwarded-proto'], 'https')
    assert.equal(headers['x-forwarded-host'], undefined)
    assert.equal(headers.forwarded, undefined)
  }
})

test('the shipped proxy before the program', needsProxy, async (t) => {
  mkdirSync(join(folder, 'data'))
  const [plain, tls] = [await freePort(), await freePort()]
  program = await startProgram({
    dataFolder: join(folder, 'data'),
    environment: {
      DAFTAR_ORIGIN: `https://localhost:${tls}`,
      DAFTAR_PROXY: '127.0.0.1',
      DAFTAR_DEMO: 'on',
    },
  })
  const host = new URL(program.url).host
  await startProxy(folder, { plain, tls, program: host })

  await t.test('pages, the log and verifying go through, over TLS', async () => {
    const page = await get(tls, '/?lang=ur')
    assert.equal(page.status, 200)
    assert.match(page.body, /dir="rtl"/)
    assert.match(String(page.headers['strict-transport-security']), /max-age/)
    assert.match(String(page.headers['set-cookie']), /Secure/i)
    for (const path of ['/verify', '/log', '/log/checkpoint', '/api/trust-list', '/api/verify/1']) {
      assert.ok((await get(tls, path)).status < 500, path)
    }
    const plainly = await fetch(`http://127.0.0.1:${plain}/verify?a=1`, { redirect: 'manual' })
    assert.equal(plainly.status, 308)
  })
  await t.test('what never changes comes out of the cache, the program gone or not', async () => {
    const home = await get(tls, '/')
    const style = /"(\/assets\/[^"]+\.css)"/.exec(home.body)?.[1] ?? ''
    assert.equal((await get(tls, style)).status, 200)
    const size = await untilSealed(tls)
    const tile = `/log/tile/entries/000.p/${size}`
    const first = await get(tls, tile)
    assert.equal(first.status, 200)
    process.kill(program?.processId ?? 0, 'SIGSTOP')
    try {
      assert.equal((await get(tls, style)).status, 200)
      assert.deepEqual((await get(tls, tile)).body, first.body)
    } finally {
      process.kill(program?.processId ?? 0, 'SIGCONT')
    }
  })
  await t.test('too many who apply are refused here, while verifying goes on', async () => {
    process.kill(program?.processId ?? 0, 'SIGSTOP')
    const held = [get(tls, '/help'), get(tls, '/about')]
    await wait(500)
    const page = await get(tls, '/services')
    const problem = await get(tls, '/api/services')
    const verifying = get(tls, '/api/trust-list')
    process.kill(program?.processId ?? 0, 'SIGCONT')
    assert.deepEqual([page.status, page.headers['retry-after']], [503, '5'])
    assert.match(page.body, /lang="ur"[^]*lang="en"/)
    assert.deepEqual([problem.status, problem.headers['retry-after']], [503, '5'])
    assert.match(String(problem.headers['content-type']), /^application\/problem\+json/)
    assert.equal((JSON.parse(problem.body) as { code: string }).code, 'too-busy')
    assert.equal((await verifying).status, 200)
    for (const answer of await Promise.all(held)) assert.equal(answer.status, 200)
  })
})
