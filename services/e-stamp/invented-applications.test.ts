import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseCnic, parsePhone, tidyText } from '#platform/catalogue'
import { stampDuty } from './duty.ts'
import { inventedApplication } from './invented-applications.ts'
import { randomFrom } from './invented-people.ts'
import { demoTable } from './testing.ts'
import { instrumentNeeds, instruments } from './tariff.ts'
import { valueProperty } from './valuation.ts'

/** All that has a rate today. */
const bought = instruments.filter((name) => name !== 'lease')
const world = { table: demoTable, today: '2026-11-22' }

test('the same seed gives the same application, another seed another', () => {
  const at = (seed: number) => inventedApplication(randomFrom(seed), world)
  assert.deepEqual(at(7), at(7))
  assert.notDeepEqual(at(7), at(8))
})

test('every invented application is valid and can be charged', () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(...bought), (seed, instrument) => {
      const { answers } = inventedApplication(randomFrom(seed), world, instrument)
      const needs = instrumentNeeds[instrument]
      assert.equal(answers.secondParties !== undefined, needs.bothSides)
      assert.equal(answers.locality !== undefined, needs.property)
      const people = [...answers.firstParties, ...(answers.secondParties ?? [])]
      assert.equal(new Set(people.map((person) => person.cnic)).size, people.length)
      for (const person of people) {
        assert.equal(parseCnic(person.cnic), person.cnic)
        assert.equal(parsePhone(person.phone), person.phone)
        assert.equal(tidyText(person.name), person.name)
        assert.equal(tidyText(person.address), person.address)
      }
      const { locality, classification, landArea, roadSide, coveredArea } = answers
      const valuation =
        locality && classification && landArea
          ? valueProperty(
              demoTable,
              { locality, classification, landArea, roadSide, coveredArea },
              answers.executionDate,
            )
          : undefined
      assert.ok(stampDuty({ answers, valuation, today: world.today }).amount > 0)
    }),
    { numRuns: 400 },
  )
})

test('a district buys more affidavits than anything else', () => {
  const random = randomFrom(1)
  const made = Array.from(
    { length: 500 },
    () => inventedApplication(random, world).answers.instrument,
  )
  const count = (name: string) => made.filter((one) => one === name).length
  for (const name of bought.filter((one) => one !== 'affidavit')) {
    assert.ok(count('affidavit') > count(name), name)
  }
  assert.deepEqual(new Set(made), new Set(bought))
})

test('sales lie in villages, where their rate is settled; other deeds lie in towns as well', () => {
  const random = randomFrom(2)
  const placesOf = (instrument: (typeof bought)[number]) =>
    new Set(
      Array.from({ length: 100 }, () => {
        const { answers } = inventedApplication(random, world, instrument)
        return demoTable.find(({ locality }) => locality === answers.locality)?.place
      }),
    )
  assert.deepEqual(placesOf('sale-deed'), new Set(['rural']))
  assert.deepEqual(placesOf('gift-deed'), new Set(['rural', 'urban']))
})
