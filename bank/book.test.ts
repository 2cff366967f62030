import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openBook, type Taken } from './book.ts'

const folder = mkdtempSync(join(tmpdir(), 'daftar-bank-'))
after(() => rmSync(folder, { recursive: true }))

let drawn = 0
function taken(changes: Partial<Taken> = {}): Taken {
  drawn += 1
  return {
    psid: String(17860001202611200000n + BigInt(drawn)),
    authId: '000101',
    amountPaisa: 120_000,
    date: '2026-11-20',
    time: '115958',
    way: 'counter',
    fileDay: '2026-11-20',
    isSilent: false,
    ...changes,
  }
}

test('what was booked is there when the book is opened again; a torn last line is not', () => {
  const [first, second, third] = [taken(), taken(), taken()]
  const book = openBook(folder)
  for (const one of [first, second, third]) book.take(one)
  book.settle(first, 'kept', 'RECEIPT')
  book.settle(second, 'returned', '')
  book.close()
  appendFileSync(join(folder, 'book.jsonl'), '{"taken":{"psid":"1786')
  const again = openBook(folder)
  assert.deepEqual(
    again.payments().map(({ standing, receipt }) => [standing, receipt]),
    [
      ['kept', 'RECEIPT'],
      ['returned', ''],
      ['held', ''],
    ],
  )
  const fourth = taken()
  again.take(fourth)
  again.close()
  assert.equal(openBook(folder).find(fourth)?.standing, 'held')
})

test('what is kept stays kept; what was given back may be paid again', () => {
  const book = openBook(join(folder, 'another'))
  const [kept, returned] = [taken(), taken()]
  book.take(kept)
  book.settle(kept, 'kept', 'A')
  book.settle(kept, 'returned', 'B')
  assert.deepEqual([book.take(kept).standing, book.find(kept)?.receipt], ['kept', 'A'])
  book.take(returned)
  book.settle(returned, 'returned', '')
  assert.equal(book.take(returned).standing, 'held')
  assert.equal(book.payments().length, 2)
  book.close()
})

test('another amount is another payment, though its number is the same', () => {
  const book = openBook(join(folder, 'amounts'))
  const right = taken()
  book.take({ ...right, amountPaisa: right.amountPaisa + 100 })
  book.take(right)
  assert.equal(book.payments().length, 2)
  book.close()
})
