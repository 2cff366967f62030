/** Where a laptop or a pilot keeps its keys: each a file that only its owner may read. */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Tx } from '#platform/database'
import { masterKeyBytes, type Vault } from './sealing.ts'

/**
 * The 32-byte master key kept in `directory/master.key` (64 hexadecimal digits, mode 0600), made
 * at the first start. Throws when the file is not a key or others may read it. Losing this file
 * loses every sealed value: it belongs into the backup of secrets, apart from the database's.
 */
export function loadOrCreateMasterKey(directory: string): Buffer {
  return loadOrCreateKeyFile(directory, 'master.key')
}

/** 32 bytes in `directory/fileName`, kept and refused as the master key is. */
export function loadOrCreateKeyFile(directory: string, fileName: string): Buffer {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const path = join(directory, fileName)
  return readKey(path) ?? createKey(path)
}

function readKey(path: string): Buffer | undefined {
  const written = readIfPresent(path)
  if (written === undefined) return undefined
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new Error(`others may read ${path}: run chmod 600 on it, and replace it if they did`)
  }
  if (!/^[0-9a-f]{64}\n?$/.test(written)) throw new Error(`${path} is not a key of 64 digits`)
  return Buffer.from(written.trim(), 'hex')
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    throw error
  }
}

/** Written whole and flushed under another name first: a crash leaves no half key behind. */
function createKey(path: string): Buffer {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, `${randomBytes(masterKeyBytes).toString('hex')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    linkSync(draft, path)
  } catch (error) {
    // Another copy of the program was first; its key counts.
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
  const key = readKey(path)
  if (!key) throw new Error(`${path} has vanished`)
  return key
}

/**
 * Called at each start: the first one leaves a mark in the database, later ones compare. Without
 * it, a program started with a fresh key on an old database would find nobody and seal new data
 * that the old key cannot open. Throws when the key is not this database's.
 */
export async function confirmVault(tx: Tx, vault: Vault): Promise<void> {
  const mark = vault.blindIndex('identity.vault', 'mark')
  await tx.query(`insert into identity.vault (id, mark) values (1, $1) on conflict do nothing`, [
    mark,
  ])
  const [row] = await tx.query<{ mark: Buffer }>(`select mark from identity.vault where id = 1`)
  if (!row?.mark.equals(mark)) {
    throw new Error('this master key is not the one that this database was sealed with')
  }
}
