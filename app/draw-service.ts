import type { Language } from '#platform/kernel'
import { drawService } from './builder/draw.ts'
import { services } from './services.ts'

/** The command: prints a service's states and steps for a page of documents. */
export function drawInstalled(
  id: string | undefined,
  language: Language,
  say: (line: string) => void,
): number {
  const service = id && services.get(id)
  if (!service) {
    say(`daftar services draw NAME [--language ur]: one of ${[...services.keys()].join(', ')}`)
    return 2
  }
  for (const line of drawService(service, language)) say(line)
  return 0
}
