import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import {
  encodeEntry,
  formatCheckpoint,
  formatProofBundle,
  formatProofFile,
  leafHash,
  logKeyFrom,
  openWitness,
} from '#platform/log'
import { checkProofs } from './check-proofs.ts'

const folder = mkdtempSync(join(tmpdir(), 'daftar-proofs-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const origin = 'log.example/daftar'
const key = logKeyFrom(origin, new Uint8Array(32).fill(7))
const commitment = new Uint8Array(32)
const entry = encodeEntry({ kind: 'issued', commitment, issuer: 'PB-LHR', day: '2026-07-22' })
const head = key.signNote(formatCheckpoint({ origin, size: 1, root: leafHash(entry) }))
const witnesses = await Promise.all(
  [1, 2, 3].map((n) =>
    openWitness({
      directory: join(folder, String(n)),
      name: `witness.example/${n}`,
      logs: [key.verifierKey],
      now: () => new Date('2026-07-22T06:00:00Z'),
    }),
  ),
)
const lines = await Promise.all(
  witnesses.map(async (one) => (await one.addCheckpoint(`old 0\n\n${head}`)).body),
)
const witnessKeys = witnesses.map(({ verifierKey }) => verifierKey)

/** A saved file with one proof, whose head so many witnesses have cosigned. */
function save(name: string, cosigned: number, extra = entry): string {
  const checkpoint = head + lines.slice(0, cosigned).join('')
  const proofs = [formatProofFile({ index: 0, hashes: [], checkpoint, extra })]
  const file = join(folder, name)
  writeFileSync(file, formatProofBundle({ log: key.verifierKey, witnesses: witnessKeys, proofs }))
  return file
}

async function check(...words: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = []
  const code = await checkProofs(words, (line) => said.push(line))
  return { code, said: said.join('\n') }
}

test('saved proofs are checked without network, years later', async () => {
  const { code, said } = await check(save('good.json', 2))
  assert.equal(code, 0)
  assert.match(said, /✓ entry 0: Issued, PB-LHR, 2026-07-22, head seen by 2 of 3 witnesses/)
  assert.match(said, /1 of 1 proofs hold/)
})

test('one witness of three is not enough, and it is said', async () => {
  const { code, said } = await check(save('one.json', 1))
  assert.equal(code, 1)
  assert.match(said, /NOT every head was cosigned by more than half/)
})

test('another entry, another key, or no proof at all', async () => {
  const day = '2026-07-23'
  const other = encodeEntry({ kind: 'issued', commitment, issuer: 'PB-LHR', day })
  assert.match((await check(save('other.json', 3, other))).said, /✗ Issued.*NOT where the proof/)
  const stranger = logKeyFrom(origin, new Uint8Array(32).fill(8)).verifierKey
  const strange = await check(save('good.json', 3), stranger, ...witnessKeys)
  assert.equal(strange.code, 1)
  assert.match(strange.said, /NOT signed by this key/)
  writeFileSync(join(folder, 'none'), 'nothing')
  assert.equal((await check(join(folder, 'none'))).code, 1)
  assert.equal((await check()).code, 2)
})
