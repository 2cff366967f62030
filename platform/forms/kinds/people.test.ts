import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addPerson, canAddPerson, removePerson, replacePerson } from '../people.ts'
import { people } from '../question.ts'
import { ayesha, bilal } from '../test-form.ts'
import { personQuestionOf } from './people.ts'
import { personToWeb } from './person.ts'
import { inJson, onWeb } from './test-answers.ts'

const third = { ...bilal, name: 'Chand', cnic: '3520211111111' }
const codes = (result: object) =>
  'faults' in result
    ? (result.faults as { field: string; code: string }[]).map((one) => `${one.field}: ${one.code}`)
    : 'accepted'

describe('a list of persons', () => {
  test('keeps the order given', () => {
    assert.deepEqual(inJson(people(), [bilal, ayesha]), [bilal, ayesha])
  })

  test('has bounds', () => {
    const pair = people({ atLeast: 2, atMost: 2 })
    assert.deepEqual(inJson(pair, [ayesha]), ['q: form-people-too-few'])
    assert.deepEqual(inJson(pair, [ayesha, bilal]), [ayesha, bilal])
    assert.deepEqual(inJson(pair, [ayesha, bilal, third]), ['q: form-people-too-many'])
    assert.deepEqual(inJson(people(), []), ['q: form-people-missing'])
    assert.equal(inJson(people({ optional: true }), []), undefined)
  })

  test('never holds more than 50, and says so without reading them', () => {
    const crowd = Array.from({ length: 51 }, (_, n) => ({ ...bilal, cnic: String(1e12 + n) }))
    assert.deepEqual(inJson(people(), crowd), ['q: form-people-too-many'])
    assert.deepEqual(inJson(people(), crowd.slice(1)), crowd.slice(1))
    assert.deepEqual(inJson(people(), Array(1_000_000).fill('x')), ['q: form-people-too-many'])
    const posted = Object.assign({}, ...crowd.map((one, n) => personToWeb(`q[${n}]`, one)))
    assert.deepEqual(onWeb(people(), posted), ['q: form-people-too-many'])
  })

  test('names each CNIC once, however it was typed', () => {
    const again = { ...third, cnic: '۳۵۲۰۲-۱۲۳۴۵۶۷-۱' }
    assert.deepEqual(inJson(people(), [ayesha, bilal, again]), ['q[2].cnic: form-person-twice'])
  })

  test('tells a fault at its person and field', () => {
    assert.deepEqual(inJson(people(), [ayesha, { ...bilal, cnic: '1' }, 'x', {}]), [
      'q[1].cnic: form-cnic-shape',
      'q[2]: form-answer-shape',
      'q[3].name: form-name-missing',
      'q[3].relation: form-relation-missing',
      'q[3].relativeName: form-relative-missing',
      'q[3].cnic: form-cnic-missing',
      'q[3].address: form-address-missing',
    ])
    assert.deepEqual(inJson(people(), { 0: ayesha }), ['q: form-answer-shape'])
  })

  test('requires a phone of each where the definition does', () => {
    assert.deepEqual(inJson(people({ phone: 'required' }), [bilal]), [
      'q[0].phone: form-phone-missing',
    ])
    assert.deepEqual(personQuestionOf(people({ phone: 'required' })), {
      kind: 'person',
      phone: 'required',
    })
  })

  test('posted with an empty person between skips it; the others keep their places', () => {
    const posted = {
      ...personToWeb('q[0]', ayesha),
      'q[1].name': ' ',
      'q[1].cnic': '',
      ...personToWeb('q[10]', { ...bilal, cnic: '1' }),
      'q[x].name': 'nobody',
      'q[99999].name': 'nobody',
      'other[0].name': 'nobody',
    }
    assert.deepEqual(onWeb(people(), posted), ['q[10].cnic: form-cnic-shape'])
    assert.deepEqual(onWeb(people(), { ...posted, 'q[10].cnic': bilal.cnic }), [ayesha, bilal])
  })
})

describe('changing a list', () => {
  const question = people({ atLeast: 2, atMost: 3 })

  test('a person is added at the end while there is room', () => {
    assert.deepEqual(addPerson(question, 'q', [], ayesha), { value: [ayesha] })
    assert.deepEqual(addPerson(question, 'q', [ayesha], bilal), { value: [ayesha, bilal] })
    assert.equal(canAddPerson(question, [ayesha, bilal]), true)
    assert.equal(canAddPerson(question, [ayesha, bilal, third]), false)
    const fourth = { ...third, cnic: '3520222222222' }
    const full = addPerson(question, 'q', [ayesha, bilal, third], fourth)
    assert.deepEqual(codes(full), ['q: form-people-too-many'])
  })

  test('a CNIC is not added twice, but a person may be corrected in place', () => {
    assert.deepEqual(codes(addPerson(question, 'q', [ayesha], ayesha)), [
      'q[1].cnic: form-person-twice',
    ])
    const moved = { ...ayesha, address: 'Kasur' }
    const corrected = replacePerson(question, 'q', [ayesha, bilal], 0, moved)
    assert.deepEqual(corrected, { value: [moved, bilal] })
    assert.deepEqual(codes(replacePerson(question, 'q', [ayesha, bilal], 1, ayesha)), [
      'q[1].cnic: form-person-twice',
    ])
  })

  test('a person is taken out, also below the least number', () => {
    assert.deepEqual(removePerson('q', [ayesha, bilal], 0), { value: [bilal] })
    assert.deepEqual(removePerson('q', [bilal], 0), { value: [] })
  })

  test('a place that does not exist is refused', () => {
    for (const index of [-1, 2, 0.5, Number.NaN]) {
      assert.deepEqual(codes(removePerson('q', [ayesha, bilal], index)), [
        `q[${index}]: form-person-unknown`,
      ])
      const replaced = replacePerson(question, 'q', [ayesha, bilal], index, third)
      assert.deepEqual(codes(replaced), [`q[${index}]: form-person-unknown`])
    }
  })
})
