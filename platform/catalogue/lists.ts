import type { Tx } from '#platform/database'
import type { Option } from '#platform/forms'
import { listOffices } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { listRecords } from '#platform/registers'
import type { ListContext, ListSource, Service } from './definition.ts'
import type { Setting } from './setting.ts'

export type OptionLists = Readonly<Record<string, readonly Option[]>>

/**
 * Options drawn from registers and offices, kept for a short while: they change a few times a year.
 * `answers`: those given so far, checked or not, on which a list may depend.
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
    const context = { ...asked, today: civilDateOf(now) }
    const of = source.officesOf ? source.officesOf(context) : source.keyPrefix(context)
    const cacheKey = `${name} ${of}`
    const before = kept.get(cacheKey)
    if (before && now.getTime() - before.at < keptMsMax) return before.options
    const options = loadOptions(db, source, of)
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

async function loadOptions(db: Tx, source: ListSource, of: string): Promise<readonly Option[]> {
  if (source.officesOf) {
    const offices = await listOffices(db)
    return offices.filter(({ jurisdiction }) => jurisdiction === of).map(source.option)
  }
  const records = await listRecords(db, source.register, of, recordsMax)
  const byValue = new Map<string, Option>()
  for (const { key, item } of records) {
    const option = source.option(key, item)
    if (!byValue.has(option.value)) byValue.set(option.value, option)
  }
  return [...byValue.values()]
}
