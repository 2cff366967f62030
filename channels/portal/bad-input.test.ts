/**
 * Everything that should not be typed, typed into every field of a form that has every kind of
 * question: it is refused at its own field and given back as it was typed, or it is kept as text;
 * nothing fails, and nothing typed becomes part of the page or of a statement.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  area,
  confirmation,
  date,
  getDraft,
  location,
  longText,
  money,
  oneOf,
  person,
  photos,
  quantity,
  shortText,
  text,
  type Form,
  type Service,
  type Wording,
} from '#platform/catalogue'
import { isCivilDate } from '#platform/kernel'
import { expectValidHtml } from '#tests/browser'
import { kitePermit, kiteRegister } from '#tests/kite-permit'
import { kiteSighting, publishStreets, streetRegister } from '#tests/kite-sighting'
import { testPersons } from '#tests/platform'
import { Browser, passSignIn, testPortal } from './test-portal.ts'

const form: Form = {
  size: oneOf(['small', 'large']),
  owner: person(),
  prize: money({ atLeast: 100 }),
  day: date({ notAfter: 'today', notBefore: '2017-07-01' }),
  field: area({ units: ['marla', 'kanal'] }),
  stand: quantity({ unit: 'square-foot' }),
  motto: shortText({ max: 40 }),
  plan: longText({ max: 500 }),
  where: location({ list: 'streets' }),
  pictures: photos({ optional: true }),
  promise: confirmation(),
}
const title = text('A question', 'ایک سوال')
const options = { small: text('Small', 'چھوٹی'), large: text('Large', 'بڑی') }
const questions: Wording<typeof form> = Object.fromEntries(
  Object.keys(form).map((name) => [name, { title, ...(name === 'size' && { options }) }]),
)
const { output } = kitePermit
const kiteFair: Service = {
  ...kitePermit,
  id: 'kite-fair',
  form,
  questions,
  ...(kiteSighting.lists && { lists: kiteSighting.lists }),
  ...(output && {
    output: { ...output, certificate: { ...output.certificate, documentType: 901 } },
  }),
}
const portal = await testPortal([kitePermit, kiteFair], [kiteRegister, streetRegister])
const { app, platform } = portal
await publishStreets(platform)

/** A right answer to every field, by question. */
const right: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  size: { size: 'small' },
  owner: {
    'owner.name': 'Zara Invented',
    'owner.relation': 'daughter-of',
    'owner.relativeName': 'Invented Father',
    'owner.cnic': '39990-9900001-1',
    'owner.address': 'House 1, Kite Town',
    'owner.phone': '0300 1234567',
  },
  prize: { prize: '500' },
  day: { 'day.day': '5', 'day.month': '5', 'day.year': '2026' },
  field: { 'field.value': '5', 'field.unit': 'marla' },
  stand: { stand: '120' },
  motto: { motto: 'Fly' },
  plan: { plan: 'Fly high' },
  promise: { promise: 'yes' },
  where: {
    'where.place': 'minto',
    'where.landmark': 'By the gate',
    'where.lat': '31.5',
    'where.lon': '74.5',
  },
  pictures: { pictures: '' },
}
const fields = Object.entries(right).flatMap(([question, typed]) =>
  Object.keys(typed).map((field) => [question, field] as const),
)

const browser = new Browser(app)
await browser.open('/sign-in?next=/cases')
await passSignIn(portal, browser, testPersons[0])
await browser.open('/services/kite-fair')
const { path: begun } = await browser.submit('/services/kite-fair/start')
const draftId = begun.split('/')[2] ?? ''

const { personId } = platform.citizen
const answerOf = async (question: string) =>
  (await getDraft(platform.db, platform.setting, draftId, personId)).answers[question]

/** Types one thing into one field, all else right; the page that comes of it. */
async function type(question: string, field: string, typed: string) {
  const address = `/apply/${draftId}/${question}`
  await browser.open(address)
  const seen = await browser.submit(address, { ...right[question], [field]: typed })
  assert.ok([200, 422].includes(seen.status), `${field}: ${seen.status}`)
  return { ...seen, isRefused: seen.status === 422 }
}

/** What a browser would have in the field of a page. */
function valueIn(html: string, field: string): string | undefined {
  const name = field.replace(/[.[\]]/g, '\\$&')
  const area = new RegExp(`<textarea[^>]* name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)
  const input = new RegExp(`<input(?=[^>]* name="${name}")(?=[^>]* value="([^"]*)")`).exec(html)
  return (area ?? input)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

const hostile = [
  '<script>alert(1)</script>',
  `"><img src=x onerror=alert(1)>`,
  `'; drop table cases.draft; --`,
  "' or 1=1 --",
  '${7*7}{{7*7}}%s',
  '\u0000\u0001\u001b[31m',
  '\u202e\u2066\u200f1234',
  '👩‍👩‍👧🪁',
  'ل'.repeat(5_000),
  'a'.repeat(5_000),
  '9'.repeat(5_000),
  '-1',
  '0.001',
  '1e308',
  '½',
  '٣',
  'constructor',
]

describe('whatever is typed into a field', () => {
  for (const [question, field] of fields) {
    test(`of ${field} is refused there and given back, or kept as text`, async () => {
      for (const typed of hostile) {
        const { html, isRefused } = await type(question, field, typed)
        assert.doesNotMatch(html, /<script>alert|<img src=x/)
        if (!isRefused) continue
        assert.match(html, /class="govuk-error-summary/)
        assert.match(html, new RegExp(`href="#${question}[^"]*"`), `${field}: no way to the fault`)
        if (!(field in chosen)) assert.equal(valueIn(html, field), typed)
      }
      await expectValidHtml((await type(question, field, hostile[1] ?? '')).html)
    })
  }
})

/** What is chosen and not typed has no text to give back. */
const chosen: Readonly<Record<string, true>> = {
  size: true,
  'owner.relation': true,
  'field.unit': true,
  promise: true,
  'where.place': true,
  pictures: true,
}

const refusals: readonly (readonly [string, readonly string[]])[] = [
  ['owner.cnic', ['12', '35202-1234567', '3520212345671x', '99999999999999', '<35202>']],
  ['owner.phone', ['12', '0300 123456', '+1 555 0100', '03001234567890']],
  ['owner.name', ['', 'Ali 😀', '12345', '<b>Ali</b>', 'a'.repeat(5_000), 'ل'.repeat(5_000)]],
  ['owner.relation', ['', 'owner-of', 'constructor']],
  ['size', ['', 'huge', 'toString', '__proto__']],
  ['prize', ['', '-5', '0', '0.99', '5.001', '1e9', 'NaN', '½', '9'.repeat(30), '۰']],
  ['day.day', ['', '0', '32', '-1', '5.5', 'x']],
  ['day.month', ['13', '0', 'Smarch']],
  ['day.year', ['', '0', '26', '2999', '99999', '1800']],
  ['field.value', ['', '-5', '0', '1e9', 'x', '9'.repeat(30)]],
  ['field.unit', ['', 'acre-foot', 'constructor']],
  ['stand', ['', '-5', '1e3', 'x', '9'.repeat(30)]],
  ['motto', ['', '\u202e\u200b', 'Fly 🪁', 'a'.repeat(41)]],
  ['plan', ['', 'a'.repeat(501)]],
  ['promise', ['', 'no']],
  ['where.place', ['', 'moon', '__proto__', 'constructor']],
  ['where.lat', ['', 'x', '1e1', '91', '-31.5', '51.5', '9'.repeat(30), 'NaN']],
  ['where.lon', ['', 'x', '181', '0', '½']],
  ['pictures', ['x', '../../etc/passwd', '__proto__', 'AAAAAAAAAAAA '.repeat(3) + 'b']],
]

for (const [field, list] of refusals) {
  test(`${field} is refused when it cannot be right, and what was kept stays`, async () => {
    const question = field.split('.')[0] ?? ''
    await type(question, field, right[question]?.[field] ?? '')
    const kept = await answerOf(question)
    for (const typed of list) {
      const { isRefused } = await type(question, field, typed)
      assert.ok(isRefused, `${field} took ${JSON.stringify(typed.slice(0, 30))}`)
    }
    assert.deepEqual(await answerOf(question), kept)
  })
}

const readings: readonly (readonly [string, string, unknown])[] = [
  ['prize', '۵۰,۰۰۰', 5_000_000],
  ['prize', ' Rs ٥٠٠.٥٠ ', 50_050],
  ['prize', '\u202a1,000\u202c', 100_000],
  ['stand', '۱۲۰', '120'],
  ['motto', '  Fly \u0000\u202ehigh\t', 'Fly high'],
  ['motto', `<b>'; drop table --`, `<b>'; drop table --`],
]

for (const [field, typed, value] of readings) {
  test(`${field} reads ${JSON.stringify(typed)} as a person means it`, async () => {
    assert.equal((await type(field, field, typed)).isRefused, false)
    assert.deepEqual(await answerOf(field), value)
  })
}

test('a CNIC, a phone and a date in Urdu digits are read as any other', async () => {
  await type('owner', 'owner.cnic', '۳۵۲۰۲-۱۲۳۴۵۶۷-۱')
  assert.equal(((await answerOf('owner')) as { cnic: string }).cnic, '3520212345671')
  await type('owner', 'owner.phone', '۰۳۰۰ ۱۲۳۴۵۶۷')
  assert.match(((await answerOf('owner')) as { phone: string }).phone, /3001234567$/)
  await type('day', 'day.day', '۱۵')
  assert.equal(await answerOf('day'), '2026-05-15')
})

test('a day that no calendar has, or that is still to come, is refused', async () => {
  const tomorrow = new Date(platform.setting.now().getTime() + 2 * 86_400_000)
  const days = [
    ['30', '2', '2026'],
    ['29', '2', '2025'],
    ['31', '4', '2026'],
    [tomorrow.getUTCDate(), tomorrow.getUTCMonth() + 1, tomorrow.getUTCFullYear()],
    ['30', '6', '2017'],
  ]
  for (const [day, month, year] of days) {
    const address = `/apply/${draftId}/day`
    await browser.open(address)
    const typed = { 'day.day': `${day}`, 'day.month': `${month}`, 'day.year': `${year}` }
    assert.equal((await browser.submit(address, typed)).status, 422, `${day} ${month} ${year}`)
  }
})

const digits = Array.from('0123456789۰۵-+.,e \u202e')

test('any text in any field is answered, and only what is sound is kept', async () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...digits), maxLength: 12 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...fields), word, async ([question, field], typed) => {
      const { html, isRefused } = await type(question, field, typed)
      if (isRefused) assert.match(html, /class="govuk-error-summary/)
      const [prize, day, stand] = await Promise.all(['prize', 'day', 'stand'].map(answerOf))
      assert.ok(prize === undefined || (Number.isSafeInteger(prize) && Number(prize) >= 100))
      assert.ok(day === undefined || (typeof day === 'string' && isCivilDate(day)))
      assert.ok(stand === undefined || Number(stand) >= 0)
    }),
    { numRuns: 150 },
  )
})
