/**
 * Whoever comes with a name, a CNIC or a phone leaves none of them where others look: not in a log
 * line, an address, a metric, a leaf of the public log, a redirect or a problem's answer.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '#platform/database'
import {
  createVault,
  loadOrCreateMasterKey,
  openDestroyedKeys,
  registerPersons,
} from '#platform/identity'
import { startProgram } from '#tests/program'
import { credentialsOf, live } from './one-life.ts'

const canary = {
  name: 'Qanarya Unmistakable',
  cnic: '3999087650009',
  phone: '+923990876599',
}
const local = canary.phone.slice(3)
const spellings = [
  canary.name,
  'Qanarya',
  canary.cnic,
  `${canary.cnic.slice(0, 5)}-${canary.cnic.slice(5, 12)}-${canary.cnic.slice(12)}`,
  canary.phone,
  `0${local}`,
  local,
]
const plantedIn = (text: string) =>
  spellings.filter((one) => {
    const inHex = Buffer.from(one).toString('hex')
    return text.includes(one) || text.includes(encodeURIComponent(one)) || text.includes(inHex)
  })

const program = await startProgram()
const { url, dataFolder } = program
const credentials = await credentialsOf(dataFolder)
/** What went out to others: by where. */
const emitted = new Map<string, string>()
const pages = new WeakMap<Response, string>()
const socketDirectory = join(dataFolder, 'postgres')

type Asked = { readonly path: string; readonly init?: RequestInit }

async function ask({ path, init = {} }: Asked): Promise<Response> {
  const answer = await fetch(url + path, { redirect: 'manual', ...init })
  const body = await answer.text()
  pages.set(answer, body)
  const shown = path.split('?')[0]
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  emitted.set(`${init.method ?? 'GET'} ${shown} headers`, headers)
  // A form that is shown again keeps what its own visitor typed; nothing else says it back.
  const isForm =
    answer.status === 422 && /text\/html/.test(answer.headers.get('content-type') ?? '')
  if (answer.status >= 400 && !isForm) emitted.set(`${init.method ?? 'GET'} ${shown} body`, body)
  return answer
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: {
    authorization: `Bearer ${credentials.citizen}`,
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const party = {
  ...canary,
  relation: 'daughter-of',
  relativeName: canary.name,
  address: canary.name,
}
const application = {
  service: 'e-stamp',
  jurisdiction: 'PB-MHR',
  answers: { firstParties: [party] },
}

/** Everything that a person can get wrong with his own data in hand. */
const asked: readonly Asked[] = [
  { path: `/nothing/${canary.cnic}` },
  { path: `/track?reference=${encodeURIComponent(canary.cnic)}` },
  { path: `/verify?number=${canary.cnic}` },
  { path: `/api/verify/${canary.cnic}` },
  { path: `/api/cases/${canary.cnic}` },
  { path: `/api/cases/${encodeURIComponent(canary.name)}`, init: json('{}') },
  { path: `/desk/search?what=${canary.cnic}` },
  { path: `/sign-in?next=/cases?${canary.cnic}` },
  { path: '/api/cases', init: json(application) },
  { path: '/api/cases', init: json({ ...application, service: canary.name }) },
  { path: '/api/cases', init: json({ ...application, jurisdiction: canary.cnic }) },
  { path: '/api/cases', init: json(`{"answers": "${canary.name} ${canary.cnic}`) },
  { path: '/api/drafts', init: json({ ...application, answers: { [canary.cnic]: canary.name } }) },
  { path: '/api/sign-in', init: json({ cnic: canary.cnic, name: canary.name }) },
  { path: '/biller/inquiry', init: json({ consumer_number: canary.cnic, username: canary.name }) },
  {
    path: '/sign-in',
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ cnic: canary.cnic, name: canary.name }).toString(),
    },
  },
  { path: '/confirm', init: { method: 'POST', body: `${canary.cnic}` } },
  { path: `/account/reads?before=${canary.cnic}` },
  { path: `/account/mandates/offer?other=${canary.cnic}` },
  { path: `/registry/persons/${canary.cnic}` },
  { path: `/registry/search?name=${encodeURIComponent(canary.name)}` },
  { path: `/offices/officers/${canary.cnic}` },
  { path: `/offices/orders/${canary.cnic}` },
  { path: `/counter/${canary.cnic}` },
  { path: `/desk/relying-parties/${canary.cnic}` },
  { path: `/enrol?next=/desk?${canary.cnic}` },
  { path: `/openid/interaction/${canary.cnic}` },
  { path: `/openid/auth?client_id=${canary.cnic}&login_hint=${canary.cnic}` },
  {
    path: '/openid/request',
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: canary.cnic,
        login_hint: canary.cnic,
        claims: `{"userinfo":{"cnic_matches":{"to":"${canary.cnic}"}}}`,
      }).toString(),
    },
  },
  { path: '/openid/token', init: json({ code: canary.cnic, client_id: canary.name }) },
  { path: `/wallet/offer/${canary.cnic}` },
  { path: '/wallet/credential', init: json({ proof: { jwt: canary.cnic, name: canary.name } }) },
  { path: `/biometrics?of=${canary.cnic}` },
]

/** A browser of the person herself: her pages are hers; what others could see is looked at. */
function herBrowser() {
  const jar = new Map([['daftar_language', 'en']])
  const go = async (path: string, typed?: Readonly<Record<string, string>>): Promise<string> => {
    const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
    const body = typed && new URLSearchParams(typed)
    const answer = await ask({ path, init: { headers, ...(body && { method: 'POST', body }) } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return pages.get(answer) ?? ''
  }
  /** Sends a form of a page, with its hidden fields. */
  const send = (html: string, action: string, typed: Readonly<Record<string, string>>) => {
    const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? ''
    const hidden = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
    const values = [...hidden].map(([, name = '', value = '']) => [name, value])
    return go(action, { ...Object.fromEntries(values), ...typed })
  }
  return { go, send }
}

/** She is registered, signs in, and does with her own data what one can. */
async function liveHers(): Promise<void> {
  const owner = connect({ socketDirectory, database: 'postgres', connectionsMax: 1 })
  const keys = join(dataFolder, 'keys')
  const vault = createVault(loadOrCreateMasterKey(keys), openDestroyedKeys(keys))
  const person = { id: 'CANARY000000', ...canary, language: 'en' } as const
  await registerPersons(owner, vault, [person], new Date())
  await owner.close()
  const { go, send } = herBrowser()
  const asking = await go('/sign-in?next=/account')
  const code = await send(asking, '/sign-in/code', { cnic: canary.cnic })
  await wait(1_500)
  const phone = await go(`/demo/phone?phone=${encodeURIComponent(canary.phone)}`)
  const [, typed = ''] = /data-code="(\d{6})"/.exec(phone) ?? []
  await send(code, '/sign-in/code', { code: typed })
  const account = await go('/account')
  assert.ok(account.includes(canary.name), 'she is signed in')
  for (const path of ['reads', 'consents', 'data', 'data/erase', 'devices', 'person', 'mandates']) {
    await go(`/account/${path}`)
  }
  for (const file of ['json', 'pdf']) await go(`/account/data/my-data.${file}`)
  const wrong = `I am ${canary.name}, ${canary.cnic}`
  const correcting = await go('/account/data/correct')
  const told = { wrong, paper: canary.cnic, place: 'PB-MHR' }
  await send(correcting, '/account/data/correct', told)
  assert.ok((await go('/account/data/correct')).includes(wrong), 'it was sent')
  const offering = await go('/account/mandates/offer')
  const today = new Date().toISOString().slice(0, 10)
  const terms = { kind: 'client', from: today, to: today, evidence: canary.name }
  await send(offering, '/account/mandates/offer', { ...terms, other: '3999010000018' })
}

await live(url, credentials)
for (const one of asked) await ask(one)
await liveHers()
await wait(1_500)
emitted.set('/metrics', await (await fetch(`${url}/metrics`)).text())
for (const path of ['/livez', '/readyz', '/log/checkpoint', '/api/openapi.json']) {
  emitted.set(path, await (await fetch(url + path)).text())
}
emitted.set('what the program wrote', program.output().join('\n'))
const logFolder = join(dataFolder, 'log')
for (const file of readdirSync(logFolder, { recursive: true, withFileTypes: true })) {
  if (!file.isFile()) continue
  const bytes = readFileSync(join(file.parentPath, file.name))
  emitted.set(`log ${file.name}`, `${bytes.toString('latin1')} ${bytes.toString('hex')}`)
}

test('T-ID-46 what is planted can be found: the search would notice', () => {
  assert.ok(plantedIn(`x=${encodeURIComponent(canary.name)}`).length > 0)
  assert.ok(plantedIn(Buffer.from(canary.cnic).toString('hex')).length > 0)
})

test('T-ID-46 enough went out to be looked through', () => {
  assert.ok(emitted.size > 25, `${emitted.size}`)
  const problems = [...emitted].filter(
    ([where, text]) => where.endsWith('body') && text.length > 20,
  )
  assert.ok(problems.length > 6, problems.map(([where]) => where).join('\n'))
})

test('T-ID-46 no name, CNIC or phone stands in what the program emits to others', () => {
  const found = [...emitted].flatMap(([where, text]) =>
    plantedIn(text).map((what) => `${where}: ${what}`),
  )
  assert.deepEqual(found, [])
})

test('T-ID-46 nor in clear in any column of the database', async () => {
  const owner = connect({ socketDirectory, database: 'postgres', connectionsMax: 1 })
  const tables = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  assert.ok(tables.length > 60)
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await owner.query<{ line: string }>(`select t::text as line from ${name} t`)
    const planted = rows.flatMap(({ line }) => plantedIn(line))
    found.push(...new Set(planted.map((what) => `${name}: ${what}`)))
  }
  await owner.close()
  assert.deepEqual(found, [])
})
