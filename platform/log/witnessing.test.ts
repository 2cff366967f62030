import assert from 'node:assert/strict'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { findCosignersOf } from './cosignature.ts'
import { appendLeaves } from './leaves.ts'
import { openLog } from './open-log.ts'
import { leavesOf, newPlace, now } from './test-log.ts'
import type { Place } from './test-log.ts'
import { openWitness } from './witness.ts'
import type { Witness } from './witness.ts'
import { createWitnessing, endWitnessing } from './witnessing.ts'
import type { WitnessContact } from './witnessing.ts'

async function threeWitnesses({ folder, key }: Place): Promise<Witness[]> {
  const open = (n: number): Promise<Witness> =>
    openWitness({
      directory: join(folder, `witness-${n}`),
      name: `witness.example/${n}`,
      logs: [key.verifierKey],
      now,
    })
  return Promise.all([1, 2, 3].map(open))
}

const contactOf = ({ verifierKey, addCheckpoint }: Witness): WitnessContact => ({
  verifierKey,
  ask: addCheckpoint,
})
const dead = ({ verifierKey }: Witness): WitnessContact => ({
  verifierKey,
  ask: () => Promise.reject(new Error('nobody answers')),
})

async function seal(place: Place, from: number, to: number): Promise<void> {
  await appendLeaves(place.db, leavesOf(from, to))
  await place.sequencer().sealOnce()
}

const place = await newPlace()
const fresh = await newPlace()
const witnesses = await threeWitnesses(place)
const keys = witnesses.map(({ verifierKey }) => verifierKey)
const log = openLog(place.directory)
let clock = now()
const witnessingBy = (contacts: readonly WitnessContact[]) =>
  createWitnessing({ directory: place.directory, log, witnesses: contacts, now: () => clock })
const cosigners = async (): Promise<number> =>
  (await findCosignersOf((await place.head()).note, keys)).by.length

test('the served head carries the lines of all who cosigned it, and is still whole', async () => {
  await seal(place, 0, 300)
  const witnessing = witnessingBy(witnesses.map(contactOf))
  await witnessing.askOnce()
  assert.equal(await cosigners(), 3)
  await seal(place, 300, 700)
  assert.equal((await place.head()).size, 300)
  await witnessing.askOnce()
  assert.equal((await place.head()).size, 700)
  assert.equal(await cosigners(), 3)
  assert.deepEqual(await place.faults(), [])
  assert.deepEqual(
    witnessing.status().map(({ failure }) => failure),
    [undefined, undefined, undefined],
  )
})

test('a proof file carries the witnesses of its head', async () => {
  const file = await log.proofFile(5, await place.head())
  const [, checkpoint = ''] = file.split(/(?<=\n)\n(?=log\.example)/)
  assert.equal((await findCosignersOf(checkpoint, keys)).by.length, 3)
})

test('a log that is started again finds out what its witnesses have seen', async () => {
  await seal(place, 700, 710)
  await witnessingBy(witnesses.map(contactOf)).askOnce()
  assert.equal(await cosigners(), 3)
})

test('a dead witness holds up neither the head nor the others', async () => {
  const [first, second, third] = witnesses as [Witness, Witness, Witness]
  const witnessing = witnessingBy([contactOf(first), dead(second), contactOf(third)])
  await seal(place, 710, 720)
  await witnessing.askOnce()
  assert.equal((await place.head()).size, 720)
  assert.equal(await cosigners(), 2)
  assert.equal(witnessing.status()[1]?.failure, 'nobody answers')
})

test('a head that cannot be served is said of every witness, until it can be', async () => {
  const blocker = join(place.directory, 'checkpoint.witnessed')
  await seal(place, 720, 725)
  const witnessing = witnessingBy(witnesses.map(contactOf))
  await rm(blocker)
  // A folder where the file belongs: the disk refuses it, as a full one would.
  await mkdir(blocker)
  const told = await new Promise<unknown>((resolve) => void witnessing.start(resolve))
  await witnessing.stop()
  assert.match(String(told), /EISDIR/)
  for (const { failure } of witnessing.status()) assert.match(failure ?? '', /EISDIR/)
  await rm(blocker, { recursive: true })
  await witnessing.askOnce()
  assert.deepEqual(
    witnessing.status().map(({ failure }) => failure),
    [undefined, undefined, undefined],
  )
})

test('what is served never shrinks, however slow the first witness is (AU-3)', async () => {
  const [witness] = await threeWitnesses(fresh)
  assert.ok(witness)
  await seal(fresh, 0, 3)
  const asked = Promise.withResolvers<void>()
  const answered = Promise.withResolvers<void>()
  const slow: WitnessContact = {
    verifierKey: witness.verifierKey,
    ask: async (body) => {
      asked.resolve()
      await answered.promise
      return witness.addCheckpoint(body)
    },
  }
  const options = { directory: fresh.directory, log: openLog(fresh.directory), now }
  const witnessing = createWitnessing({ ...options, witnesses: [slow] })
  await witnessing.start((error) => assert.fail(String(error)))
  await asked.promise
  await seal(fresh, 3, 9)
  const whileAsked = (await fresh.head()).size
  answered.resolve()
  await witnessing.stop()
  assert.ok((await fresh.head()).size >= whileAsked)
})

test('without any living witness the bare head is served', async () => {
  await seal(place, 725, 730)
  await witnessingBy(witnesses.map(dead)).askOnce()
  assert.equal((await place.head()).size, 730)
  assert.equal(await cosigners(), 0)
  assert.deepEqual(await place.faults(), [])
})

test('a witness that answers nonsense adds nothing to the head', async () => {
  const [first, second, third] = witnesses as [Witness, Witness, Witness]
  const before = await contactOf(second).ask('old 0\n\nnothing')
  const lying = (contact: WitnessContact, body: string): WitnessContact => ({
    ...contact,
    ask: async () => ({ status: 200, body }),
  })
  await seal(place, 730, 740)
  const witnessing = witnessingBy([
    lying(contactOf(first), 'old news\n\n— evil AAAA\n'),
    lying(contactOf(second), before.body),
    { ...contactOf(third), verifierKey: first.verifierKey },
  ])
  await witnessing.askOnce()
  assert.equal((await place.head()).size, 740)
  assert.doesNotMatch((await place.head()).note, /evil|witness/)
})

test('a head that does not change is cosigned again after a minute, not before', async () => {
  let questions = 0
  const counting = witnesses.map((one) => ({
    ...contactOf(one),
    ask: (body: string) => {
      questions += 1
      return one.addCheckpoint(body)
    },
  }))
  const witnessing = witnessingBy(counting)
  await witnessing.askOnce()
  const first = questions
  await witnessing.askOnce()
  assert.equal(questions, first)
  clock = new Date(clock.getTime() + 61_000)
  await witnessing.askOnce()
  assert.equal(questions, first + 3)
})

test('a log that forgot its witnesses shows its own head', async () => {
  await seal(place, 740, 750)
  assert.equal((await place.head()).size, 740)
  await endWitnessing(place.directory)
  const own = await readFile(join(place.directory, 'checkpoint'), 'utf8')
  assert.equal((await place.head()).note, own)
  assert.equal((await place.head()).size, 750)
})

test('a second history under the log’s own key is cosigned by nobody (AU-3, T-LOG-1)', async () => {
  const fork = await newPlace()
  await appendLeaves(fork.db, leavesOf(0, 900))
  await fork.sequencer({ key: place.key }).sealOnce()
  const witnessing = createWitnessing({
    directory: fork.directory,
    log: openLog(fork.directory),
    witnesses: witnesses.map(contactOf),
    now,
  })
  await witnessing.askOnce()
  const head = await fork.head()
  assert.equal(head.size, 900)
  assert.equal((await findCosignersOf(head.note, keys)).by.length, 0)
  assert.match(witnessing.status()[0]?.failure ?? '', /^it answered 422/)
})
