import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOffice } from './read-office.ts'

const office = {
  jurisdiction: 'PB-KTE',
  id: 'kites',
  kind: 'office',
  name: { en: 'Kite Office', ur: 'پتنگ دفتر' },
}
const address = { en: '3 Kite Road', ur: '3 پتنگ روڈ' }

function read(value: object) {
  const faults: string[] = []
  const found = readOffice((at, fault) => void faults.push(`${at}: ${fault}`), value, 'offices[0]')
  return { found, faults }
}
const faultsOf = (hours: unknown) => read({ ...office, address, hours }).faults

test('an office need not say where it is', () => {
  assert.deepEqual(read(office), { found: office, faults: [] })
})

test('an address in both languages, and hours with a break on Friday', () => {
  const hours = { monday: ['08:30-16:00'], friday: ['08:30-12:30', '14:30-16:30'] }
  const told = { ...office, address, hours }
  assert.deepEqual(read(told), { found: told, faults: [] })
  const closed = { ...told, hours: { ...hours, sunday: [] } }
  assert.deepEqual(read(closed), { found: told, faults: [] }, 'no times are a closed day')
})

test('working days of its own, where they are others than those of the place', () => {
  const calendar = { closedWeekdays: ['sunday', 'saturday'], holidays: ['2026-12-25'] }
  const { found, faults } = read({ ...office, calendar })
  assert.deepEqual(faults, [])
  const days = { closedWeekdays: [0, 6], holidays: new Set(['2026-12-25']) }
  assert.deepEqual(found, { ...office, calendar: days })
  const wrong = { closedWeekdays: ['juma'], holidays: ['2026-02-30'] }
  assert.equal(read({ ...office, calendar: wrong }).faults.length, 2)
})

test('an address in one language only is a fault', () => {
  const { faults } = read({ ...office, address: { en: '3 Kite Road' } })
  assert.deepEqual(faults, ['offices[0].address.ur: is missing'])
})

test('hours without a place to come to are a fault', () => {
  const { faults } = read({ ...office, hours: { monday: ['08:30-16:00'] } })
  assert.deepEqual(faults, ['offices[0].hours: is given, but there is no address to come to'])
})

test('times that nobody could keep are named by their place', () => {
  const at = 'offices[0].hours'
  assert.deepEqual(faultsOf({ monday: ['16:00-08:30'] }), [
    `${at}.monday[0]: ends at 08:30, which is not after 16:00`,
  ])
  assert.deepEqual(faultsOf({ friday: ['08:30-13:00', '12:30-16:00'] }), [
    `${at}.friday[1]: begins before 13:00`,
  ])
  assert.deepEqual(faultsOf({ monday: ['8-4'], tuesday: '09:00-15:00', juma: [] }).slice(1), [
    `${at}.monday[0]: must be from and to, like "08:30-16:00", and is "8-4"`,
    `${at}.tuesday: is not a list`,
  ])
  assert.match(faultsOf({ juma: [] })[0] ?? '', /hours\.juma: is not known; .*friday/)
  assert.deepEqual(faultsOf({}), [`${at}: names no day with times`])
  assert.deepEqual(faultsOf('daily'), [`${at}: is not an object`])
})
