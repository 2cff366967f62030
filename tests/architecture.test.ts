/** The direction of the house, checked on the real imports; the rules on planted ones. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import {
  blockOrder,
  browserFaults,
  drawingOf,
  drawnIn,
  edgesOf,
  faultOf,
  indexFault,
  layers,
  misplaced,
  otherProgramFaults,
  placeOf,
  type ImportMap,
} from './checks/layers.ts'
import { foreignSchemas, serviceNames, sqlFaults } from './checks/naming.ts'
import { gitFiles, isProgram, read, root, walk, type SourceFile } from './checks/tree.ts'

const manifest = JSON.parse(read('package.json').source) as { imports: ImportMap }
const map = manifest.imports
const readable = /\.([cm]?[jt]sx?|sql|s?css|json|html|typ|svg|csv|md)$/
const paths = layers.flatMap((layer) => (existsSync(join(root, layer)) ? walk(layer) : []))
const files: SourceFile[] = paths.filter((path) => readable.test(path)).map(read)
const programs = files.filter((file) => isProgram(file.path))
const under = (...folders: string[]) =>
  files.filter((file) => folders.some((folder) => file.path.startsWith(`${folder}/`)))
// A service that bears the name of the tests' invented one: what speaks of that means the tests'.
const services = [...new Set(under('services').map(({ path }) => placeOf(path).folder))].filter(
  (name) => !existsSync(join(root, 'tests', `${name}.ts`)),
)

const none = (found: readonly (string | undefined)[]) => {
  const faults = found.filter((fault) => fault !== undefined)
  assert.ok(faults.length === 0, faults.join('\n'))
}

describe('the house', () => {
  test('every program file that git holds has been read', () => {
    const held =
      gitFiles('--cached', '--others', '--exclude-standard', '--', ...layers)?.filter(isProgram) ??
      []
    const seen = new Set(programs.map((file) => file.path))
    const missed = held.filter((path) => !seen.has(path) && existsSync(join(root, path)))
    assert.deepEqual(missed, [])
    const blocks = new Set(programs.map(({ path }) => placeOf(path).folder))
    assert.ok(blocks.has('kernel') && blocks.has('database'), 'the walk did not find the platform')
  })

  test('code imports only what stands below it, through index.ts', () => {
    none(edgesOf(programs, map).map(faultOf))
  })

  test('every folder has a place, and no file lies loose', () => {
    none(misplaced(paths))
  })

  test('an index.ts only names what is open', () => {
    const index = /^([^/]+\/[^/]+(\/[a-z-]+)?|bank|holder)\/index\.ts$/
    none(files.filter(({ path }) => index.test(path)).map(indexFault))
  })

  test('every block and every service has an index.ts', () => {
    const folders = [...under('platform'), ...under('services')].map(({ path }) => {
      const { layer, folder } = placeOf(path)
      return `${layer}/${folder}`
    })
    const closed = [...new Set(folders)].filter((it) => !existsSync(join(root, it, 'index.ts')))
    assert.deepEqual(closed, [])
  })

  test('what a browser bundle takes from a block reaches no part of Node', () => {
    none(browserFaults(edgesOf(programs, map)))
  })

  test('bank and wallet know of the platform nothing but the kernel, however far one looks', () => {
    none(otherProgramFaults(edgesOf(programs, map)))
  })

  test('the platform, the channels and the other programs name no service', () => {
    const all = under('platform', 'channels', 'bank', 'holder')
    none(all.flatMap((file) => serviceNames(file, services)))
  })

  test("a block's SQL names no other block's schema", () => {
    none(under('platform').flatMap(foreignSchemas))
  })

  test('services, channels and the other programs hold no SQL', () => {
    none(under('services', 'channels', 'bank', 'holder').flatMap(sqlFaults))
  })

  test('the drawing in docs/architecture.md is true', () => {
    const page = join(root, 'docs/architecture.md')
    assert.ok(existsSync(page), 'docs/architecture.md is missing')
    const drawn = drawnIn(read('docs/architecture.md').source)
    assert.ok(drawn, 'docs/architecture.md has no fenced block of language `imports`')
    const truth = drawingOf(files, map)
    assert.deepEqual([...drawn].sort(), [...truth].sort(), `it should read:\n${truth.join('\n')}`)
  })
})

describe('each rule catches what it is for', () => {
  const faultsOf = (path: string, specifier: string) =>
    edgesOf([{ path, source: `import { a } from '${specifier}'` }], map).map(faultOf)
  const refused = (path: string, specifier: string) =>
    assert.match(faultsOf(path, specifier)[0] ?? 'allowed', /imports/, `${path} ${specifier}`)
  const allowed = (path: string, specifier: string) =>
    assert.deepEqual(faultsOf(path, specifier), [undefined], `${path} ${specifier}`)

  test('blocks use only the blocks before them', () => {
    blockOrder.forEach((block, at) => {
      blockOrder.forEach((other, rank) => {
        if (other === block) return
        const judge = at > rank ? allowed : refused
        judge(`platform/${block}/charge.ts`, `#platform/${other}`)
      })
      refused(`platform/${block}/charge.ts`, '#channels/portal')
      refused(`platform/${block}/charge.ts`, '../../services/kite/index.ts')
      refused(`platform/${block}/charge.test.ts`, '#services/kite')
      refused(`platform/${block}/charge.ts`, '../../app/wire.ts')
      refused(`platform/${block}/charge.ts`, '#tests/database')
      allowed(`platform/${block}/charge.test.ts`, '#tests/database')
      allowed(`platform/${block}/charge.ts`, './queries/find-charge.ts')
      allowed(`platform/${block}/test-charges.ts`, '#tests/database')
      allowed(`platform/${block}/charge.test.ts`, './test-charges.ts')
      refused(`platform/${block}/charge.ts`, './test-charges.ts')
      refused(`platform/${block}/charge.ts`, './testing.ts')
    })
    refused('platform/unknown/charge.ts', '#platform/kernel')
  })

  test('the kernel and the services import no package and no part of Node', () => {
    for (const specifier of ['node:fs', 'pg', '@peculiar/x509']) {
      refused('platform/kernel/money.ts', specifier)
      refused('services/kite/service.ts', specifier)
      allowed('platform/payments/charge.ts', specifier)
      allowed('services/kite/service.test.ts', specifier)
    }
  })

  test('services use the catalogue and their own folder', () => {
    allowed('services/kite/service.ts', '#platform/catalogue')
    allowed('services/kite/service.ts', './fees.ts')
    for (const block of blockOrder.filter((one) => one !== 'catalogue')) {
      refused('services/kite/service.ts', `#platform/${block}`)
    }
    refused('services/kite/service.ts', '#services/boat')
    refused('services/kite/service.ts', '../boat/fees.ts')
    refused('services/kite/service.ts', '#channels/components')
  })

  test('channels use the platform and the components', () => {
    allowed('channels/portal/pages.tsx', '#platform/cases')
    allowed('channels/portal/pages.tsx', '#channels/components')
    refused('channels/portal/pages.tsx', '#channels/desk')
    refused('channels/portal/pages.tsx', '#services/kite')
    refused('channels/components/button.tsx', '#channels/portal')
  })

  test('only index.ts is open, and browser.ts of a block', () => {
    allowed('app/wire.ts', '#services/kite')
    allowed('channels/portal/verify.ts', '../../platform/documents/browser.ts')
    refused('app/wire.ts', '../platform/payments/charge.ts')
    refused('app/wire.ts', '../channels/portal/browser.ts')
    refused('channels/portal/pages.tsx', '../../platform/cases/queries/index.ts')
    refused('platform/cases/case.ts', '../registers/entry.ts')
  })

  test('an import that is computed or a type is no way around', () => {
    const judge = (source: string) =>
      edgesOf([{ path: 'platform/log/tile.ts', source }], map).map(faultOf)
    assert.match(judge('const a = await import(b)')[0] ?? '', /computes/)
    assert.match(judge("import type { A } from '#platform/cases'")[0] ?? '', /before it/)
    assert.match(judge("export * from '#platform/cases'")[0] ?? '', /before it/)
    assert.match(judge("type A = import('#platform/cases').A")[0] ?? '', /before it/)
  })

  test('an unknown block and a loose file', () => {
    assert.equal(misplaced(['platform/blockchain/index.ts', 'platform/a.ts']).length, 2)
    assert.deepEqual(misplaced(['platform/log/index.ts', 'app/cli.ts', 'services/x/a.ts']), [])
  })

  test('logic in an index.ts', () => {
    const judge = (source: string) => indexFault({ path: 'platform/log/index.ts', source })
    assert.equal(
      judge(`/** Doc. */\nexport { a, type B } from './a.ts'\nexport type { C } from './c.ts'`),
      undefined,
    )
    for (const bad of [
      'export const a = 1',
      `export * from './a.ts'`,
      `import './a.ts'`,
      'export { a }',
      `export { a } from './a.ts'\nlisten()`,
      `import { a } from './a.ts'\nexport { a }`,
    ]) {
      assert.match(judge(bad) ?? '', /more than/, bad)
    }
  })

  test('a browser bundle that reaches Node through another file', () => {
    const plant = (source: string) =>
      browserFaults(
        edgesOf(
          [
            { path: 'platform/log/browser.ts', source },
            { path: 'platform/log/proof.ts', source: `import { createHash } from 'node:crypto'` },
            { path: 'platform/log/bytes.ts', source: 'export const a = 1' },
          ],
          map,
        ),
      )
    assert.deepEqual(plant(`export { a } from './proof.ts'`), [
      'platform/log/browser.ts → platform/log/proof.ts → node:crypto',
    ])
    assert.deepEqual(plant(`export { a } from './bytes.ts'`), [])
    assert.deepEqual(plant(`import type { A } from './proof.ts'`), [])
  })

  test('a bank or a wallet that looks into the program', () => {
    refused('bank/bank.ts', '#platform/payments')
    refused('bank/pages/ask.tsx', '#channels/components')
    refused('platform/cases/case.ts', '#bank')
    allowed('bank/pages/ask.tsx', '#channels/components/drawing')
    allowed('bank/book.ts', '#platform/kernel')
    allowed('app/bank.ts', '#bank')
    refused('holder/sd-jwt.ts', '#platform/wallet')
    refused('holder/server.tsx', '#bank')
    refused('channels/wallet/offer.tsx', '#holder')
    allowed('holder/pages/cards.tsx', '#channels/components/drawing')
    allowed('app/wallet.ts', '#holder')
    const plant = (source: string) =>
      otherProgramFaults(
        edgesOf(
          [
            { path: 'bank/a.ts', source: `import { b } from '#channels/components/drawing'` },
            { path: 'channels/components/drawing.ts', source },
          ],
          map,
        ),
      )
    assert.deepEqual(plant(`export type { A } from '#platform/identity'`), [
      'bank/a.ts → channels/components/drawing.ts → platform/identity/index.ts',
    ])
    assert.deepEqual(plant(`export { a } from '#platform/kernel'`), [])
  })

  test('a service named in the platform, in any spelling', () => {
    const judge = (source: string, path = 'platform/log/tile.ts') =>
      serviceNames({ path, source }, ['e-stamp', 'land-registry']).length
    for (const named of [
      'const eStamp = 1',
      'issueEStamp()',
      `'e-stamp'`,
      '`the E-Stamp page`',
      `"e stamp"`,
      'e_stamp',
      'E_STAMP',
      'type LandRegistry = 1',
      'landRegistryOf',
      '/e-stamp/',
      `'estamps'`,
      'a.eStamps',
    ]) {
      assert.ok(judge(named) > 0, named)
    }
    for (const innocent of [
      'timeStamp',
      'timestamp',
      `'the stamp'`,
      'typeStamp',
      '// e-stamp',
      'land',
    ]) {
      assert.equal(judge(innocent), 0, innocent)
    }
    assert.ok(judge('create table log.e_stamp ()', 'platform/log/schema/0001-a.sql') > 0)
    assert.ok(judge('', 'channels/portal/e-stamp.ts') > 0)
  })

  test("another block's schema in SQL", () => {
    const judge = (source: string, path = 'platform/cases/find.ts') =>
      foreignSchemas({ path, source }).length
    assert.ok(judge('db.query(`select * from registers.entry where id = $1`)') > 0)
    assert.ok(
      judge('db.query(`with a as (select 1 from cases.event)\nselect x from log.leaf`)') > 0,
    )
    assert.ok(judge('references identity.person', 'platform/cases/schema/0001-a.sql') > 0)
    assert.ok(judge('create schema log;', 'platform/cases/schema/0001-a.sql') > 0)
    assert.equal(judge('db.query(`select * from cases.event where id = $1`)'), 0)
    assert.equal(judge(`import { a } from './log.ts'`), 0)
    assert.equal(judge('-- see log.leaf\nselect 1 from cases.event', 'platform/cases/a.sql'), 0)
  })

  test('SQL in a service or a channel, and words that only sound like it', () => {
    const judge = (source: string) => sqlFaults({ path: 'services/kite/fees.ts', source }).length
    for (const sql of [
      '`select * from registers.entry`',
      '`update cases.event set a = $1`',
      `'SELECT 1'`,
      '`insert into a values ($1)`',
      '`delete from log.leaf where id = $1`',
      `'create table a (b text)'`,
      '`with a as (select 1) select * from a`',
    ]) {
      assert.equal(judge(sql), 1, sql)
    }
    for (const words of [
      `'Select a district from the list'`,
      `'select from the list'`,
      `'update'`,
      `'Create an account'`,
    ]) {
      assert.equal(judge(words), 0, words)
    }
    assert.equal(sqlFaults({ path: 'services/kite/schema/0001-a.sql', source: '' }).length, 1)
  })

  test('a drawing that leaves out an arrow', () => {
    const plant = [
      { path: 'platform/kernel/index.ts', source: '' },
      { path: 'platform/log/index.ts', source: `import { a } from '#platform/kernel'` },
      { path: 'platform/log/a.test.ts', source: `import { a } from '#platform/database'` },
      {
        path: 'channels/desk/index.ts',
        source: `import '#channels/components'; import '#platform/log'`,
      },
    ]
    const truth = ['kernel:', 'log: kernel', 'channels/desk: log, channels/components']
    assert.deepEqual(drawingOf(plant, map), truth)
    assert.deepEqual(drawnIn('# A\n```imports\nkernel:\nlog:  kernel\n```\n'), truth.slice(0, 2))
    assert.equal(drawnIn('# A\n```text\nkernel:\n```\n'), undefined)
  })
})
