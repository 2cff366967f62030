/** Files that are either whole and on disk, or not there: written aside, synced, then renamed. */
import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

async function writeAside(path: string, bytes: Uint8Array, mode: number): Promise<string> {
  const aside = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`
  const handle = await open(aside, 'wx', mode)
  try {
    await handle.writeFile(bytes)
    await handle.datasync()
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  } finally {
    await handle.close()
  }
  return aside
}

/** Makes the names in a folder durable. Windows cannot sync a folder and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes files so that after a crash each holds its old or its new bytes, never a part. */
export async function writeDurably(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  mode = 0o644,
): Promise<void> {
  const folders = new Set<string>()
  await Promise.all(
    files.map(async ({ path, bytes }) => {
      const folder = dirname(path)
      const firstMade = await mkdir(folder, { recursive: true })
      const aside = await writeAside(path, bytes, mode)
      await rename(aside, path)
      folders.add(folder)
      // A folder made on the way is itself a name in the folder above it.
      for (let made = folder; firstMade !== undefined; made = dirname(made)) {
        folders.add(dirname(made))
        if (made === firstMade) break
      }
    }),
  )
  await Promise.all([...folders].map(syncFolder))
}

/** Writes a file that must never be replaced; false when there is one already. */
export async function writeOnce(path: string, bytes: Uint8Array, mode: number): Promise<boolean> {
  const aside = await writeAside(path, bytes, mode)
  try {
    await link(aside, path)
    await syncFolder(dirname(path))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(aside, { force: true })
  }
}

/** The bytes of a file, or undefined when there is none. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
