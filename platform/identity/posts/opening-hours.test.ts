import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDaysOf } from './opening-hours.ts'

const whole = ['08:30-16:00']
const prayed = ['08:30-12:30', '14:30-16:30']

test('a week is told from Monday on, days that are open alike in one line', () => {
  const hours = {
    sunday: [],
    monday: whole,
    tuesday: whole,
    wednesday: whole,
    thursday: whole,
    friday: prayed,
  }
  assert.deepEqual(openDaysOf(hours), [
    { from: 'monday', to: 'thursday', times: whole },
    { from: 'friday', to: 'friday', times: prayed },
    { from: 'saturday', to: 'sunday', times: [] },
  ])
})

test('days that are alike but lie apart are told apart', () => {
  assert.deepEqual(openDaysOf({ monday: whole, wednesday: whole }), [
    { from: 'monday', to: 'monday', times: whole },
    { from: 'tuesday', to: 'tuesday', times: [] },
    { from: 'wednesday', to: 'wednesday', times: whole },
    { from: 'thursday', to: 'sunday', times: [] },
  ])
})
