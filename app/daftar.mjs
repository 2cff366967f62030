#!/usr/bin/env node
// The command `daftar`: runs the program on the Node that came with the packages.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const packaged = here('../node_modules/.bin/node')
const node = existsSync(packaged) ? packaged : process.execPath
const args = ['--import', here('./tsx.ts'), here('./cli.ts'), ...process.argv.slice(2)]
const { status } = spawnSync(node, args, { stdio: 'inherit' })
process.exit(status ?? 1)
