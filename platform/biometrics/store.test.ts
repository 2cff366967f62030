import assert from 'node:assert/strict'
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { machinePermit } from '#platform/consent'
import { createVault, loadOrCreateMasterKey } from '#platform/identity'
import { createIdSource } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import { testReading } from '#tests/reading'
import {
  captureFault,
  captureKeptMs,
  confirmBiometricVault,
  createBiometricVault,
  destroyTemplates,
  findCaptures,
  judgeCandidate,
  keepCandidates,
  keepCapture,
  keepComparison,
  listCandidates,
  listTemplatesOf,
  loadOrCreateBiometricKey,
  lockCaptures,
  openTemplate,
  openTemplatesOf,
  sweepCaptures,
  useCaptures,
  type NewCapture,
  type TemplatePlace,
} from './index.ts'

const db = await testDatabase()
const vault = createBiometricVault(randomBytes(32))
const newId = createIdSource(Date.now, randomInt)
const takenAt = new Date('2026-11-22T08:00:00Z')
const later = (ms: number) => new Date(takenAt.getTime() + ms)
const reading = { ...testReading, purpose: 'enrolment' } as const
const permit = machinePermit('enrolment')
const unreadable = { code: 'identity-sealed-unreadable' }

async function take(change: Partial<NewCapture> = {}, bytes = randomBytes(400)) {
  const capture: NewCapture = {
    id: newId(),
    personId: newId(),
    modality: 'finger',
    position: 'right-thumb',
    quality: 71,
    liveness: 'attended',
    pad: 'none',
    takenBy: 'OFFICER',
    assistedBy: 'post-1',
    takenForCase: undefined,
    takenAt,
    ...change,
  }
  const format = capture.modality === 'face' ? 'face-128' : 'iso-19794-2'
  await keepCapture(db, vault, capture, { format, bytes })
  return { ...capture, bytes }
}

const use = (id: string, caseId: string, { at = takenAt, enrols = false } = {}) =>
  useCaptures(db, [{ id, caseId, at, enrols }])

test('a template opens for its person, capture, place and format alone (BIO-2)', () => {
  const place: TemplatePlace = {
    personId: 'P1',
    captureId: 'C1',
    modality: 'finger',
    position: 'left-thumb',
    format: 'iso-19794-2',
  }
  const elsewhere: Partial<TemplatePlace>[] = [
    { personId: 'P2' },
    { captureId: 'C2' },
    { modality: 'face' },
    { position: 'left-index' },
    { format: 'face-128' },
  ]
  fc.assert(
    fc.property(fc.uint8Array(), fc.constantFrom(...elsewhere), (bytes, change) => {
      const sealed = vault.sealTemplate(Buffer.from(bytes), place)
      assert.deepEqual(vault.openTemplate(sealed, place, permit), Buffer.from(bytes))
      assert.throws(() => vault.openTemplate(sealed, { ...place, ...change }, permit), unreadable)
    }),
  )
})

test('T-ID-1 a stolen dump with the master key beside it reads no template (BIO-2)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-biometric-key-'))
  after(() => rmSync(folder, { recursive: true }))
  const own = createBiometricVault(loadOrCreateBiometricKey(folder))
  const masterKey = loadOrCreateMasterKey(folder)
  assert.notEqual(
    readFileSync(join(folder, 'biometrics.key'), 'utf8'),
    readFileSync(join(folder, 'master.key'), 'utf8'),
  )
  assert.equal(statSync(join(folder, 'biometrics.key')).mode & 0o077, 0)
  const capture = { ...(await take()), id: newId() }
  const bytes = Buffer.from('FMR and what follows it, twenty minutiae of one finger')
  await keepCapture(db, own, capture, { format: 'iso-19794-2', bytes })
  const [row] = await db.owner.query<{ sealed: Buffer; row: string }>(
    `select sealed, c::text as row from biometrics.capture c where id = $1`,
    [capture.id],
  )
  assert.ok(row && !row.sealed.includes(bytes) && !row.row.includes(bytes.toString('hex')))
  assert.equal(
    (await openTemplate(db, own, capture.id, reading)).bytes.toString(),
    bytes.toString(),
  )
  const thief = createBiometricVault(masterKey)
  await assert.rejects(openTemplate(db, thief, capture.id, reading), unreadable)
  const { id: captureId, personId, position } = capture
  const place = { personId, captureId, modality: 'finger', position } as const
  assert.throws(
    () =>
      createVault(masterKey).open(
        row.sealed,
        `biometrics.template|${Object.values(place).join('|')}`,
      ),
    unreadable,
  )
})

test('a database knows its biometrics key again and refuses another (BIO-2)', async () => {
  await confirmBiometricVault(db, vault)
  await confirmBiometricVault(db, vault)
  const other = createBiometricVault(randomBytes(32))
  await assert.rejects(confirmBiometricVault(db, other), /not the one/)
})

test('no table has room for a picture, but for a small portrait (BIO-1)', async () => {
  const columns = await db.owner.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'biometrics' and data_type in ('bytea', 'jsonb', 'json', 'xml', 'oid')
     order by 1`,
  )
  assert.deepEqual(
    columns.map(({ name }) => name),
    [
      'candidate.reason',
      'capture.sealed',
      'exception.sealed',
      'frame.digest',
      'portrait.seal',
      'portrait.sealed',
      'template.sealed',
      'vault.mark',
    ],
  )
  const { id } = await take()
  for (const column of [
    'candidate_reason',
    'capture_sealed',
    'exception_sealed',
    'template_sealed',
  ]) {
    const [check] = await db.owner.query<{ rule: string }>(
      `select pg_get_constraintdef(oid) as rule from pg_constraint where conname = $1`,
      [`${column}_check`],
    )
    assert.match(check?.rule ?? '', /octet_length\(\w+\) <= 4096/)
  }
  const [small] = await db.owner.query<{ rule: string }>(
    `select pg_get_constraintdef(oid) as rule from pg_constraint
     where conname = 'portrait_sealed_check'`,
  )
  assert.match(small?.rule ?? '', /octet_length\(sealed\) <= 40960/)
  const [digest] = await db.owner.query<{ rule: string }>(
    `select pg_get_constraintdef(oid) as rule from pg_constraint
     where conname = 'frame_digest_check'`,
  )
  assert.match(digest?.rule ?? '', /octet_length\(digest\) = 32/)
  const large = `update biometrics.capture set sealed = $2 where id = $1`
  await assert.rejects(db.owner.query(large, [id, Buffer.alloc(5_000)]), /capture_sealed_check/)
})

test('a capture enrols as the one template of its place; the old one is gone (BIO-4)', async () => {
  const first = await take()
  const { personId } = first
  const second = await take({ personId, takenAt: later(1_000) })
  const thumb = { personId, position: 'left-thumb' } as const
  const other = await take(thumb)
  assert.deepEqual(await use(first.id, 'CASE1', { enrols: true }), [first.id])
  await useCaptures(db, [
    { id: second.id, caseId: 'CASE2', at: later(2_000), enrols: true },
    { id: other.id, caseId: 'CASE2', at: later(2_000), enrols: true },
  ])
  const enrolled = await openTemplatesOf(db, vault, { id: personId, modality: 'finger' }, reading)
  assert.deepEqual(
    enrolled.map(({ position, bytes, captureId }) => ({ position, bytes, captureId })),
    [
      { position: 'left-thumb', bytes: other.bytes, captureId: other.id },
      { position: 'right-thumb', bytes: second.bytes, captureId: second.id },
    ],
  )
  for (const { id } of [first, second, other]) {
    await assert.rejects(openTemplate(db, vault, id, reading), {
      code: 'biometrics-capture-unknown',
    })
  }
})

test('T-ID-7 who puts his own template in another’s place is let in nowhere (BIO-2)', async () => {
  const [own, other] = [await take(), await take()]
  await use(own.id, 'CASE1', { enrols: true })
  await use(other.id, 'CASE2', { enrols: true })
  await db.owner.query(
    `update biometrics.template t set sealed = o.sealed, capture_id = o.capture_id
     from biometrics.template o where t.person_id = $1 and o.person_id = $2`,
    [other.personId, own.personId],
  )
  const wanted = { id: other.personId, modality: 'finger' } as const
  await assert.rejects(openTemplatesOf(db, vault, wanted, reading), unreadable)
})

test('two captures of one finger in one act: the later one counts (BIO-4)', async () => {
  const first = await take()
  const second = await take({ personId: first.personId, takenAt: later(1) })
  const both = [first, second].map(({ id }) => ({
    id,
    caseId: 'CASE1',
    at: later(5),
    enrols: true,
  }))
  await useCaptures(db, both)
  const [enrolled] = await openTemplatesOf(
    db,
    vault,
    { id: first.personId, modality: 'finger' },
    reading,
  )
  assert.deepEqual(enrolled?.bytes, second.bytes)
})

test('an exception serves a case and enrols nothing', async () => {
  const { id, personId } = await take({ modality: 'exception', position: 'unknown-finger' })
  assert.deepEqual(await use(id, 'CASE1', { enrols: true }), [id])
  assert.deepEqual(await listTemplatesOf(db, personId), [])
  assert.ok(await openTemplate(db, vault, id, reading))
})

test('T-ID-2 a capture serves one case and one person, and no other (BIO-3)', async () => {
  const { id, personId } = await take()
  assert.deepEqual(await use(id, 'CASE1'), [id])
  assert.deepEqual(await use(id, 'CASE1'), [id], 'the same case again is no harm')
  assert.deepEqual(await use(id, 'CASE2', { enrols: true }), [])
  assert.deepEqual(await listTemplatesOf(db, personId), [])
  const bound = await take({ takenForCase: 'CASE7' })
  assert.deepEqual(await use(bound.id, 'CASE8'), [])
  assert.deepEqual(await use(bound.id, 'CASE7'), [bound.id])

  const [used, taken] = await findCaptures(db, [id, bound.id])
  const wanted = { personId, caseId: 'CASE1', at: takenAt }
  assert.equal(captureFault(used, wanted), undefined)
  assert.equal(
    captureFault(used, { ...wanted, caseId: 'CASE2' }),
    'biometrics-capture-of-another-case',
  )
  assert.equal(captureFault(used, { ...wanted, personId: 'P9' }), 'biometrics-capture-unknown')
  assert.equal(captureFault(undefined, wanted), 'biometrics-capture-unknown')
  assert.equal(
    captureFault(taken, { personId: bound.personId, caseId: 'CASE1', at: takenAt }),
    'biometrics-capture-of-another-case',
  )
})

test('two cases at the same moment: one has the capture (BIO-3)', async () => {
  const { id } = await take()
  const cases = ['CASE1', 'CASE2', 'CASE3', 'CASE4']
  const used = await Promise.all(cases.map((caseId) => use(id, caseId)))
  assert.equal(used.flat().length, 1)
})

test('a capture past its time serves nothing and is swept, with its list (BIO-5)', async () => {
  const { id, personId } = await take()
  const fresh = await take({ takenAt: later(1) })
  await keepCandidates(db, { id, personId, at: takenAt }, [{ personId: 'TWIN', score: 0.8 }])
  const [capture] = await findCaptures(db, [id])
  const wanted = { personId, caseId: 'CASE1', at: later(captureKeptMs) }
  assert.equal(captureFault(capture, wanted), 'biometrics-capture-expired')
  assert.deepEqual(await use(id, 'CASE1', { at: wanted.at, enrols: true }), [])
  while ((await sweepCaptures(db, wanted.at, 3)) > 0);
  assert.deepEqual(
    (await findCaptures(db, [id, fresh.id])).map((left) => left.id),
    [fresh.id],
  )
  assert.deepEqual(await listCandidates(db, id), [])
})

test('who is erased leaves no template, no capture and no place in a list (BIO-6)', async () => {
  const enrolled = await take()
  const { personId } = enrolled
  await use(enrolled.id, 'CASE1', { enrols: true })
  const open = await take({ personId })
  const other = await take()
  await keepCandidates(db, { id: other.id, personId: other.personId, at: takenAt }, [
    { personId, score: 0.9 },
  ])
  await destroyTemplates(db, personId, later(1))
  assert.deepEqual(
    await openTemplatesOf(db, vault, { id: personId, modality: 'finger' }, reading),
    [],
  )
  assert.deepEqual(await findCaptures(db, [enrolled.id, open.id]), [])
  assert.deepEqual(await listCandidates(db, other.id), [])
  const [row] = await db.owner.query<{ rest: string }>(
    `select t::text as rest from biometrics.template t where person_id = $1`,
    [personId],
  )
  assert.ok(row && !row.rest.includes('\\x'), 'the row that is left holds no bytes')
})

test('rules see what was compared, and how many candidates nobody has cleared', async () => {
  const { id, personId } = await take({ modality: 'face', position: 'face' })
  await keepComparison(db, { id, matched: true, score: 0.75, threshold: 0.5, at: takenAt })
  const found = [
    { personId: 'A', score: 0.5 },
    { personId: 'B', score: 0.75 },
    { personId, score: 1 },
  ]
  await keepCandidates(db, { id, personId, at: takenAt }, found)
  await keepCandidates(db, { id, personId, at: takenAt }, found)
  const pair = { captureId: id, personId, candidateId: 'A' }
  const judged = { ...pair, reason: 'Born ten years apart', by: 'OFFICER-2', at: takenAt }
  assert.equal(await judgeCandidate(db, vault, { ...judged, verdict: 'another' }), true)
  assert.equal(await judgeCandidate(db, vault, { ...judged, verdict: 'same' }), false)
  assert.deepEqual(
    (await listCandidates(db, id)).map(({ personId: who, verdict }) => [who, verdict]),
    [
      ['B', undefined],
      ['A', 'another'],
    ],
  )
  const [capture] = await db.transact((tx) => lockCaptures(tx, [id, 'NONE']))
  assert.equal(capture?.duplicates, 1)
  assert.deepEqual(
    [capture?.matched, capture?.score, capture?.threshold, capture?.quality],
    [true, 0.75, 0.5, 71],
  )
  assert.deepEqual(capture?.searchedAt, takenAt)
})
