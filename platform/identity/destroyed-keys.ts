/**
 * Whose keys were destroyed, kept outside the database: a backup from before brings the wrapped key
 * back, and this list keeps it shut. It holds ids, no names; it belongs into the backup of secrets.
 */
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export type DestroyedKeys = {
  readonly has: (owner: string) => boolean
  /** On disk when this returns. */
  readonly add: (owners: readonly string[]) => void
  readonly all: () => readonly string[]
}

export const destroyedKeysFile = 'destroyed-keys'

export function openDestroyedKeys(directory: string): DestroyedKeys {
  const path = join(directory, destroyedKeysFile)
  const known = new Set(linesOf(path))
  return {
    has: (owner) => known.has(owner),
    all: () => [...known],
    add: (owners) => {
      const fresh = owners.filter((owner) => !known.has(owner))
      if (fresh.length === 0) return
      const file = openSync(path, 'a', 0o600)
      try {
        writeSync(file, fresh.map((owner) => `${owner}\n`).join(''))
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      for (const owner of fresh) known.add(owner)
    },
  }
}

/** For a vault that forgets with its process. */
export function rememberDestroyedKeys(): DestroyedKeys {
  const known = new Set<string>()
  return {
    has: (owner) => known.has(owner),
    all: () => [...known],
    add: (owners) => owners.forEach((owner) => known.add(owner)),
  }
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean)
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return []
    throw error
  }
}
