import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scan, scanCode, valueOf } from '../../app/builder/scanner.ts'
import { importsOf } from './imports.ts'

const kinds = (source: string) => scan(source).map((token) => `${token.kind} ${token.text}`)

test('strings, templates, patterns and comments are told apart', () => {
  assert.deepEqual(kinds(`a = 'it\\'s' // 'no'`), [
    'word a',
    'punctuation =',
    "string it\\'s",
    "comment // 'no'",
  ])
  assert.deepEqual(kinds('`a ${b + `c`} d`'), [
    'template a ${} d',
    'word b',
    'punctuation +',
    'template c',
  ])
  assert.deepEqual(kinds(`x = /['"]/g.test(y) / 2`).slice(0, 3), [
    'word x',
    'punctuation =',
    `pattern /['"]/g`,
  ])
  assert.deepEqual(kinds('return /[/]/')[1], 'pattern /[/]/')
})

test('an apostrophe in the words of a page hides no code', () => {
  const tokens = scanCode(`<p>It isn't so</p>\nimport { a } from './a.ts'`)
  assert.ok(tokens.some((token) => token.kind === 'string' && token.text === './a.ts'))
})

test('a token knows its lines', () => {
  const tokens = scan('/* a\nb */\n`c\n${d}\n`\ne')
  assert.deepEqual(
    tokens.map((token) => [token.kind, token.line, token.endLine]),
    [
      ['comment', 1, 2],
      ['template', 3, 5],
      ['word', 4, 4],
      ['word', 6, 6],
    ],
  )
})

test('escapes are undone', () => {
  const [token] = scan(String.raw`'\u0627\u{645} \'\n'`)
  assert.ok(token)
  assert.equal(valueOf(token), "ام '\n")
})

test('every way to import is seen', () => {
  const found = importsOf(`
    import a from 'one'
    import { b, type C } from "two"
    import type { D } from 'three'
    import * as e from 'four'
    import 'five'
    export { f } from 'six'
    export * from 'seven'
    export type { G } from 'eight'
    const h = await import('nine')
    type I = import('ten').J
    const k = require('eleven')
    const l = await import(m)
    // import 'comment'
    const n = "import 'string'"
    import.meta.url; export const o = { from: 'p' }
  `)
  assert.deepEqual(
    found.map((one) => `${one.specifier}${one.typeOnly ? ' type' : ''}`),
    [
      'one',
      'two',
      'three type',
      'four',
      'five',
      'six',
      'seven',
      'eight type',
      'nine',
      'ten',
      'eleven',
      'undefined',
    ],
  )
})
