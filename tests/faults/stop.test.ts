/**
 * An operator stops the program while it works: connections that are kept open and an upload that
 * never ends do not hold it, and whoever was answered has what they were answered.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { connect as connectTo, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { runCommand, startProgram, type Program } from '#tests/program'

/** Whoever is still served has 0.8 s; the rest is for a busy machine. */
const heldMsMax = 2_000
const cnic = '3999010000025'
const environment = { DAFTAR_ORIGIN: 'https://daftar.example', DAFTAR_DEMO: 'on' }
let program: Program = await startProgram({ environment })
const { output } = await runCommand(['token', cnic, '--data', program.dataFolder])
const token = output.at(-1) ?? ''

const sockets: Socket[] = []
after(() => {
  for (const socket of sockets) socket.destroy()
})

/** Sends these lines and leaves the connection open. */
async function say(...lines: readonly string[]): Promise<Socket> {
  const { hostname, port } = new URL(program.url)
  const socket = connectTo(Number(port), hostname)
  sockets.push(socket)
  // Being cut off is what is expected.
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write(lines.join('\r\n'))
  return socket
}

/** A connection that was answered and is kept. */
async function keepAlive(): Promise<void> {
  const socket = await say('GET /livez HTTP/1.1', 'host: daftar.example', '', '')
  await new Promise((resolve) => socket.once('data', resolve))
}

/** A photo that trickles in, a byte now and then, on a network that is hardly there. */
async function trickle(): Promise<void> {
  const socket = await say(
    'POST /verify HTTP/1.1',
    'host: daftar.example',
    'content-type: multipart/form-data; boundary=part',
    'content-length: 4000000',
    '',
    '--part',
    'content-disposition: form-data; name="file"; filename="a.jpg"',
    'content-type: image/jpeg',
    '',
    'x',
  )
  const timer = setInterval(() => socket.write('x'), 50)
  socket.once('close', () => clearInterval(timer))
}

/** Drafts an affidavit's stamp as long as it is answered; gives the references it was told. */
async function draftUntilStopped(isOver: () => boolean): Promise<string[]> {
  const told: string[] = []
  while (!isOver()) {
    const answer = await fetch(`${program.url}/api/cases`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ service: 'e-stamp', answers: { instrument: 'affidavit' } }),
    }).catch(() => undefined)
    const body = (await answer?.json().catch(() => undefined)) as { reference?: string } | undefined
    if (answer?.ok && body?.reference) told.push(body.reference)
    else await wait(20)
  }
  return told
}

test('behind TLS every cookie is Secure, also where no proxy is named', async () => {
  const jar = new Map<string, string>()
  const visit = async (path: string, fields?: Record<string, string>) => {
    const answer = await fetch(program.url + path, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      assert.match(cookie, /; Secure/, cookie.split('=')[0])
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      jar.set(name, value)
    }
    return answer.text()
  }
  const hiddenIn = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    )
  const asked = await visit('/sign-in/code', {
    ...hiddenIn(await visit('/sign-in?lang=en')),
    cnic,
  })
  assert.ok(asked)
  const phone = `/demo/phone?phone=${encodeURIComponent('+923990000002')}`
  let code: string | undefined
  while (!code) {
    code = /data-code="(\d{6})"/.exec(await visit(phone))?.[1]
    if (!code) await wait(50)
  }
  await visit('/sign-in/code', { ...hiddenIn(asked), code })
  assert.ok(jar.has('daftar_session'), [...jar.keys()].join())
})

test('asked to stop, it ends although connections are kept and an upload trickles in', async () => {
  // What the database needs to end on this machine, at this moment.
  const idle = await program.stop()
  program = await program.restart()
  let isOver = false
  const drafting = Promise.all([0, 1, 2].map(() => draftUntilStopped(() => isOver)))
  for (let n = 0; n < 20; n += 1) await keepAlive()
  for (let n = 0; n < 3; n += 1) await trickle()
  await wait(500)
  const { code, signal, ms } = await program.stop()
  isOver = true
  const told = (await drafting).flat()
  assert.deepEqual({ code, signal }, { code: 0, signal: null })
  const heldMs = ms - idle.ms
  assert.ok(heldMs < heldMsMax, `${ms} ms; with nobody there ${idle.ms} ms`)
  assert.ok(told.length > 0)
  program = await program.restart()
  for (const reference of told) {
    const found = await fetch(`${program.url}/api/cases/${reference}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    assert.equal(found.status, 200, reference)
  }
})
