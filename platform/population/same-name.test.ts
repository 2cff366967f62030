import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isSameName } from './same-name.ts'
import { spellings, toldApart } from './test-names.ts'

const amina = { en: 'Amina Bibi', ur: 'امینہ بی بی' }
const isUrdu = (name: string) => /\p{Script=Arabic}/u.test(name)

test('a name is the registered one: in Urdu by its letters, in Roman letters by sound', () => {
  for (const same of ['امینہ بی بی', 'مسماۃ امینہ بی بی', 'Amina Bibi', 'AMEENA BIBI', 'Aminah']) {
    assert.ok(isSameName(same, amina), same)
  }
  for (const other of ['آمنہ بی بی', 'امینہ خاتون', 'Somebody Wrong', 'Nasreen Bibi']) {
    assert.ok(!isSameName(other, amina), other)
  }
})

test('of a name that the register holds in no script nothing contradicts', () => {
  assert.ok(isSameName('آمنہ', { en: '', ur: '' }))
  assert.ok(isSameName('امینہ', { en: 'Amina', ur: '' }))
  assert.ok(!isSameName('نسرین', { en: 'Amina', ur: '' }))
})

test('nobody is told for an honest spelling, in whichever script the register has it', () => {
  for (const group of spellings) {
    const [roman, urdu] = [group.filter((one) => !isUrdu(one)), group.filter(isUrdu)]
    for (const en of [...roman, '']) {
      for (const ur of [...urdu, '']) {
        for (const written of en + ur === '' ? [] : group) {
          assert.ok(isSameName(written, { en, ur }), `${written} for ${en} ${ur}`)
        }
      }
    }
  }
})

test('names that differ are told, each against all others, in both scripts', () => {
  const all = toldApart.map(([en, ur]) => ({ en, ur }))
  for (const registered of all) {
    for (const written of all) {
      const isOne = written === registered
      assert.equal(isSameName(written.en, registered), isOne, `${written.en} ${registered.en}`)
      assert.equal(isSameName(written.ur, registered), isOne, `${written.ur} ${registered.ur}`)
    }
  }
})

test('each name that the register holds is read across scripts', () => {
  for (const [en, ur] of toldApart) {
    assert.ok(isSameName(en, { en: '', ur }), `${en} for ${ur}`)
    assert.ok(isSameName(ur, { en, ur: '' }), `${ur} for ${en}`)
  }
})

test('what half of the country is called may be left out, and never another put for it', () => {
  const ahmad = { en: 'Muhammad Ahmad Khan', ur: 'محمد احمد خان' }
  for (const same of ['Ahmad', 'Ahmed Khan', 'Mohd. Ahmad', 'احمد خان', 'خان احمد']) {
    assert.ok(isSameName(same, ahmad), same)
  }
  for (const other of ['Ahmad Malik', 'Syed Ahmad Khan', 'احمد ملک', 'Khan', 'محمد خان']) {
    assert.ok(!isSameName(other, ahmad), other)
  }
})

test('no part is past the reach of the comparison, however long the name', () => {
  const long = { en: 'Ali Raza Hasan Zafar Umar Tariq', ur: 'علی رضا حسن ظفر عمر طارق' }
  assert.ok(isSameName('Ali Raza Hassan Zafar Omer Tarik', long))
  assert.ok(!isSameName('Ali Raza Hasan Zafar Umar Tahir', long))
  assert.ok(!isSameName('علی رضا حسن ظفر عمر طاہر', long))
})

test('a name of titles alone is a name', () => {
  assert.ok(isSameName('Hafiz', { en: 'Hafiz', ur: 'حافظ' }))
  assert.ok(!isSameName('Qari', { en: 'Hafiz', ur: 'حافظ' }))
  assert.ok(!isSameName('', { en: 'Hafiz', ur: 'حافظ' }))
})

const name = fc.constantFrom(...toldApart)
const names = fc.uniqueArray(name, { minLength: 2, maxLength: 6 })
const joined = (parts: readonly (readonly [string, string])[]) => ({
  en: parts.map(([en]) => en).join(' '),
  ur: parts.map(([, ur]) => ur).join(' '),
})

test('neither order nor case nor spaces make another name', () => {
  fc.assert(
    fc.property(names, fc.boolean(), (parts, inUrdu) => {
      const turned = joined(parts.toReversed())
      const written = inUrdu ? turned.ur : turned.en.toUpperCase().replaceAll(' ', '  ')
      assert.ok(isSameName(written, joined(parts)))
    }),
  )
})

test('a part more, a part less or another part is another name', () => {
  fc.assert(
    fc.property(names, name, fc.boolean(), (parts, extra, inUrdu) => {
      const registered = joined(parts)
      const told = (written: readonly (readonly [string, string])[]) => {
        const { en, ur } = joined(written)
        assert.ok(!isSameName(inUrdu ? ur : en, registered), `${en} for ${registered.en}`)
      }
      told(parts.slice(1))
      if (parts.includes(extra)) return
      told([...parts, extra])
      told([...parts.slice(1), extra])
    }),
  )
})

test('the name as the register has it always passes, whatever it is', () => {
  const word = fc.stringMatching(/^[A-Za-z]{1,9}( [A-Za-z]{1,9}){0,4}$/)
  const urdu = fc.stringMatching(/^[ابپتجچحخدرزسشصطعغفقکگلمنوہی]{1,9}$/)
  fc.assert(
    fc.property(word, urdu, (en, ur) => {
      assert.ok(isSameName(en, { en, ur }))
      assert.ok(isSameName(ur, { en, ur }))
    }),
  )
})
