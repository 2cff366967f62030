import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  assurances,
  covers,
  dutiesMeet,
  dutiesThatMustNotMeet,
  holdsRole,
  isAssured,
  personOf,
  placesCovering,
  postsFor,
  type Actor,
  type DutyPair,
  type Post,
} from './index.ts'

/** A tree of places, each written as its path, so that the oracle needs no string rule. */
const places: readonly (readonly string[])[] = [
  ['PB'],
  ['PB', 'LHR'],
  ['PB', 'LHR', 'CANTT'],
  ['PB', 'LHRX'],
  ['PB', 'L'],
  ['PBX'],
  ['PBX', 'LHR'],
  ['SD'],
  ['SD', 'KHI'],
  ['KP'],
]
const roles = ['registrar', 'collector', 'registrar-general', 'Registrar', '']
const code = (place: readonly string[]): string => place.join('-')
const liesIn = (inner: readonly string[], outer: readonly string[]): boolean =>
  outer.every((part, index) => inner[index] === part)

test('the whole matrix: a role counts in its own place and below it, and nowhere else', () => {
  let granted = 0
  let refused = 0
  for (const postRole of roles.slice(0, 3)) {
    for (const home of places) {
      const post: Post = { id: 'P', jurisdiction: code(home), officeId: 'O', role: postRole }
      const officer: Actor = { kind: 'officer', personId: 'A', posts: [post] }
      for (const asked of roles) {
        for (const place of places) {
          const expected = asked === postRole && liesIn(place, home)
          assert.equal(
            holdsRole(officer, asked, code(place)),
            expected,
            `${postRole} of ${code(home)} as ${asked} in ${code(place)}`,
          )
          if (expected) granted += 1
          else refused += 1
        }
      }
    }
  }
  assert.ok(granted >= 50 && refused >= 1_000, `${granted} granted, ${refused} refused`)
})

test('the places that cover one, the nearest first, are those of the rule', () => {
  for (const place of places) {
    const wider = places.filter((other) => covers(code(other), code(place))).map(code)
    const nearestFirst = wider.toSorted((one, other) => other.length - one.length)
    assert.deepEqual(placesCovering(code(place)), nearestFirst)
  }
  assert.deepEqual(placesCovering(''), [])
})

test('nobody but an officer holds a role, and an officer without a post holds none', () => {
  const others: Actor[] = [
    { kind: 'citizen', personId: 'A', assurance: 'high' },
    { kind: 'ledger', bank: 'registrar' },
    { kind: 'clock' },
    { kind: 'system' },
    { kind: 'officer', personId: 'A', posts: [] },
  ]
  for (const actor of others) assert.equal(holdsRole(actor, 'registrar', 'PB'), false)
})

test('an officer with several posts acts by those that fit the place', () => {
  const posts: Post[] = [
    { id: '1', jurisdiction: 'PB-LHR', officeId: 'O', role: 'registrar' },
    { id: '2', jurisdiction: 'PB', officeId: 'O', role: 'registrar' },
    { id: '3', jurisdiction: 'SD', officeId: 'O', role: 'registrar' },
  ]
  const officer: Actor = { kind: 'officer', personId: 'A', posts }
  assert.deepEqual(
    postsFor(officer, 'registrar', 'PB-LHR-CANTT').map((post) => post.id),
    ['1', '2'],
  )
  assert.deepEqual(
    postsFor(officer, 'registrar', 'PB').map((post) => post.id),
    ['2'],
  )
})

test('an empty jurisdiction is covered by none and covers none', () => {
  assert.equal(covers('', ''), false)
  assert.equal(covers('', 'PB'), false)
  assert.equal(covers('PB', ''), false)
})

test('assurance is a ladder that only citizens stand on', () => {
  for (const [has, assurance] of assurances.entries()) {
    for (const [asked, needed] of assurances.entries()) {
      assert.equal(isAssured({ kind: 'citizen', personId: 'A', assurance }, needed), has >= asked)
    }
  }
  assert.equal(isAssured({ kind: 'system' }, 'basic'), false)
  assert.equal(isAssured({ kind: 'officer', personId: 'A', posts: [] }, 'basic'), false)
})

test('the person who acts is known of people only', () => {
  assert.equal(personOf({ kind: 'citizen', personId: 'A', assurance: 'basic' }), 'A')
  assert.equal(personOf({ kind: 'officer', personId: 'B', posts: [] }), 'B')
  assert.equal(personOf({ kind: 'ledger', bank: 'hbl' }), undefined)
  assert.equal(personOf({ kind: 'clock' }), undefined)
})

const capacities = ['applicant', 'party', 'maker', 'checker', 'decider']

test('who applies, is a party or prepared it, neither checks nor decides', () => {
  const mustNot = [
    ['applicant', 'maker'],
    ['applicant', 'checker'],
    ['applicant', 'decider'],
    ['party', 'maker'],
    ['party', 'checker'],
    ['party', 'decider'],
    ['maker', 'checker'],
    ['maker', 'decider'],
  ]
  for (const held of capacities) {
    for (const wanted of capacities) {
      const expected =
        mustNot.some((pair) => pair.includes(held) && pair.includes(wanted)) && held !== wanted
      const met = dutiesMeet(dutiesThatMustNotMeet, 'case', [held], wanted)
      assert.equal(met !== undefined, expected, `${held} then ${wanted}`)
    }
  }
})

test('the order of two duties does not matter, and more duties never make a clash vanish', () => {
  const duty = fc.constantFrom(...capacities)
  fc.assert(
    fc.property(fc.array(duty), duty, duty, (held, extra, wanted) => {
      const meets = (have: string[], want: string): boolean =>
        dutiesMeet(dutiesThatMustNotMeet, 'case', have, want) !== undefined
      if (meets(held, wanted)) assert.ok(meets([...held, extra], wanted))
      assert.equal(meets([extra], wanted), meets([wanted], extra))
    }),
  )
})

test('pairs of roles and pairs of capacities are kept apart', () => {
  const table: DutyPair[] = [
    ...dutiesThatMustNotMeet,
    { within: 'person', duties: ['cashier', 'reconciler'], why: { en: '-', ur: '-' } },
  ]
  assert.ok(dutiesMeet(table, 'person', ['clerk', 'reconciler'], 'cashier'))
  assert.equal(dutiesMeet(table, 'case', ['reconciler'], 'cashier'), undefined)
  assert.equal(dutiesMeet(table, 'person', ['applicant'], 'decider'), undefined)
})
