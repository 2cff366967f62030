import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import { findDocumentByNumber, findDocumentsOfCase, storeDocuments } from './storage.ts'
import type { IssuedDocument } from './storage.ts'
import { issuedAt } from './testing.ts'

const db = await testDatabase()
const digits = '0032512345678951'

function document(changes: Partial<IssuedDocument> = {}): IssuedDocument {
  return {
    jurisdiction: 'XX-WND',
    id: '0K3F8QZT2M5X',
    kind: 'kite-permit',
    number: `XX-WND-${digits}`,
    caseId: '0K3F8QZT2M00',
    caseSeq: 3,
    sealed: Buffer.from([0xd2, 0x84, 0, 255]),
    digest: Buffer.alloc(32, 5),
    hash: Buffer.alloc(32, 7),
    issuedAt,
    ...changes,
  }
}

test('documents are stored in one go and found by number and by case', async () => {
  const first = document()
  const second = document({ id: '0K3F8QZT2M5Y', number: 'XX-WND-0032500000000161', caseSeq: 5 })
  await storeDocuments(db, [second, first])
  assert.deepEqual(await findDocumentByNumber(db, first.number), first)
  assert.deepEqual(await findDocumentsOfCase(db, 'XX-WND', first.caseId), [first, second])
  assert.deepEqual(await findDocumentsOfCase(db, 'XX-SEA', first.caseId), [])
  await storeDocuments(db, [])
})

test('the prefix may be left out or typed without its hyphens, not be another', async () => {
  assert.equal((await findDocumentByNumber(db, digits))?.number, `XX-WND-${digits}`)
  assert.equal((await findDocumentByNumber(db, `XXWND-${digits}`))?.id, '0K3F8QZT2M5X')
  assert.equal(await findDocumentByNumber(db, `XX-SEA-${digits}`), undefined)
  assert.equal(await findDocumentByNumber(db, '0000000000000098'), undefined)
})

test('digits that two offices gave out ask for the prefix', async () => {
  const other = document({ jurisdiction: 'XX-SEA', number: `XX-SEA-${digits}` })
  await storeDocuments(db, [other])
  await assert.rejects(findDocumentByNumber(db, digits), /document-number-needs-prefix/)
  assert.deepEqual(await findDocumentByNumber(db, other.number), other)
})

test('a document issued again under its number is found in its latest form', async () => {
  const again = document({ id: '0K3F8QZT2M5Z', issuedAt: new Date('2026-12-01T00:00:00Z') })
  await storeDocuments(db, [again])
  assert.equal((await findDocumentByNumber(db, again.number))?.id, '0K3F8QZT2M5Z')
})

test('what was issued cannot be changed, removed or stored twice', async () => {
  await assert.rejects(storeDocuments(db, [document()]))
  await assert.rejects(db.query("update documents.document set kind = 'x'"), /permission denied/)
  await assert.rejects(db.query('delete from documents.document'), /permission denied/)
})
