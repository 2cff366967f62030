import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { loadOrCreateLogKey, logKeyFrom, openNote } from './log-key.ts'
import { parseNote, parseVerifierKey } from './note.ts'
import { formatProofFile, parseProofFile } from './proof-file.ts'

const folder = await mkdtemp(join(tmpdir(), 'daftar-log-key-'))
after(() => rm(folder, { recursive: true, force: true }))

// The example of Go's golang.org/x/mod/sumdb/note, which the specification was written from.
const exampleKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const exampleText =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n"
const exampleLine =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpR' +
  'Zb6KE6RyyBwJnAM=\n'

test('the note that the Go tools print as their example verifies, and its key id is true', () => {
  assert.equal(openNote(`${exampleText}\n${exampleLine}`, exampleKey), exampleText)
})

test('a key whose id is not that of its name and bytes verifies nothing', () => {
  const renamed = exampleKey.replace('PeterNeumann', 'PeterNeuman')
  const line = exampleLine.replace('PeterNeumann', 'PeterNeuman')
  assert.equal(openNote(`${exampleText}\n${line}`, renamed), undefined)
})

const key = logKeyFrom('log.example/daftar', new Uint8Array(32).fill(5))

test('a note verifies under its own key, and not after any one character changed', () => {
  const note = key.signNote('one\n\ntwo\n')
  assert.equal(openNote(note, key.verifierKey), 'one\n\ntwo\n')
  const end = note.indexOf('—')
  fc.assert(
    fc.property(fc.nat({ max: end - 3 }), (at) => {
      const char = note[at] === 'x' ? 'y' : 'x'
      assert.equal(
        openNote(note.slice(0, at) + char + note.slice(at + 1), key.verifierKey),
        undefined,
      )
    }),
  )
})

test('another key of the same name does not verify it', () => {
  const other = logKeyFrom('log.example/daftar', new Uint8Array(32).fill(6))
  assert.equal(openNote(key.signNote('one\n'), other.verifierKey), undefined)
})

test('signatures by unknown keys are passed over, a wrong one by the known key is not', () => {
  const note = key.signNote('one\n')
  const witness = logKeyFrom('witness.example', new Uint8Array(32).fill(7)).signNote('one\n')
  const witnessLine = witness.slice(witness.indexOf('—'))
  assert.equal(openNote(note + witnessLine, key.verifierKey), 'one\n')
  const wrong = key.signNote('two\n')
  assert.equal(openNote(note + wrong.slice(wrong.indexOf('—')), key.verifierKey), undefined)
})

test('malformed notes are no notes', () => {
  const note = key.signNote('one\n')
  const malformed = [
    '',
    'one\n',
    note.slice(0, -1),
    note.replace('—', '-'),
    note.replace('\n', '\r\n'),
    `${note}\n`,
    note.replace('one', 'one\u0007'),
    note.replace('=', ''),
    note.replace('daftar', 'daf+tar'),
  ]
  assert.deepEqual(
    malformed.filter((one) => parseNote(one) !== undefined),
    [],
  )
})

test('a verifier key of another type or shape is refused', () => {
  const malformed = [
    '',
    'name',
    'n+00000000+',
    exampleKey.replace('ARpc', 'Ahpc'),
    `${exampleKey}A`,
  ]
  assert.deepEqual(
    malformed.filter((one) => parseVerifierKey(one) !== undefined),
    [],
  )
})

test('a checkpoint has origin, size and root on a line each, and nothing else passes', () => {
  const root = new Uint8Array(32).fill(1)
  const text = formatCheckpoint({ origin: 'log.example/daftar', size: 20_852_163, root })
  assert.equal(text, 'log.example/daftar\n20852163\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n')
  assert.deepEqual(parseCheckpoint(text), { origin: 'log.example/daftar', size: 20_852_163, root })
  assert.equal(parseCheckpoint(`${text}extension\n`)?.size, 20_852_163)
  const malformed = [
    '',
    text.slice(0, -1),
    text.replace('20852163', '020'),
    text.replace('20852163', '-1'),
    text.replace('20852163', '1e3'),
    text.replace('20852163', '9007199254740993'),
    text.replace('E=', 'F='),
    text.replace('AQEB', ''),
    `\n${text}`,
    `${text}\n`,
  ]
  assert.deepEqual(
    malformed.filter((one) => parseCheckpoint(one) !== undefined),
    [],
  )
})

test('a proof file reads back as it was written, with extra data or without', () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })
  const extra = fc.option(fc.uint8Array(), { nil: undefined })
  fc.assert(
    fc.property(fc.nat(), fc.array(hash), extra, (index, hashes, added) => {
      const proof = {
        index,
        hashes,
        checkpoint: key.signNote('one\n'),
        ...(added && { extra: added }),
      }
      const parsed = parseProofFile(formatProofFile(proof))
      assert.deepEqual(JSON.stringify(parsed), JSON.stringify(proof))
    }),
  )
})

test('a proof file looks as the specification shows it', () => {
  const hashes = [new Uint8Array(32).fill(1)]
  const written = formatProofFile({
    index: 7,
    hashes,
    checkpoint: 'o\n8\nr\n\n— k s\n',
    extra: Uint8Array.of(1, 2, 3),
  })
  assert.equal(
    written,
    'c2sp.org/tlog-proof@v1\nextra AQID\nindex 7\n' +
      'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n\no\n8\nr\n\n— k s\n',
  )
  const malformed = [
    '',
    written.replace('@v1', '@v2'),
    written.replace('index 7', 'index 07'),
    written.replace('AQEB', ''),
    written.replace('extra AQID', 'extra ??'),
  ]
  assert.deepEqual(
    malformed.filter((one) => parseProofFile(one) !== undefined),
    [],
  )
})

test('the log key is made once, kept for its owner only, and used again', async () => {
  const made = await Promise.all(
    Array.from({ length: 8 }, () => loadOrCreateLogKey(join(folder, 'a'), 'log.example/a')),
  )
  assert.equal(new Set(made.map((one) => one.verifierKey)).size, 1)
  if (process.platform !== 'win32') {
    assert.equal((await stat(join(folder, 'a', 'log.key'))).mode & 0o777, 0o600)
  }
  const again = await loadOrCreateLogKey(join(folder, 'a'), 'log.example/a')
  assert.equal(openNote(again.signNote('one\n'), made[0]?.verifierKey ?? ''), 'one\n')
})

test('a key file that is damaged or of another log is refused and left as it is', async () => {
  await loadOrCreateLogKey(join(folder, 'b'), 'log.example/b')
  await assert.rejects(loadOrCreateLogKey(join(folder, 'b'), 'log.example/c'), /log-key-damaged/)
  const file = join(folder, 'b', 'log.key')
  const damaged = (await readFile(file, 'utf8')).replace(/\+[0-9a-f]{8}\+/, '+00000000+')
  await writeFile(file, damaged)
  await assert.rejects(loadOrCreateLogKey(join(folder, 'b'), 'log.example/b'), /log-key-damaged/)
  assert.equal(await readFile(file, 'utf8'), damaged)
})
