import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

// Inside the project, so that `preact` is found; a name of its own, so that nothing is cached yet.
const folder = mkdtempSync(fileURLToPath(new URL('../node_modules/.cache-test-', import.meta.url)))
after(() => rmSync(folder, { recursive: true, force: true }))

const loader = fileURLToPath(new URL('./tsx.ts', import.meta.url))

/** Runs a program that imports a view, with the loader; says what it printed. */
function run(view: string): { html: string; loadedEsbuild: boolean } {
  writeFileSync(`${folder}/view.tsx`, view)
  writeFileSync(
    `${folder}/main.mjs`,
    `import { createRequire } from 'node:module'
     import { renderToString } from 'preact-render-to-string'
     import { View } from './view.tsx'
     const require = createRequire(import.meta.url)
     const loadedEsbuild = Object.keys(require.cache).some((file) => file.includes('esbuild'))
     process.stdout.write(JSON.stringify({ html: renderToString(View()), loadedEsbuild }))`,
  )
  const output = execFileSync(process.execPath, ['--import', loader, `${folder}/main.mjs`])
  return JSON.parse(output.toString())
}

const view = (word: string) =>
  `type Word = string
   export const View = () => <p class="x">{'${word}' satisfies Word}</p>`

test('a typed view is compiled at the first start and read from the cache at the second', () => {
  assert.deepEqual(run(view('one')), { html: '<p class="x">one</p>', loadedEsbuild: true })
  assert.deepEqual(run(view('one')), { html: '<p class="x">one</p>', loadedEsbuild: false })
})

test('a changed view is compiled anew', () => {
  run(view('two'))
  assert.equal(run(view('three')).html, '<p class="x">three</p>')
})
