import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem, text } from '#platform/kernel'
import { createTroubles, type Trouble } from './troubles.ts'

function listened() {
  const troubles = createTroubles()
  const heard: Trouble[] = []
  troubles.onTrouble((trouble) => heard.push(trouble))
  return { troubles, heard }
}

test('a failing timer is counted and told by what it is called, without personal data', () => {
  const { troubles, heard } = listened()
  const error = Object.assign(new Error('no row for 35202-1234567-1\n  detail: Ayesha Khan'), {
    code: '42P01',
  })
  troubles.tell('clock', error, { reference: 'PB-KTE-1', action: 'lapse', times: 2 })
  assert.equal(troubles.failures.get('clock'), 1)
  assert.equal(troubles.failures.get('sender'), 0)
  const [told] = heard
  assert.deepEqual(
    [told?.['reference'], told?.['action'], told?.['times'], told?.['code']],
    ['PB-KTE-1', 'lapse', 2, '42P01'],
  )
  assert.doesNotMatch(JSON.stringify(heard), /1234567|Ayesha/)
})

test('a refusal is told by its code, and anything thrown is told somehow', () => {
  const { troubles, heard } = listened()
  const kind = { status: 503, title: text('No', 'نہیں'), wayOut: text('Wait', 'رکیں') }
  troubles.tell('clock', new Problem('too-busy', kind))
  troubles.tell('sender', 'thrown')
  assert.deepEqual(heard, [
    { part: 'clock', code: 'too-busy' },
    { part: 'sender', error: 'unknown' },
  ])
})

test('messages are counted by what became of them; only those that are lost are told', () => {
  const { troubles, heard } = listened()
  troubles.countMessages(
    new Map([
      ['sent', 3],
      ['queued', 1],
    ]),
  )
  assert.deepEqual(heard, [])
  troubles.countMessages(
    new Map([
      ['sent', 1],
      ['refused', 2],
    ]),
  )
  assert.deepEqual(heard, [{ part: 'sender', refused: 2 }])
  assert.deepEqual(Object.fromEntries(troubles.messages), { sent: 4, queued: 1, refused: 2 })
})
