/** What is wrong with the installed services, with file and line, for whoever writes them. */
import { fileURLToPath } from 'node:url'
import { faultsOf, stopsStart, type DefinitionFault } from '#platform/catalogue'
import { createLocate } from './builder/locate.ts'
import { installed } from './services.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Each fault as `file:line: what is wrong`, in the order of the files, and where to read on. */
export function tellFaults(faults: readonly DefinitionFault[], folder = root): string[] {
  const locate = createLocate(folder)
  const told = faults.map(({ service, at, kind, fault }) => {
    const place = locate(service, at)
    const where = place ? `${place.file}:${place.line}` : `${service}: ${at}`
    const line = `${where}: ${fault}\n    docs/write-a-service.md#${kind}`
    return { file: place?.file ?? '', line: place?.line ?? 0, told: line }
  })
  told.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
  return [...new Set(told.map((one) => one.told))]
}

/** @throws Error that names every fault, where one of them would hurt a citizen later */
export function refuseFaulty(roles: ReadonlySet<string>): void {
  const faults = faultsOf(installed, roles)
  if (!faults.some(stopsStart)) return
  throw new Error(['The services cannot start.', ...tellFaults(faults)].join('\n'))
}
