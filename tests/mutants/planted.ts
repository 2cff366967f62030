/** A module read anew with a defect in it, and with copies of its own of what stands beside it. */
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { root } from '../checks/tree.ts'
import { patched, type Patch } from '../long/patch-modules.ts'

const planted: Patch[] = []
const mark = '?planted='

registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context)
    const [, which] = context.parentURL?.split(mark) ?? []
    if (which === undefined || !specifier.startsWith('./')) return resolved
    return { ...resolved, url: resolved.url + mark + which }
  },
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    const [file = '', which] = url.split(mark)
    const patch = planted[Number(which)]
    if (!patch || !file.endsWith(`/${patch.file}`) || !loaded.source) return loaded
    const source = Buffer.from(loaded.source as Buffer).toString('utf8')
    return { ...loaded, source: patched(source, patch) }
  },
})

/** Gives what `file` exports where the patch is in it, or in a module beside it that it uses. */
export async function plant<Exports>(file: string, patch: Patch): Promise<Exports> {
  const which = planted.push(patch) - 1
  const url = pathToFileURL(`${root}/${file}`).href
  return (await import(`${url}${mark}${which}`)) as Exports
}

/** The environment of a process in which this patch is in the source. */
export function plantedEnvironment(patch: Patch): Readonly<Record<string, string>> {
  const hook = fileURLToPath(new URL('../long/patch-modules.ts', import.meta.url))
  return { NODE_OPTIONS: `--import=${hook}`, DAFTAR_TEST_PATCHES: JSON.stringify([patch]) }
}
