import type { Tx } from '#platform/database'
import type { Option } from '#platform/forms'
import { civilDateOf } from '#platform/kernel'
import { listRecords } from '#platform/registers'
import type { ListContext, ListSource, Service } from './definition.ts'
import type { Setting } from './setting.ts'

export type OptionLists = Readonly<Record<string, readonly Option[]>>

/**
 * Options drawn from registers, kept for a short while: they change a few times a year. `answers`:
 * those given so far, checked or not, on which a list may depend.
 */
export type Lists = {
  of(service: Service, jurisdiction: string, answers?: unknown): Promise<OptionLists>
}

const keptMsMax = 10_000
const recordsMax = 20_000
/** Answers choose which lists are read, so what is kept of them is bounded. */
const keptMax = 200

export function createLists(db: Tx, setting: Pick<Setting, 'now'>): Lists {
  const kept = new Map<string, { at: number; options: Promise<readonly Option[]> }>()
  const optionsOf = (
    name: string,
    source: ListSource,
    asked: Pick<ListContext, 'jurisdiction' | 'answers'>,
  ) => {
    const now = setting.now()
    const prefix = source.keyPrefix({ ...asked, today: civilDateOf(now) })
    const cacheKey = `${name} ${prefix}`
    const before = kept.get(cacheKey)
    if (before && now.getTime() - before.at < keptMsMax) return before.options
    const options = loadOptions(db, source, prefix)
    kept.delete(cacheKey)
    kept.set(cacheKey, { at: now.getTime(), options })
    if (kept.size > keptMax) kept.delete([...kept.keys()][0] ?? '')
    // A failed read must not be remembered as an empty list.
    options.catch(() => kept.delete(cacheKey))
    return options
  }
  return {
    of: async (service, jurisdiction, given) => {
      const answers = isRecord(given) ? given : {}
      const sources = Object.entries(service.lists ?? {})
      const lists = await Promise.all(
        sources.map(
          async ([name, source]) =>
            [
              name,
              await optionsOf(`${service.id} ${name}`, source, { jurisdiction, answers }),
            ] as const,
        ),
      )
      return Object.fromEntries(lists)
    },
  }
}

function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

async function loadOptions(db: Tx, source: ListSource, prefix: string): Promise<readonly Option[]> {
  const records = await listRecords(db, source.register, prefix, recordsMax)
  const byValue = new Map<string, Option>()
  for (const { key, item } of records) {
    const option = source.option(key, item)
    if (!byValue.has(option.value)) byValue.set(option.value, option)
  }
  return [...byValue.values()]
}
