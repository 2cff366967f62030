import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { createIdSource, formatId, idAt, idMadeAt, idOfDigest, parseId, tailsMax } from './ids.ts'
import { formatCnic, maskCnic, maskPhone, parseCnic, parsePhone } from './person-numbers.ts'

test('ids of one process strictly increase, also when the clock stands still or goes back', () => {
  const times = fc.array(fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 }), {
    minLength: 2,
  })
  fc.assert(
    fc.property(times, fc.nat(), (clock, chance) => {
      let tick = 0
      const newId = createIdSource(
        () => clock[tick % clock.length] ?? 0,
        (limit) => chance % limit,
      )
      let last = ''
      for (; tick < 200; tick += 1) {
        const id = newId()
        assert.ok(id > last, `${id} after ${last}`)
        last = id
      }
    }),
  )
})

test('an id tells when it was made and is read as people type it', () => {
  const at = Date.UTC(2026, 10, 22)
  const id = createIdSource(
    () => at,
    () => 7,
  )()
  assert.equal(idMadeAt(id), at)
  assert.equal(parseId(formatId(id).toLowerCase()), id)
  assert.equal(parseId(id.replace(/0/g, 'O').replace(/1/g, 'l')), id)
  assert.equal(parseId('U'.repeat(12)), undefined)
})

test('of one instant as many ids can be made as it has room for, each another', () => {
  const at = Date.UTC(2026, 0, 1)
  const ids = [0, 1, tailsMax - 1].map((tail) => idAt(at, tail))
  assert.equal(new Set(ids).size, 3)
  assert.deepEqual(ids, ids.toSorted())
  for (const id of ids) assert.equal(idMadeAt(id), at)
  assert.ok(idAt(at + 1, 0) > (ids.at(-1) ?? ''))
  assert.throws(() => idAt(at, tailsMax), RangeError)
})

test('what has a long name is called by the first sixty bits of its digest', () => {
  const digest = createHash('sha256').update('a long name').digest()
  const id = idOfDigest(digest)
  assert.equal(parseId(formatId(id)), id)
  const bits = [...id].map((one) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(one))
  const hex = bits.reduce((sum, five) => sum * 32n + BigInt(five), 0n).toString(16)
  assert.equal(hex.padStart(15, '0'), digest.toString('hex').slice(0, 15))
  assert.equal(idOfDigest(Buffer.alloc(32)), '0'.repeat(12))
})

test('a CNIC is thirteen digits however it is typed, and is shown masked', () => {
  assert.equal(parseCnic('35202-1234567-1'), '3520212345671')
  assert.equal(parseCnic('۳۵۲۰۲ ۱۲۳۴۵۶۷ ۱'), '3520212345671')
  for (const wrong of ['35202-123456-1', '05202-1234567-1', '35202x1234567-1', '']) {
    assert.equal(parseCnic(wrong), undefined, wrong)
  }
  assert.equal(formatCnic('3520212345671'), '35202-1234567-1')
  assert.equal(maskCnic('3520212345671'), '35202-*****67-1')
})

test('a mobile number has one form, and is shown masked', () => {
  for (const typed of ['0300 1234567', '+92 300 1234567', '00923001234567', '۰۳۰۰۱۲۳۴۵۶۷']) {
    assert.equal(parsePhone(typed), '+923001234567', typed)
  }
  assert.equal(parsePhone('042 1234567'), undefined)
  assert.equal(maskPhone('+923001234567'), '030* *****67')
})
