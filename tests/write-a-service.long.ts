/** docs/write-a-service.md, followed to the letter: every command is run, every change is made. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { copyCheckout, type Ran } from '#tests/checkout'

const { folder, daftar, run } = copyCheckout()
const page = readFileSync(join(folder, 'docs/write-a-service.md'), 'utf8')

type Block = { readonly kind: string; readonly about: string; readonly lines: readonly string[] }

const blocks: readonly Block[] = [...page.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', about = '', body = '']) => ({ kind, about, lines: body.trimEnd().split('\n') }),
)

/** Finds the lines that stay and go, once, and puts those that stay and come in their place. */
function change({ about, lines }: Block): void {
  const file = join(folder, about)
  const side = (mark: string) =>
    lines.filter((line) => !line.startsWith(mark)).map((line) => `${line.slice(1)}\n`)
  const [old, now] = [side('+').join(''), side('-').join('')]
  const source = readFileSync(file, 'utf8')
  assert.equal(source.split(old).length, 2, `${about} holds these lines once:\n${old}`)
  writeFileSync(
    file,
    source.replace(old, () => now),
  )
}

/** The words of a command, those in quotes kept together. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

function obey(command: string): Promise<Ran> {
  const [program = '', ...rest] = wordsOf(command)
  if (command.startsWith('npm run daftar -- ')) return daftar(...rest.slice(3))
  if (program === 'npx') return run(rest[0] ?? '', ...rest.slice(1))
  assert.equal(program, 'node', `the page runs ${program}, which this test does not know`)
  return run('node', ...rest)
}

/** What else stands in the copy may be anybody's; this page answers for its own service. */
const own = (output: string) => output.includes('services/kite-permit/')

test('whoever follows the page has the service that it promises', async () => {
  let last: Ran | undefined
  for (const block of blocks) {
    if (block.kind === 'diff') change(block)
    if (block.kind === 'text' || block.kind === 'mermaid') {
      const shown = block.lines.join('\n')
      assert.ok(last?.output.includes(shown), `the page shows\n${shown}\nand not\n${last?.output}`)
    }
    if (block.kind !== 'sh') continue
    for (const command of block.lines) {
      last = await obey(command)
      const hasFaults = own(last.output) && last.code !== 0
      assert.equal(hasFaults, block.about === 'fails', `${command}\n${last.output}`)
    }
  }
  assert.ok(blocks.filter(({ kind }) => kind === 'diff').length > 10)
})

test('the definition it begins with has forty lines at most', async () => {
  const made = await daftar('services', 'new', 'boat-licence')
  assert.equal(made.code, 0, made.output)
  const source = readFileSync(join(folder, 'services/boat-licence/service.ts'), 'utf8')
  assert.ok(source.split('\n').length - 1 <= 40, source)
})
