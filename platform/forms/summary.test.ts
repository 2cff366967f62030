import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isolate } from '#platform/kernel'
import { shortText } from './question.ts'
import { summaryOf } from './summary.ts'
import { ayesha, bilal, kiteContext, kitePermit, kiteWording } from './test-form.ts'

const answers = {
  occasion: 'contest',
  prize: 1_234_50,
  referee: ayesha,
  fliers: [ayesha, bilal],
  flyingDate: '2026-11-21',
  ground: 'minto',
  groundSize: { value: '2.5', unit: 'kanal' },
  stringLength: '1',
  motto: null,
  story: 'not on the path',
  noGlassString: true,
}
function rows(language: 'en' | 'ur', masked = false) {
  return summaryOf(kitePermit, kiteWording, answers, language, kiteContext.lists, { masked })
}
function lines(language: 'en' | 'ur', question: string, masked = false) {
  return rows(language, masked)
    .filter((row) => row.question === question)
    .map((row) => row.lines)
}

describe('the summary of a form', () => {
  test('has a row for each question that applies, and one for each person of a list', () => {
    assert.deepEqual(
      rows('en').map((row) => row.label),
      [
        'Occasion',
        'Prize',
        'Referee',
        'Flier: 1',
        'Flier: 2',
        'Who holds the reel?',
        'Which day?',
        'On which ground?',
        'How large is it?',
        'How long is the string?',
        'A motto',
        'No glass on the string',
      ],
    )
    assert.deepEqual(
      rows('en')
        .filter((row) => row.index !== undefined)
        .map((row) => row.index),
      [0, 1],
    )
  })

  test('says every answer in English', () => {
    assert.deepEqual(lines('en', 'occasion'), [['A contest']])
    assert.deepEqual(lines('en', 'prize'), [['Rs 1,234.50']])
    assert.deepEqual(lines('en', 'flyingDate'), [['21 November 2026']])
    assert.deepEqual(lines('en', 'ground'), [['Minto Park']])
    assert.deepEqual(lines('en', 'groundSize'), [['2.5 kanal']])
    assert.deepEqual(lines('en', 'stringLength'), [['1 metre']])
    assert.deepEqual(lines('en', 'noGlassString'), [['Confirmed']])
    assert.deepEqual(lines('en', 'referee'), [
      [
        'Ayesha Bibi',
        'daughter of Ghulam Rasool',
        'CNIC 35202-1234567-1',
        'House 5, Mohalla Kite-makers, Lahore',
        'Mobile 0300 1234567',
      ],
    ])
    assert.deepEqual(lines('en', 'motto'), [['Not given']])
    assert.equal(rows('en').find((row) => row.question === 'motto')?.answered, false)
  })

  test('isolates numbers and names of the other script in Urdu', () => {
    assert.deepEqual(lines('ur', 'occasion'), [['مقابلہ']])
    assert.deepEqual(lines('ur', 'prize'), [[isolate('1,234.50\u00a0روپے')]])
    const [person = []] = lines('ur', 'referee')
    assert.equal(person[1], `دختر ${isolate('Ghulam Rasool')}`)
    assert.equal(person[2], `شناختی کارڈ ${isolate('35202-1234567-1')}`)
    assert.equal(lines('en', 'fliers')[1]?.[0], isolate('بلال احمد'))
  })

  test('masked, shows neither CNIC nor phone in full, anywhere', () => {
    assert.match(lines('en', 'referee', true).flat().join(), /CNIC 35202-\*{5}67-1/)
    for (const language of ['en', 'ur'] as const) {
      const everything = JSON.stringify(rows(language, true))
      for (const secret of ['1234567', '9876543']) assert.ok(!everything.includes(secret))
    }
  })

  test('marks the rows about persons, and the others name nobody', () => {
    const personal = rows('en')
      .filter((row) => row.personal)
      .map((row) => row.question)
    assert.deepEqual([...new Set(personal)], ['referee', 'fliers', 'helper'])
    const open = JSON.stringify(rows('en').filter((row) => !row.personal))
    for (const name of [ayesha.name, bilal.name, '35202']) assert.ok(!open.includes(name))
  })

  test('a service may mark any question as personal', () => {
    const form = { nickname: shortText({ max: 9, personal: true }), colour: shortText({ max: 9 }) }
    const wording = { nickname: kiteWording.motto, colour: kiteWording.motto }
    const found = summaryOf(form, wording, { nickname: 'Bubbly', colour: 'red' }, 'en', {})
    assert.deepEqual(
      found.map((row) => row.personal),
      [true, false],
    )
  })

  test('one person alone needs no number', () => {
    const alone = { ...answers, fliers: [bilal] }
    const labels = summaryOf(kitePermit, kiteWording, alone, 'ur', kiteContext.lists)
    assert.ok(labels.some((row) => row.label === 'پتنگ باز' && row.index === 0))
  })

  test('an answer whose option has left the list is still said, by its code', () => {
    const moved = summaryOf(
      kitePermit,
      kiteWording,
      { ...answers, ground: 'gone-1' },
      'en',
      kiteContext.lists,
    )
    assert.deepEqual(moved.find((row) => row.question === 'ground')?.lines, ['gone-1'])
  })

  test('text of several lines keeps them, markup unchanged for the page to escape', () => {
    const wedding = { ...answers, occasion: 'wedding', story: 'One <b>\nTwo' }
    const story = summaryOf(kitePermit, kiteWording, wedding, 'en', kiteContext.lists)
    assert.deepEqual(story.find((row) => row.question === 'story')?.lines, ['One <b>', 'Two'])
  })
})
