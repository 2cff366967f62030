import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { civilDateOf } from '#platform/kernel'
import { answerOf, askedClaims, faultsOfAsked } from './asked.ts'
import { claimNames, type ClaimName } from './claims.ts'

const now = new Date('2026-11-20T09:00:00Z')
const facts = {
  cnic: '3999099000011',
  name: 'Zara Invented',
  nameUr: 'زارا فرضی',
  phone: '+923990099001',
  dateOfBirth: '2008-11-20' as const,
  sex: 'female' as const,
}
const all = new Set<string>(claimNames)
const verification = {
  trust_framework: 'pk_daftar',
  assurance_level: 'substantial',
  time: '2026-11-20T08:59:00.000Z',
} as const
const answer = (userinfo: Record<string, unknown>, consented: ReadonlySet<string> = all) =>
  answerOf(userinfo, { facts, verification, consented, today: civilDateOf(now), now }).claims
const verified = (verificationAsked: object, claims: object) =>
  answer({ verified_claims: { verification: verificationAsked, claims } })['verified_claims']
const frame = { trust_framework: { value: 'pk_daftar' } }

test('a bank that only needs a yes or a no gets a yes or a no', () => {
  assert.deepEqual(
    answer({
      age_over_18: null,
      name_matches: { to: '  zara  INVENTED ' },
      cnic_matches: { to: '39990-9900001-2' },
      birthdate_matches: { to: '2008-11-20' },
    }),
    { age_over_18: true, name_matches: true, cnic_matches: false, birthdate_matches: true },
  )
  assert.deepEqual(answer({ name_matches: { to: 'زارا فرضی' } }), { name_matches: true })
  assert.deepEqual(answer({ name_matches: null, cnic_matches: { to: 'x' } }), {})
})

test('one is of age on the day of the eighteenth birthday and not before', () => {
  const age = (dateOfBirth: '2008-11-20' | '2008-11-21') =>
    answerOf(
      { age_over_18: null },
      {
        facts: { ...facts, dateOfBirth },
        verification,
        consented: all,
        today: '2026-11-20',
        now,
      },
    ).claims['age_over_18']
  assert.deepEqual([age('2008-11-20'), age('2008-11-21')], [true, false])
})

test('verified claims: what is not met is left out whole, and not said to be unmet', () => {
  const claims = { name: null }
  const given = { name: 'Zara Invented' }
  const met = { verification: { trust_framework: 'pk_daftar' }, claims: given }
  assert.deepEqual(verified(frame, claims), met)
  assert.deepEqual(verified({ trust_framework: null }, claims), met)
  for (const unmet of [
    { trust_framework: { value: 'eidas' } },
    { trust_framework: { values: ['eidas', 'nist_800_63A'] } },
    { ...frame, assurance_level: { value: 'high' } },
    { ...frame, time: { max_age: 30 } },
    { ...frame, evidence_ref: { value: 'x' } },
    { ...frame, assurance_process: { essential: true } },
    {},
  ]) {
    assert.equal(verified(unmet, claims), undefined, JSON.stringify(unmet))
  }
  assert.ok(verified({ ...frame, time: { max_age: 120 } }, claims))
  assert.ok(verified({ ...frame, evidence_ref: null }, claims), 'what is only wished for')
  assert.equal(verified(frame, { name: { value: 'Somebody Else' } }), undefined)
  assert.equal(verified(frame, {}), undefined)
})

test('nothing is answered beyond what is asked and consented to (T-ID-34)', () => {
  const json = fc.oneof(
    fc.constant(null),
    fc.record({ essential: fc.boolean() }),
    fc.record({ to: fc.string() }),
    fc.anything(),
  )
  const asked = fc.dictionary(fc.constantFrom<string>(...claimNames, 'sub', '__proto__', 'x'), json)
  const element = fc.record({ verification: fc.constant(frame), claims: asked })
  const whole = fc.tuple(asked, fc.option(fc.oneof(element, fc.array(element), fc.anything())))
  const chosen = fc.subarray<ClaimName>([...claimNames])
  fc.assert(
    fc.property(whole, chosen, ([plain, verifiedAsked], names) => {
      const userinfo = { ...plain, verified_claims: verifiedAsked }
      const { claims, names: told } = answerOf(userinfo, {
        facts,
        verification,
        consented: new Set(names),
        today: '2026-11-20',
        now,
      })
      const askedFor = new Set(askedClaims(userinfo).map(({ name }) => name))
      assert.ok(told.every((name) => names.includes(name) && askedFor.has(name)))
      const { verified_claims: verifiedTold, ...plainTold } = claims
      const inside = [verifiedTold ?? []].flat() as { claims: object }[]
      const keys = [...Object.keys(plainTold), ...inside.flatMap((one) => Object.keys(one.claims))]
      assert.deepEqual(new Set(keys), new Set(told))
    }),
  )
})

test('what is not registered, and a person in an id token, are faults of the request', () => {
  const registered = new Set(['name'])
  assert.deepEqual(faultsOfAsked({ userinfo: { name: null } }, registered), [])
  assert.deepEqual(faultsOfAsked({ id_token: { acr: { essential: true } } }, registered), [])
  for (const claims of [
    { userinfo: { cnic: null } },
    { userinfo: { verified_claims: { verification: frame, claims: { cnic: null } } } },
    { userinfo: { verified_claims: [{ verification: frame, claims: { cnic: null } }] } },
    { userinfo: { verified_claims: null } },
    { id_token: { name: null } },
    { access_token: { name: null } },
  ]) {
    assert.equal(faultsOfAsked(claims, registered).length, 1, JSON.stringify(claims))
  }
})

test('T-ID-93 a request compares a claim with one value, wherever it names it', () => {
  const registered = new Set(['birthdate_matches', 'name'])
  const day = (to: string) => ({ birthdate_matches: { to } })
  const element = (to: string) => ({ verification: frame, claims: day(to) })
  const faults = (userinfo: object) => faultsOfAsked({ userinfo }, registered)
  assert.deepEqual(faults(day('2008-11-20')), [])
  const [one, same, other] = ['2008-11-20', '2008-11-20', '2008-11-21'].map(element)
  assert.deepEqual(faults({ verified_claims: [one, same] }), [])
  assert.equal(faults({ verified_claims: [one, other] }).length, 1)
  assert.equal(faults({ ...day('2008-11-20'), verified_claims: other }).length, 1)
})

/** openid-ida-verified-claims-1_0, what it asks of an answer that holds no evidence. */
const idaAnswer = {
  type: 'object',
  required: ['verification', 'claims'],
  additionalProperties: false,
  properties: {
    verification: {
      type: 'object',
      required: ['trust_framework'],
      additionalProperties: false,
      properties: {
        trust_framework: { type: 'string', minLength: 1 },
        assurance_level: { type: 'string', minLength: 1 },
        time: {
          type: 'string',
          pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$',
        },
      },
    },
    claims: {
      type: 'object',
      minProperties: 1,
      additionalProperties: { type: ['string', 'boolean'] },
    },
  },
}

test('whatever is asked, verified claims have the form of OpenID Identity Assurance', () => {
  const fits = new Ajv().compile({
    anyOf: [idaAnswer, { type: 'array', minItems: 1, items: idaAnswer }],
  })
  const member = fc.constantFrom(null, { essential: true }, { value: 'pk_daftar' }, { value: 'x' })
  const level = fc.constantFrom(null, { value: 'substantial' }, { values: ['high'] })
  const element = fc.record({
    verification: fc.record(
      { trust_framework: member, assurance_level: level, time: fc.constantFrom(null, {}) },
      { requiredKeys: ['trust_framework'] },
    ),
    claims: fc.dictionary(fc.constantFrom(...claimNames, 'email'), member, { minKeys: 1 }),
  })
  let answers = 0
  const run = fc.property(fc.oneof(element, fc.array(element, { minLength: 1 })), (asked) => {
    const given = answer({ verified_claims: asked })['verified_claims']
    if (given === undefined) return
    answers += 1
    assert.ok(fits(given), JSON.stringify(fits.errors))
  })
  fc.assert(run, { numRuns: 300 })
  assert.ok(answers > 50)
})

test('a claim that is essential in one place is essential', () => {
  const both = {
    name: null,
    verified_claims: { verification: frame, claims: { name: { essential: true }, cnic: null } },
  }
  assert.deepEqual(
    askedClaims(both).map(({ name, isEssential }) => [name, isEssential]),
    [
      ['name', true],
      ['cnic', false],
    ],
  )
})
