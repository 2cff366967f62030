import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { formatCheckpoint } from './checkpoint.ts'
import { findCosignersOf, judgeWitnessed, quorumOf } from './cosignature.ts'
import { logKeyFrom } from './log-key.ts'
import { consistencyProof, leafHash, rootOf } from './merkle.ts'
import { formatWitnessRequest } from './witness-request.ts'
import { openWitness } from './witness.ts'
import type { Witness, WitnessAnswer } from './witness.ts'

const root = mkdtempSync(join(tmpdir(), 'daftar-witness-'))
after(() => rmSync(root, { recursive: true, force: true }))
const origin = 'log.example/daftar'
const key = logKeyFrom(origin, new Uint8Array(32).fill(7))
const now = new Date('2026-11-22T06:00:00Z')
const leavesOf = (size: number, history = 'true'): Uint8Array[] =>
  Array.from({ length: size }, (_, n) => leafHash(Buffer.from(`${history} ${n}`)))
const leaves = leavesOf(40)

function headOf(size: number, from = leaves, signer = key): string {
  const text = formatCheckpoint({ origin, size, root: rootOf(from.slice(0, size)) })
  return signer.signNote(text)
}

/** What a log sends to have a head of `size` leaves cosigned after one of `oldSize`. */
function askFor(oldSize: number, size: number, from = leaves): string {
  const proof = oldSize > 0 && oldSize < size ? consistencyProof(from.slice(0, size), oldSize) : []
  return formatWitnessRequest({ oldSize, proof, checkpoint: headOf(size, from) })
}

let folders = 0
const newFolder = (): string => join(root, String((folders += 1)))
const witnessIn = (directory: string, at = now): Promise<Witness> =>
  openWitness({ directory, name: 'witness.example/w', logs: [key.verifierKey], now: () => at })
const statusOf = async (asked: Promise<WitnessAnswer>): Promise<number> => (await asked).status

test('a witness cosigns a head that extends the last one, with the time', async () => {
  const witness = await witnessIn(newFolder())
  assert.equal(await statusOf(witness.addCheckpoint(askFor(0, 5))), 200)
  const answer = await witness.addCheckpoint(askFor(5, 12))
  assert.equal(answer.status, 200)
  const witnessed = await findCosignersOf(headOf(12) + answer.body, [witness.verifierKey])
  assert.deepEqual(witnessed.by, [{ name: 'witness.example/w', at: now }])
  assert.equal((await witness.seen()).get(origin)?.size, 12)
})

test('each wrong question has its own answer', async () => {
  const witness = await witnessIn(newFolder())
  await witness.addCheckpoint(askFor(0, 5))
  const other = logKeyFrom('log.example/other', new Uint8Array(32).fill(7))
  const thief = logKeyFrom(origin, new Uint8Array(32).fill(9))
  const unknown = other.signNote(
    formatCheckpoint({ origin: 'log.example/other', size: 1, root: new Uint8Array(32) }),
  )
  const ask = (oldSize: number, checkpoint: string, proof: Uint8Array[] = []) =>
    statusOf(witness.addCheckpoint(formatWitnessRequest({ oldSize, proof, checkpoint })))
  assert.equal(await ask(0, unknown), 404)
  assert.equal(await ask(5, headOf(6, leaves, thief)), 403)
  assert.equal(await ask(9, headOf(8)), 400)
  assert.equal(await statusOf(witness.addCheckpoint('old 5\nnonsense\n\nmore')), 400)
  assert.equal(await statusOf(witness.addCheckpoint('')), 400)
  assert.equal(await ask(5, headOf(8)), 422)
  assert.equal(await ask(5, headOf(8), consistencyProof(leaves.slice(0, 9), 5)), 422)
  const conflict = await witness.addCheckpoint(askFor(3, 8))
  assert.deepEqual(
    [conflict.status, conflict.type, conflict.body],
    [409, 'text/x.tlog.size', '5\n'],
  )
})

test('the first head of a log needs no proof, and may not bring one', async () => {
  const witness = await witnessIn(newFolder())
  const proof = [new Uint8Array(32)]
  const checkpoint = headOf(5)
  const body = formatWitnessRequest({ oldSize: 0, proof, checkpoint })
  assert.equal(await statusOf(witness.addCheckpoint(body)), 422)
  assert.equal(await statusOf(witness.addCheckpoint(askFor(0, 5))), 200)
})

test('a second history of the same size, or longer, is never cosigned (T-LOG-1)', async () => {
  const witness = await witnessIn(newFolder())
  await witness.addCheckpoint(askFor(0, 5))
  const forked = leavesOf(20, 'false')
  const halfForked = [...leaves.slice(0, 4), ...forked]
  for (const from of [forked, halfForked]) {
    assert.equal(await statusOf(witness.addCheckpoint(askFor(5, 5, from))), 409)
    assert.equal(await statusOf(witness.addCheckpoint(askFor(5, 9, from))), 422)
    assert.equal(await statusOf(witness.addCheckpoint(askFor(0, 9, from))), 409)
  }
  assert.equal((await witness.seen()).get(origin)?.size, 5)
})

test('whatever it is asked, what it has cosigned is one history that grows', async () => {
  const heads = [leaves, leavesOf(40, 'false'), [...leaves.slice(0, 9), ...leavesOf(31, 'later')]]
  const question = fc.record({
    from: fc.constantFrom(...heads),
    oldSize: fc.nat(20),
    size: fc.nat(20),
    keeps: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(question, { maxLength: 12 }), async (questions) => {
      const directory = newFolder()
      let witness = await witnessIn(directory)
      const signed: { size: number; root: string }[] = []
      for (const { from, oldSize, size, keeps } of questions) {
        if (!keeps) witness = await witnessIn(directory)
        const last = (await witness.seen()).get(origin)?.size ?? 0
        const answer = await witness.addCheckpoint(askFor(keeps ? last : oldSize, size, from))
        if (answer.status !== 200) continue
        signed.push({ size, root: Buffer.from(rootOf(from.slice(0, size))).toString('hex') })
      }
      const sizes = signed.map((one) => one.size)
      assert.deepEqual(
        sizes,
        sizes.toSorted((a, b) => a - b),
      )
      const consistent = heads.some((from) =>
        signed.every(
          ({ size, root: own }) => Buffer.from(rootOf(from.slice(0, size))).toString('hex') === own,
        ),
      )
      assert.ok(consistent)
    }),
    { numRuns: 60 },
  )
})

test('of many who ask at once to extend the same head, one is first', async () => {
  const witness = await witnessIn(newFolder())
  const answers = await Promise.all(
    [4, 5, 6, 7, 8].map((size) => statusOf(witness.addCheckpoint(askFor(0, size)))),
  )
  assert.deepEqual(answers, [200, 409, 409, 409, 409])
})

test('what cannot be written down is not cosigned', async () => {
  const directory = newFolder()
  const witness = await witnessIn(directory)
  await witness.addCheckpoint(askFor(0, 5))
  const state = join(directory, 'witness-state.json')
  const kept = await readFile(state)
  await rm(state)
  await mkdir(join(state, 'in-the-way'), { recursive: true })
  await assert.rejects(witness.addCheckpoint(askFor(5, 9)))
  await rm(state, { recursive: true })
  await writeFile(state, kept)
  assert.equal(await statusOf(witness.addCheckpoint(askFor(5, 9))), 200)
})

test('a witness that has lost its memory, or cannot read it, signs nothing more', async () => {
  const directory = newFolder()
  const witness = await witnessIn(directory)
  await witness.addCheckpoint(askFor(0, 5))
  const state = join(directory, 'witness-state.json')
  for (const damaged of ['', '{"log.example/daftar":{"size":5,"root":"AA=="}}', '{"a":']) {
    await writeFile(state, damaged)
    await assert.rejects(witness.addCheckpoint(askFor(0, 9)), { code: 'log-witness-state-missing' })
  }
  await rm(state)
  await assert.rejects(witnessIn(directory), { code: 'log-witness-state-missing' })
})

test('the key and the memory of a witness outlive it', async () => {
  const directory = newFolder()
  const before = await witnessIn(directory)
  await before.addCheckpoint(askFor(0, 5))
  const again = await witnessIn(directory)
  assert.equal(again.verifierKey, before.verifierKey)
  assert.equal(await statusOf(again.addCheckpoint(askFor(0, 9))), 409)
})

test('a cosignature counts for the head and the witness that it is of, and no other', async () => {
  const witness = await witnessIn(newFolder())
  const other = await witnessIn(newFolder())
  const { body } = await witness.addCheckpoint(askFor(0, 5))
  const by = async (note: string, witnessKey = witness.verifierKey): Promise<number> =>
    (await findCosignersOf(note, [witnessKey])).by.length
  assert.equal(await by(headOf(5) + body), 1)
  assert.equal(await by(headOf(6) + body), 0)
  assert.equal(await by(headOf(5) + body, other.verifierKey), 0)
  assert.equal(await by(headOf(5)), 0)
  assert.equal(await by(headOf(5) + body, key.verifierKey), 0)
  const later = body.replace(/(?<=— \S+ )\S+/, (line) => {
    const bytes = Buffer.from(line, 'base64')
    bytes[11] = (bytes[11] ?? 0) + 1
    return bytes.toString('base64')
  })
  assert.equal(await by(headOf(5) + later), 0)
})

test('a head is trusted when more than half of the known witnesses saw it lately (T-LOG-1)', () => {
  assert.deepEqual([1, 2, 3, 4, 5].map(quorumOf), [1, 2, 2, 3, 3])
  const at = (minutesAgo: number) => ({
    name: 'w',
    at: new Date(now.getTime() - minutesAgo * 60_000),
  })
  const of = (...by: { name: string; at: Date }[]) => ({ known: 3, needed: 2, by })
  assert.equal(judgeWitnessed(of(at(0), at(1)), now), 'trusted')
  assert.equal(judgeWitnessed(of(at(0)), now), 'too-few')
  assert.equal(judgeWitnessed(of(at(0), at(60)), now), 'stale')
  assert.equal(judgeWitnessed(of(at(0), at(-60)), now), 'stale')
  assert.equal(judgeWitnessed(of(at(600), at(60))), 'trusted')
  assert.equal(judgeWitnessed({ known: 0, needed: 1, by: [] }, now), 'none-known')
})
