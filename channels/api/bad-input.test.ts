/** What should not be sent, in each field of a new case: named at its field, or kept as text. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kiteAnswers, testApi, type Called } from './test-api.ts'

const { call, tokens } = await testApi()
const { own: token } = tokens

/** The answers with one field of them, or of a person in them, changed. */
function withField(field: string, value: unknown): object {
  const [question = '', part] = field.split('.')
  const { flyer } = kiteAnswers
  return { ...kiteAnswers, [question]: part ? { ...flyer, [part]: value } : value }
}

async function send(field: string, value: unknown): Promise<Called> {
  const body = { service: 'kite-permit', answers: withField(field, value) }
  return call('POST', '/api/cases', { token, body })
}

const long = 'a'.repeat(5_000)
const refusals: readonly (readonly [string, readonly unknown[]])[] = [
  ['size', ['', 'huge', 'constructor', '__proto__', 1, ['small']]],
  ['colour', ['', long, 'green 🪁', '\u202e\u200b', 7, {}]],
  ['day', ['2026-02-30', '2027-13-01', '0000-00-00', '1999-12-31', '5 May', '', 20260601]],
  ['flyer', ['Zara', [], {}, { name: 'Zara' }]],
  ['flyer.name', ['', long, 'ل'.repeat(5_000), 'Ali 😀', '<b>Ali</b>', "'; drop table --", 5]],
  ['flyer.relation', ['', 'owner-of', 'toString', 1]],
  ['flyer.relativeName', ['', long, '12345', '\u0000']],
  ['flyer.cnic', ['12', '35202-1234567', '3520212345671x', '99999999999999', 3520212345671]],
  ['flyer.address', ['', long, 7]],
  ['flyer.phone', ['12', '+1 555 0100', '03001234567890', 3001234567]],
]

for (const [field, values] of refusals) {
  test(`${field} is refused by its name when it cannot be right`, async () => {
    for (const value of values) {
      const { status, json } = await send(field, value)
      const shown = JSON.stringify(value).slice(0, 40)
      assert.equal(status, 422, `${field} took ${shown}`)
      const faults = json['faults'] as readonly { readonly field: string }[]
      const own = (named: string) => named.startsWith(field) || field.startsWith(named)
      assert.ok(faults.length > 0, shown)
      for (const fault of faults) assert.ok(own(fault.field), `${shown}: ${fault.field}`)
    }
  })
}

const kept: readonly (readonly [string, string, string])[] = [
  ['flyer.cnic', '۳۵۲۰۲-۱۲۳۴۵۶۷-۱', '3520212345671'],
  ['flyer.name', '\u202eZara\u0000  Invented ', 'Zara Invented'],
  ['flyer.address', `<img src=x>'; drop table --`, `<img src=x>'; drop table --`],
  ['colour', ' deep\tgreen ', 'deep green'],
]

for (const [field, sent, value] of kept) {
  test(`${field} reads ${JSON.stringify(sent)} as a person means it`, async () => {
    const { status, json } = await send(field, sent)
    assert.equal(status, 201)
    const own = await call('GET', `/api/cases/${String(json['reference'])}`, { token })
    const answers = own.json['answers'] as Readonly<Record<string, unknown>>
    const [question = '', part] = field.split('.')
    const answer = answers[question] as string | Readonly<Record<string, string>>
    assert.equal(part && typeof answer === 'object' ? answer[part] : answer, value)
  })
}
