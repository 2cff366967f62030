import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import {
  checkProofBundle,
  createWitnessing,
  openWitness,
  parseProofBundle,
  parseProofFile,
  type Witness,
} from '#platform/log'
import { announceRules } from '#platform/catalogue'
import { kitePermit } from '#tests/kite-permit'
import { testPlatform } from '#tests/platform'
import {
  answersOf,
  flyer,
  issuePermit,
  sealAll,
  verifierServer,
  visitorOf,
} from './test-verifier.ts'

const folder = mkdtempSync(join(tmpdir(), 'daftar-witnesses-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const bare = await testPlatform()
const open = (n: number): Promise<Witness> =>
  openWitness({
    directory: join(folder, String(n)),
    name: `witness.example/${n}`,
    logs: [bare.logVerifierKey],
    now: bare.setting.now,
  })
const witnesses = await Promise.all([1, 2, 3].map(open))
const platform = {
  ...bare,
  witnesses: { verifierKeys: witnesses.map(({ verifierKey }) => verifierKey), areDemo: false },
}
const visitor = visitorOf(await verifierServer(platform))

/** Has the present head cosigned by the first `count` witnesses; the others do not answer. */
async function witnessBy(count: number): Promise<void> {
  const contacts = witnesses.map(({ verifierKey, addCheckpoint }, at) => ({
    verifierKey,
    ask: at < count ? addCheckpoint : () => Promise.reject(new Error('asleep')),
  }))
  const { now } = platform.setting
  await createWitnessing({
    directory: bare.logFolder,
    log: bare.log,
    witnesses: contacts,
    now,
  }).askOnce()
}

const permit = await issuePermit(platform)
await sealAll(platform)

describe('who confirms the head of the log', () => {
  const inLog = async (): Promise<readonly string[]> =>
    answersOf(await visitor.get(`/verify/number?number=${permit.number}`))[2] ?? []

  test('none and one of three are said, and are not enough', async () => {
    await witnessBy(0)
    assert.deepEqual(await inLog(), ['In the public log', 'Only 0 of 3 witnesses agree'])
    await witnessBy(1)
    assert.deepEqual(await inLog(), ['In the public log', 'Only 1 of 3 witnesses agree'])
    const { words } = await visitorOf(await verifierServer(platform), 'ur').get('/log')
    assert.match(words.replace(/[\u2066-\u2069]/g, ''), /3 میں سے صرف 1 گواہ متفق/)
  })

  test('two of three are enough, by number and by code', async () => {
    await witnessBy(2)
    assert.deepEqual(await inLog(), ['In the public log', '2 of 3 witnesses agree'])
    const pasted = answersOf(await visitor.paste(permit.code))[2]
    assert.deepEqual(pasted, ['In the public log', '2 of 3 witnesses agree'])
  })

  test('witnesses that have been silent for long are not believed of today', async () => {
    platform.clockTo(new Date(Date.now() + 3_600_000))
    assert.deepEqual(await inLog(), ['In the public log', 'The witnesses have been silent'])
    platform.clockTo(new Date())
  })

  test('the page of the log names each of them, and what it has not confirmed', async () => {
    const { words } = await visitor.get('/log')
    assert.match(words, /witness\.example\/1 confirmed it on/)
    assert.match(words, /witness\.example\/3 has not confirmed this fingerprint/)
    assert.match(words, /No name, identity number, phone/)
    assert.match(words, /Last full recount Not yet/)
  })
})

test('announced rules are listed with their days, their authority and their place', async () => {
  const none = await visitor.get('/log/rules')
  assert.match(none.words, /No rule has been announced yet/)
  const rule = {
    id: 'large/2026',
    from: '2026-01-01',
    to: '2026-12-31',
    authority: { en: 'Kite Act 2026', ur: 'پتنگ ایکٹ 2026' },
    source: 'Kite Gazette, page 1',
  }
  const services = new Map([[kitePermit.id, { ...kitePermit, rules: [rule] }]])
  await announceRules(platform.db, { ...platform.setting, services })
  assert.match((await visitor.get('/log/rules')).words, /large \/ 2026.*in a few seconds/)
  await sealAll(platform)
  const { words } = await visitor.get('/log/rules')
  assert.match(words, /large \/ 2026 .*2026.* to .*2026.* Kite Act 2026 Kite Gazette, page 1 .*\d/)
  assert.match(words, /Kite permit/)
})

describe('the entries of one document', () => {
  const base = `/log/records/${permit.number}`

  test('each act with its day, its place and a proof, and nobody’s name', async () => {
    const { words, html, status } = await visitor.get(base)
    assert.equal(status, 200)
    assert.match(words, /Applied for .* Decided .* Issued /)
    assert.ok(!html.includes(flyer) && !html.includes('3999099000011'))
  })

  test('one proof is saved with its entry inside', async () => {
    const issued = parseProofFile((await visitor.get(`/verify/proof/${permit.number}`)).html)
    const { html, status } = await visitor.get(`${base}/${issued?.index}.tlog-proof`)
    assert.equal(status, 200)
    const keys = { log: platform.logVerifierKey, witnesses: platform.witnesses.verifierKeys }
    const [checked] = await checkProofBundle({ proofs: [html] }, keys)
    assert.equal(checked?.answer.included, true)
    assert.equal(checked?.entry?.kind, 'issued')
    assert.equal(checked?.witnessed.by.length, 2)
  })

  test('all are saved in one file, which is good without this site', async () => {
    const { html } = await visitor.get(`${base}/proofs.json`)
    const bundle = parseProofBundle(html) ?? assert.fail('no bundle')
    const checked = await checkProofBundle(bundle, bundle)
    assert.equal(checked.length, 3)
    assert.ok(checked.every(({ answer }) => answer.included))
  })

  test('what is not there, and whose it is not, is told apart kindly', async () => {
    assert.equal((await visitor.get('/log/records/PB-KTE-1234567890123456')).status, 404)
    assert.equal((await visitor.get(`${base}/99999.tlog-proof`)).status, 404)
    assert.equal((await visitor.get(`${base}/../../checkpoint`)).status, 404)
    const other = await issuePermit(platform)
    const fresh = await visitor.get(`/log/records/${other.number}`)
    assert.match(fresh.words, /Acts that will be sealed in a few seconds: 3/)
  })
})
