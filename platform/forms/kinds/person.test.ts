import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { person } from '../question.ts'
import { ayesha, bilal } from '../test-form.ts'
import { personToWeb } from './person.ts'
import { inJson, onWeb } from './test-answers.ts'

/** The same changed field posted on a page and sent in JSON: both ways must tell the same. */
function bothWays(change: Record<string, string>, question = person()): unknown {
  const json = inJson(question, { ...ayesha, ...change })
  const posted = Object.entries(change).map(([name, typed]) => [`q.${name}`, typed])
  const web = onWeb(question, { ...personToWeb('q', ayesha), ...Object.fromEntries(posted) })
  assert.deepEqual(web, json)
  return json
}

describe('the name of a person', () => {
  const kept: [string, string][] = [
    ['Ayesha Bibi', 'Ayesha Bibi'],
    ['  Ayesha \t Bibi ', 'Ayesha Bibi'],
    ['عائشہ بی بی', 'عائشہ بی بی'],
    ['علي كريم', 'علی کریم'],
    ['مُحَمَّد علیؒ', 'مُحَمَّد علیؒ'],
    ['ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ'],
    ["Jan-e-Alam O'Brien", "Jan-e-Alam O'Brien"],
    ['M/s Bhola @ Kala (late)', 'M/s Bhola @ Kala (late)'],
    ['Zoe\u0308', 'Zoë'],
    ['\u202EAyesha\u202C \u200FBibi\u0000', 'Ayesha Bibi'],
    ['Ay\u200De\uFE0Fsha\u00AD', 'Ayesha'],
    ['\uFEFFAyesha\u2066\u2069', 'Ayesha'],
    ['\u{E0041}Ayesha', 'Ayesha'],
    ['a\u200C\u0301', 'á'],
    ['a\u0001\u0301', 'á'],
    ['ل'.repeat(100), 'ل'.repeat(100)],
    ['𐤀'.repeat(100), '𐤀'.repeat(100)],
  ]
  for (const [typed, name] of kept) {
    test(`keeps ${JSON.stringify(typed.slice(0, 30))} in its own script`, () => {
      assert.deepEqual(bothWays({ name: typed }), { ...ayesha, name })
      assert.deepEqual(bothWays({ relativeName: typed }), { ...ayesha, relativeName: name })
    })
  }

  const refused: [string, string][] = [
    ['Ayesha 😀', 'form-name-characters'],
    ['❤', 'form-name-characters'],
    ['🇵🇰', 'form-name-characters'],
    ['12345', 'form-name-characters'],
    ['Ali 2', 'form-name-characters'],
    ['علی ۲', 'form-name-characters'],
    ['...', 'form-name-characters'],
    ['-', 'form-name-characters'],
    ['\u0301\u0301', 'form-name-characters'],
    ['A\u0300\u0301\u0302\u0303\u0304\u0305', 'form-name-characters'],
    ['<script>alert(1)</script>', 'form-name-characters'],
    ['Ali; drop table', 'form-name-characters'],
    ['Robert"); --', 'form-name-characters'],
    ['{name}', 'form-name-characters'],
    ['ل'.repeat(101), 'form-name-too-long'],
    ['a'.repeat(5000), 'form-name-too-long'],
    ['a'.repeat(1_000_000), 'form-name-too-long'],
  ]
  for (const [typed, code] of refused) {
    test(`refuses ${JSON.stringify(typed.slice(0, 30))} as ${code}`, () => {
      assert.deepEqual(bothWays({ name: typed }), [`q.name: ${code}`])
      assert.deepEqual(bothWays({ relativeName: typed }), [`q.relativeName: ${code}`])
    })
  }

  for (const typed of ['', '  ', '\u200B\u202E', '\u3164', '\uD800']) {
    test(`${JSON.stringify(typed)} is no name`, () =>
      assert.deepEqual(bothWays({ name: typed }), ['q.name: form-name-missing']))
  }
})

describe('the numbers of a person', () => {
  for (const typed of [
    '35202-1234567-1',
    '3520212345671',
    '35202 1234567 1',
    '۳۵۲۰۲-۱۲۳۴۵۶۷-۱',
    '٣٥٢٠٢١٢٣٤٥٦٧١',
    '\u206635202–1234567–1\u2069',
  ]) {
    test(`the CNIC ${typed} is kept as 13 digits`, () =>
      assert.deepEqual(bothWays({ cnic: typed }), { ...ayesha, cnic: '3520212345671' }))
  }
  for (const typed of [
    '352021234567',
    '35202123456712',
    '05202-1234567-1',
    '35202-123456A-1',
    'CNIC',
    '-',
    '😀',
    "35202' or 1=1",
    '9'.repeat(5000),
  ]) {
    test(`the CNIC ${typed.slice(0, 20)} has the wrong shape`, () =>
      assert.deepEqual(bothWays({ cnic: typed }), ['q.cnic: form-cnic-shape']))
  }
  for (const typed of [
    '03001234567',
    '0300 1234567',
    '+92 300 1234567',
    '۰۳۰۰۱۲۳۴۵۶۷',
    '0092-300-1234567',
  ]) {
    test(`the phone ${typed} is kept in one form`, () =>
      assert.deepEqual(bothWays({ phone: typed }), { ...ayesha, phone: '+923001234567' }))
  }
  for (const typed of ['042-35761999', '0300123456', '030012345678', '+1 212 555 0100', 'none']) {
    test(`the phone ${typed} is refused`, () =>
      assert.deepEqual(bothWays({ phone: typed }), ['q.phone: form-phone-shape']))
  }
})

describe('the address of a person', () => {
  test('markup and SQL are ordinary text, kept as typed', () => {
    for (const address of [
      '<b onload=x>House</b> 5',
      "x'); drop table persons; --",
      '${1} {name} %s',
    ]) {
      assert.deepEqual(bothWays({ address }), { ...ayesha, address })
    }
  })
  test('200 characters are enough, and 201 are too many', () => {
    assert.deepEqual(bothWays({ address: 'ا'.repeat(200) }), {
      ...ayesha,
      address: 'ا'.repeat(200),
    })
    assert.deepEqual(bothWays({ address: 'ا'.repeat(201) }), ['q.address: form-text-too-long'])
  })
  test('a picture is refused', () => {
    assert.deepEqual(bothWays({ address: 'House 🏠' }), ['q.address: form-text-pictures'])
  })
})

describe('a person as a whole', () => {
  test('everything that is wrong is told at once, each at its own field', () => {
    const faults = onWeb(person({ phone: 'required' }), {
      'q.name': '123',
      'q.relation': 'cousin-of',
      'q.cnic': '1',
    })
    assert.deepEqual(faults, [
      'q.name: form-name-characters',
      'q.relation: form-relation-unknown',
      'q.relativeName: form-relative-missing',
      'q.cnic: form-cnic-shape',
      'q.address: form-address-missing',
      'q.phone: form-phone-missing',
    ])
  })

  test('nothing at all names every required field, or nothing when optional', () => {
    const all = ['name', 'relation', 'relativeName', 'cnic', 'address']
    const codes = ['name', 'relation', 'relative', 'cnic', 'address']
    const faults = all.map((field, n) => `q.${field}: form-${codes[n]}-missing`)
    assert.deepEqual(onWeb(person(), {}), faults)
    assert.deepEqual(inJson(person(), {}), faults)
    assert.deepEqual(inJson(person(), undefined), faults)
    assert.equal(onWeb(person({ optional: true }), {}), undefined)
    assert.equal(inJson(person({ optional: true }), {}), undefined)
  })

  test('an optional person begun must be finished', () => {
    assert.deepEqual(inJson(person({ optional: true }), { ...bilal, cnic: '' }), [
      'q.cnic: form-cnic-missing',
    ])
  })

  test('a phone may be left empty unless the definition requires it', () => {
    assert.deepEqual(inJson(person(), bilal), bilal)
    assert.deepEqual(inJson(person(), { ...bilal, phone: null }), bilal)
    assert.deepEqual(inJson(person({ phone: 'required' }), bilal), ['q.phone: form-phone-missing'])
  })

  test('JSON of another shape, or with a key nobody asked for, is refused by name', () => {
    for (const wrong of ['Ayesha', 5, true, [ayesha]]) {
      assert.deepEqual(inJson(person(), wrong), ['q: form-answer-shape'])
    }
    assert.deepEqual(inJson(person(), { ...ayesha, nmae: 'x', cnic: 3_520_212_345_671 }), [
      'q.nmae: form-unknown-field',
      'q.cnic: form-answer-shape',
    ])
    const hostile = JSON.parse(`{"__proto__": {"name": "x"}}`) as unknown
    assert.deepEqual(inJson(person(), hostile), ['q.__proto__: form-unknown-field'])
  })

  test('a field posted twice counts with its last value', () => {
    const posted = { ...personToWeb('q', ayesha), 'q.name': ['First', 'Ayesha Bibi'] }
    assert.deepEqual(onWeb(person(), posted), ayesha)
  })
})
