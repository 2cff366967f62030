/** What `daftar services new` refuses, and what it gives out. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { copyCheckout } from '#tests/checkout'
import { drawService } from '../app/builder/draw.ts'
import { ServiceRefused, writeService } from '../app/builder/new-service.ts'
import { kitePermit } from '#tests/kite-permit'

const { folder, daftar, run } = copyCheckout()
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const sound = {
  id: 'kite-permit',
  name: { en: "Kite flyer's permit", ur: 'پتنگ کا اجازت نامہ' },
  feeRupees: 750,
}

describe('a new service', () => {
  const made = writeService(folder, sound)

  test('takes a document number that nobody had, and it is never given out again', () => {
    const types = JSON.parse(read('app/builder/document-types.json')) as Record<string, string>
    assert.equal(types[made.documentType], 'kite-permit')
    assert.ok(made.documentType > 3)
    assert.match(
      read('services/kite-permit/certificate.ts'),
      new RegExp(`documentType: ${made.documentType},`),
    )
    const next = writeService(folder, { ...sound, id: 'boat-licence' })
    assert.equal(next.documentType, made.documentType + 1)
    assert.notEqual(next.officer.cnic, made.officer.cnic)
  })

  test('has an officer in the demonstration who may decide it', () => {
    const { posts } = JSON.parse(read('app/demo-registration.json')) as {
      posts: { role: string; holder: { cnic: string; name: string } }[]
    }
    const post = posts.find(({ role }) => role === 'kite-permit-officer')
    assert.deepEqual([post?.holder.cnic, post?.holder.name], [made.officer.cnic, made.officer.name])
  })

  test('stands in the list of services, which is read as before', async () => {
    const listed = await run(
      'node',
      '-e',
      "import('./app/services.ts').then((m) => console.log([...m.services.keys()].join()))",
    )
    assert.equal(listed.code, 0, listed.output)
    assert.match(listed.output, /kite-permit/)
  })

  test('is laid out like the rest, and its own test passes', async () => {
    const laid = await run('biome', 'format', 'app/services.ts', 'services/kite-permit')
    assert.equal(laid.code, 0, laid.output)
    const tested = await run('node', '--test', 'services/kite-permit/service.test.ts')
    assert.equal(tested.code, 0, tested.output)
  })

  test('keeps the rules of the house, and of its imports', async () => {
    const rules = ['tests/tidy.test.ts', 'tests/architecture.test.ts']
    const { output } = await run('node', '--import', './app/tsx.ts', '--test', ...rules)
    assert.match(output, /services use the catalogue and their own folder/)
    // What else stands in the copy answers for itself.
    const own = output.split('\n').filter((line) => line.includes('kite-permit'))
    assert.deepEqual(own, [])
  })

  test('has forty lines at most, however long its name', () => {
    const id = 'inter-provincial-kite-permit-2'
    writeService(folder, { ...sound, id, name: { en: 'K'.repeat(40), ur: 'پ'.repeat(40) } })
    for (const one of [id, 'kite-permit']) {
      const lines = read(`services/${one}/service.ts`).split('\n').length - 1
      assert.ok(lines <= 40, `${one}: ${lines} lines`)
    }
  })

  test('says what it costs in the fee that was asked for', () => {
    assert.match(read('services/kite-permit/fee.ts'), /value: rupees\(750\)/)
    assert.match(read('services/kite-permit/wording.ts'), /"Kite flyer's permit"/)
  })

  test('is not written twice', () => {
    assert.throws(
      () => writeService(folder, sound),
      (error) => error instanceof ServiceRefused && /kite-permit is there already/.test(`${error}`),
    )
  })
})

const refused: readonly [string, Partial<typeof sound>, RegExp][] = [
  ['one word', { id: 'kite' }, /two words or more in small letters/],
  ['capitals', { id: 'Kite-Permit' }, /is no name for a service/],
  ['a way out of the folder', { id: '../kite-permit' }, /is no name for a service/],
  ['a name of the platform', { id: 'service-level' }, /means something else in platform\//],
  ['the name of the template', { id: 'sample-permit' }, /means something else in app\/builder/],
  ['an installed service', { id: 'e-stamp' }, /services\/e-stamp is there already/],
  ['code in the name', { name: { ...sound.name, en: '${x}' } }, /--name takes a name in English/],
  ['English for Urdu', { name: { en: 'Kite', ur: 'Kite' } }, /--name-ur takes a name in Urdu/],
  ['no fee', { feeRupees: 0 }, /--fee takes whole rupees from 1/],
  ['half a rupee', { feeRupees: 1.5 }, /--fee takes whole rupees/],
]

for (const [what, change, says] of refused) {
  test(`${what} is refused, and nothing is written`, () => {
    const asked = { ...sound, id: 'raft-permit', ...change }
    const before = read('app/services.ts')
    assert.throws(() => writeService(folder, asked), says)
    assert.equal(read('app/services.ts'), before)
    assert.ok(!existsSync(join(folder, 'services/raft-permit')))
  })
}

test('the command says how it is used, and what it refuses, and fails', async () => {
  const bare = await daftar('services', 'new')
  assert.deepEqual([bare.code, /--name-ur URDU/.test(bare.output)], [2, true])
  const bad = await daftar('services', 'new', 'kite')
  assert.equal(bad.code, 1)
  assert.match(bad.output, /two words or more.*\nNothing was written\./)
})

test('a workflow is drawn with its ways back and its ends, in both languages', () => {
  const english = drawService(kitePermit, 'en')
  assert.ok(english.includes('  payable --> lapsed : Lapsed (clock, 7 days)'), english.join('\n'))
  assert.ok(english.includes('  [*] --> draft') && english.includes('  grounded --> [*]'))
  assert.ok(drawService(kitePermit, 'ur').includes('  state "زیر غور" as review'))
})
