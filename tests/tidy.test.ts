/** The house rules as a test; they only ratchet tighter. Each is tried on a planted fault too. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { text } from '#platform/kernel'
import { problemsPage, readProblemLists, writeProblems } from './checks/problems-page.ts'
import {
  fileFaults,
  functionFaults,
  lineFaults,
  limits,
  nameFaults,
  purityFaults,
  wordFaults,
} from './checks/shape.ts'
import { madeFaults, traceFaults } from './checks/secrets.ts'
import { gitFiles, projectFiles, read, root } from './checks/tree.ts'
import { problemFaults, strayProblems, wordingFaults, wordingsOf } from './checks/wording.ts'

const paths = projectFiles()
const words = /\.([cm]?[jt]sx?|sql|s?css|md|json|ya?ml|html|typ|svg|txt|sh|npmrc)$|(^|\/)run$/
const files = paths.filter((path) => words.test(path)).map(read)
// The dumped schemas are Postgres's own words; `npm run docs` writes them.
const isDump = /\/schema\/current\.sql$/
const written = files.filter(({ path }) => path !== 'package-lock.json' && !isDump.test(path))
const none = (faults: readonly string[]) => assert.ok(faults.length === 0, faults.join('\n'))

describe('the house rules', () => {
  test('the project has been read', () => {
    assert.ok(files.some(({ path }) => path === 'tests/tidy.test.ts'))
    assert.ok(files.some(({ path }) => path === 'platform/kernel/text.ts'))
  })

  test('files keep to their length', () => none(written.flatMap(fileFaults)))
  test('functions fit on a screen', () => none(written.flatMap(functionFaults)))
  test('lines fit two files side by side', () => none(written.flatMap(lineFaults)))
  test('names say what things hold', () => none(paths.flatMap(nameFaults)))
  test('no default export, no any, no note to self, no test switched off', () =>
    none(written.flatMap(wordFaults)))
  test('rules take clock and chance as arguments', () => none(written.flatMap(purityFaults)))
  test('every wording is there in both languages', () => none(written.flatMap(wordingFaults)))
  test('every block says what it promises', () => {
    const blocks = new Set(paths.flatMap((path) => /^platform\/[^/]+(?=\/)/.exec(path) ?? []))
    none([...blocks].filter((block) => !paths.includes(`${block}/README.md`)))
  })

  test('schema folders hold SQL and nothing else', () => {
    none(paths.filter((path) => /\/schema\/(?!.*\.sql$)/.test(path)))
  })

  test('nothing that a program makes is held by git', () => {
    none((gitFiles() ?? []).flatMap(madeFaults))
    none(gitFiles('--cached', '--ignored', '--exclude-standard') ?? [])
  })

  test('problems have stable codes, and docs/problems.md tells them all', async () => {
    none(written.filter(({ path }) => !path.startsWith('tests/')).flatMap(strayProblems))
    const lists = await readProblemLists()
    none(problemFaults(lists))
    const page = existsSync(join(root, problemsPage)) ? read(problemsPage).source : ''
    assert.ok(page === writeProblems(lists), `${problemsPage} is out of date: npm run docs`)
  })
})

describe('each rule catches what it is for', () => {
  const file = (source: string, path = 'platform/kernel/money.ts') => ({ path, source })
  const caught = (faults: readonly string[], count = 1) =>
    assert.equal(faults.length, count, faults.join('\n'))

  test('long files, services and READMEs', () => {
    const lines = (count: number) => 'a\n'.repeat(count)
    caught(fileFaults(file(lines(limits.fileLinesMax + 1))))
    caught(fileFaults(file(lines(limits.fileLinesMax))), 0)
    caught(fileFaults(file(lines(limits.serviceLinesMax + 1), 'services/kite/service.ts')))
    caught(fileFaults(file(lines(limits.readmeLinesMax + 1), 'platform/log/README.md')))
    caught(fileFaults(file(lines(500), 'docs/glossary.md')), 0)
  })

  test('long functions in every spelling', () => {
    const body = (lines: number) => '\n  a()'.repeat(lines - 2)
    for (const head of [
      'function pay() {',
      'export async function pay<T>(a: T): Promise<{ a: T }> {',
      'const pay = (a) => {',
      'const pay = async (a: { b: string }): Promise<void> => {',
      'pay(a = {}): a is { b: string } {',
      'async *pay() {',
      `test('it pays', async () => {`,
      'constructor(a: string) {',
    ]) {
      const closing = head.startsWith('test') ? '})' : '}'
      caught(functionFaults(file(`${head}${body(limits.functionLinesMax + 1)}\n${closing}`)))
      caught(functionFaults(file(`${head}${body(limits.functionLinesMax)}\n${closing}`)), 0)
    }
    caught(functionFaults(file(`const a = {${'\n  b: 1,'.repeat(90)}\n}`)), 0)
    caught(functionFaults(file(`describe('money', () => {${body(90)}\n})`)), 0)
    caught(functionFaults(file(`const A = () => (\n${'<p/>\n'.repeat(90)})`)))
  })

  test('long lines, except what cannot be broken', () => {
    const long = 'word '.repeat(21)
    caught(lineFaults(file(`const a = ${'b + '.repeat(30)}1`)))
    caught(lineFaults(file(`// ${long}`)))
    caught(lineFaults(file(`call('a', '${long}', b, c, d)`)))
    caught(lineFaults(file(`    '${long}',`)), 0)
    caught(lineFaults(file(`text('ab', '${'اردو '.repeat(30)}')`)), 0)
    caught(lineFaults(file(`// https://example.org/${'a'.repeat(99)}`)), 0)
  })

  test('names that say nothing', () => {
    for (const path of [
      'platform/log/utils.ts',
      'platform/log/case-manager.ts',
      'channels/common/a.ts',
    ]) {
      caught(nameFaults(path))
    }
    caught(nameFaults('platform/log/communicate.ts'), 0)
  })

  test('words that must not stand', () => {
    const judge = (source: string, path?: string) => wordFaults(file(source, path))
    caught(judge('export default a'))
    caught(judge('export { a as default }'))
    caught(judge(`// ${'TO' + 'DO'} later`))
    for (const type of [
      'a: any',
      'a as any',
      'Promise<any>',
      'any[]',
      '{ a: any }',
      '(a: any) => b',
    ]) {
      caught(judge(`type A = ${type}`))
    }
    caught(judge(`const a = 'any' // any\nPromise.any([])\nf({ any: 1 })`), 0)
    for (const off of [
      `test.skip('a', b)`,
      `it.only('a', b)`,
      `t.skip()`,
      `test('a', { skip: true }, b)`,
      `test('a', { timeout: 1, only: true }, b)`,
      `describe.todo('a')`,
    ]) {
      caught(judge(off, 'platform/kernel/money.test.ts'))
    }
    caught(judge(`cases.find({ skip: 10 })`, 'platform/cases/find.test.ts'), 0)
  })

  test('clock and chance inside a rule', () => {
    for (const source of [
      'Date.now()',
      'new Date()',
      'new Date',
      'Math.random()',
      'randomBytes(4)',
      'crypto.randomUUID()',
      'process.env',
      'performance.now()',
      'setTimeout(a, 1)',
    ]) {
      caught(purityFaults(file(source)))
      caught(purityFaults(file(source, 'services/kite/fees.ts')))
      caught(purityFaults(file(source, 'platform/payments/pay.ts')), 0)
      caught(purityFaults(file(source, 'services/kite/fees.test.ts')), 0)
    }
    caught(purityFaults(file(`new Date(now); 'Date.now()'; Math.round(1)`)), 0)
  })

  test('wordings', () => {
    const judge = (source: string) => wordingFaults(file(source))
    caught(judge(`text('', 'نام')`))
    caught(judge(`text('Name', '')`))
    caught(judge(`text('Name', 'Naam')`))
    caught(judge(`text('Up to 12 MB', 'زیادہ سے زیادہ 12 MB')`))
    caught(judge(`text('Up to 12 MB', 'زیادہ سے زیادہ \u206612 MB\u2069')`), 0)
    caught(judge(`text('Form 32-A', 'فارم ANSI 378')`), 0)
    caught(judge(`text('{label}: {count}', '{label}: {count}')`), 0)
    caught(judge(`text('Pay {amount}', 'ادا کریں {amuont}')`))
    caught(judge('text(`Pay ${amount}`, `ادا کریں`)'))
    caught(
      judge(`text(\n  'Pay {amount} ' +\n  'by {date}',\n  '{date} تک {amount} ادا کریں',\n)`),
      0,
    )
    assert.deepEqual(wordingsOf(`text('It\\'s', 'نام')`)[0]?.en, "It's")
  })

  test('problem codes', () => {
    const kind = { status: 404, title: text('a', 'ا'), wayOut: text('b', 'ب') }
    const judge = (...lists: string[][]) =>
      problemFaults(
        new Map(
          lists.map((codes, i) => [
            `platform/${i}`,
            Object.fromEntries(codes.map((code) => [code, kind])),
          ]),
        ),
      )
    caught(judge(['case-closed'], ['case-closed']))
    caught(judge(['CaseClosed', 'closed']), 2)
    caught(judge(['case-closed', 'case-not-found']), 0)
    caught(strayProblems(file('const a = defineProblems({})', 'platform/cases/case.ts')))
    caught(strayProblems(file('const a = defineProblems({})', 'platform/cases/problems.ts')), 0)
  })

  test('traces of a machine, and things made by programs', () => {
    const home = ['', 'home', 'ayesha', 'daftar'].join('/')
    const host = ['https:', '', 'registry.example.org', 'a.tgz'].join('/')
    caught(traceFaults(file(`cd ${home}`)))
    caught(traceFaults(file(host)))
    caught(traceFaults(file(['registry', '=x'].join(''), '.npmrc')))
    caught(traceFaults(file(`see ${root}/README.md`)))
    caught(traceFaults(file('https://registry.npmjs.org/a/-/a.tgz; ./home; /homepage')), 0)
    for (const path of [
      'data/postgres/base',
      'ci.log',
      'node_modules/a/b.js',
      'channels/a/dist/a.js',
    ]) {
      caught(madeFaults(path))
    }
    caught(madeFaults('services/kite/data/rates.csv'), 0)
  })
})
