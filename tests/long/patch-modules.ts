/**
 * Loaded into a program under test before anything else: changes the source of some of its modules
 * as they are read. What stands on the disk is never touched, and the program holds no switch.
 *
 * `DAFTAR_TEST_PATCHES` is JSON: what to find in which file, once, and what to put there.
 */
import { registerHooks } from 'node:module'

export type Patch = { readonly file: string; readonly find: string; readonly put: string }

/** @throws Error when the place is not there exactly once: the patch is older than the source */
export function patched(source: string, { file, find, put }: Patch): string {
  const parts = source.split(find)
  if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${find}`)
  return parts.join(put)
}

const patches = JSON.parse(process.env['DAFTAR_TEST_PATCHES'] ?? '[]') as readonly Patch[]

if (patches.length > 0) {
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      const wanted = patches.filter(({ file }) => url.endsWith(`/${file}`))
      if (wanted.length === 0 || !loaded.source) return loaded
      const source = Buffer.from(loaded.source as Buffer).toString('utf8')
      return { ...loaded, source: wanted.reduce(patched, source) }
    },
  })
}
