/** The page of threats names tests, and tests name threats: neither may go without the other. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTest, projectFiles, read } from './checks/tree.ts'

const page = 'docs/threats.md'
const ids = /T-[A-Z]+-\d+/g
/** `test('…', …)` in one line or several. */
const tests = /\btest\(\s*(['"`])(.*?)\1,/g

type Titled = { readonly path: string; readonly title: string; readonly ids: readonly string[] }

/** A title as the page says it: without the ids of threats and promises. */
const bare = (title: string) =>
  title.replace(/^T-[A-Z]+-\d+ /, '').replace(/ \([A-Z0-9, -]+\)$/, '')

const titled: readonly Titled[] = projectFiles()
  .filter((path) => isTest(path) && path !== 'tests/threats.test.ts')
  .map(read)
  .flatMap(({ path, source }) =>
    [...source.matchAll(tests)].map(([, , title = '']) => {
      return { path, title: bare(title), ids: title.match(ids) ?? [] }
    }),
  )

type Row = { readonly id: string; readonly cells: readonly string[] }

const rows: readonly Row[] = read(page)
  .source.split('\n')
  .filter((line) => line.startsWith('| T-'))
  .map((line) => {
    const [, id = '', ...cells] = line.split('|').map((cell) => cell.trim())
    return { id, cells: cells.slice(0, 4) }
  })

test('every row of the page says who, what, what stops it, and names its tests', () => {
  assert.ok(rows.length > 30)
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, 'an id stands twice')
  for (const { id, cells } of rows) {
    assert.match(id, /^T-[A-Z]+-\d+$/)
    assert.equal(cells.length, 4, id)
    const [who = '', threat, stops] = cells
    for (const one of who.split(', ')) assert.match(one, /^(insider|citizen|outsider)$/, id)
    assert.ok(threat && stops, id)
  }
})

test('every test that the page names exists under that title, and bears the threat’s id', () => {
  for (const { id, cells } of rows) {
    const named = (cells[3] ?? '').split('<br>')
    for (const one of named) {
      const [, path, title] = /^`([^`]+)` (.+)$/.exec(one) ?? []
      const found = titled.find((known) => known.path === path && known.title === title)
      assert.ok(found, `${id}: ${one}`)
      assert.ok(found.ids.includes(id), `${path}: "${title}" does not say ${id}`)
    }
  }
})

test('every test that the page of bad input names exists under that title', () => {
  const lines = read('docs/threats/bad-input.md').source.split('\n')
  const handedIn = lines.filter((line) => line.startsWith('| ') && !line.startsWith('| Handed'))
  assert.ok(handedIn.length > 10)
  for (const line of handedIn) {
    const [, what, becomes, tests = ''] = line.split('|').map((cell) => cell.trim())
    assert.ok(what && becomes && tests, line)
    for (const one of tests.split('<br>')) {
      const [, path, title] = /^`([^`]+)` (.+)$/.exec(one) ?? []
      const isThere = titled.some((known) => known.path === path && known.title === title)
      assert.ok(isThere, `${what}: ${one}`)
    }
  }
})

test('every threat that a test names stands on the page', () => {
  const known = new Set(rows.map(({ id }) => id))
  const said = titled.flatMap((one) => one.ids.map((id) => ({ ...one, id })))
  assert.ok(said.length >= known.size)
  for (const { path, title, id } of said) assert.ok(known.has(id), `${path}: "${title}" says ${id}`)
})
