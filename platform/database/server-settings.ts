import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'

const always = {
  listen_addresses: '',
  max_connections: '60',
  checkpoint_timeout: '15min',
  // Whole pages are written after each checkpoint: packing them costs more than the disk gains.
  wal_compression: 'off',
  jit: 'off',
  autovacuum_naptime: '20s',
  unix_socket_permissions: '0700',
}
const megabyte = 1024 * 1024

/** What our own Postgres is started with, as fits its disk, its memory and what it holds. */
export function settingsFor(cluster: string): Readonly<Record<string, string>> {
  const { blocks, bsize } = statfsSync(cluster)
  return {
    ...always,
    max_wal_size: walSizeMax(blocks * bsize),
    shared_buffers: sharedBuffers(bytesIn(join(cluster, 'base')), totalmem()),
  }
}

/** Large, so that checkpoints are rare, yet no more than a sixteenth of the disk. */
function walSizeMax(diskBytes: number): string {
  const megabytes = Math.floor(diskBytes / 16 / megabyte)
  return `${Math.min(4_096, Math.max(80, megabytes))}MB`
}

/**
 * Little for a little database; for a large one a sixteenth of it, up to a quarter of the memory:
 * with ten million stamps in it, 256 MB would cost a fifth of the issuing rate (measured).
 */
export function sharedBuffers(databaseBytes: number, memoryBytes: number): string {
  const megabytes = Math.floor(Math.min(databaseBytes / 16, memoryBytes / 4) / megabyte)
  return `${Math.max(256, megabytes)}MB`
}

function bytesIn(folder: string): number {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name), { throwIfNoEntry: false }))
    .reduce((sum, stat) => sum + (stat?.size ?? 0), 0)
}
