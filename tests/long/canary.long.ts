/**
 * Whoever comes with a name, a CNIC or a phone leaves none of them where others look: not in a log
 * line, an address, a metric, a leaf of the public log, a redirect or a problem's answer.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
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

type Asked = { readonly path: string; readonly init?: RequestInit }

async function ask({ path, init = {} }: Asked): Promise<Response> {
  const answer = await fetch(url + path, { redirect: 'manual', ...init })
  const body = await answer.text()
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
]

await live(url, credentials)
for (const one of asked) await ask(one)
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
