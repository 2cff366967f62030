/** What topics and places are called: by the form's own words, or by the list they are from. */
import type { FormWording, Option } from '#platform/forms'
import { text, type Text } from '#platform/kernel'
import type { Service } from '../definition.ts'
import type { Lists, OptionLists } from '../lists.ts'

export type PublicNames = {
  readonly topics: ReadonlyMap<string, Text>
  readonly places: ReadonlyMap<string, Text>
  /** What each topic stands under, the widest, where the topics are a tree. */
  readonly groups: ReadonlyMap<string, Text>
  /** The same places with their points and borders, as far as anybody has published them. */
  readonly located: readonly Option[]
}

/** Of one service in one district. */
export async function publicNames(
  lists: Lists,
  service: Service,
  jurisdiction: string,
): Promise<PublicNames> {
  const options = await lists.of(service, jurisdiction)
  const place = service.form[service.publication?.place ?? '']
  const located = place?.kind === 'location' ? (options[place.list] ?? []) : []
  const groups = groupsIn(service, options)
  return { topics: topicsOf(service, options), groups, places: named(located), located }
}

function groupsIn({ form, publication }: Service, lists: OptionLists): ReadonlyMap<string, Text> {
  const question = form[publication?.topic ?? '']
  const options = question?.kind === 'one-from' ? (lists[question.list] ?? []) : []
  return new Map(
    options.flatMap(({ value, under: [top] = [] }) => (top ? [[value, top.label]] : [])),
  )
}

/** What a case of a service may be about. */
export function topicsOf(service: Service, lists: OptionLists): ReadonlyMap<string, Text> {
  return optionNames(service, service.publication?.topic ?? '', lists)
}

/** What the options of a question are called. */
export function optionNames(
  { form, questions }: Service,
  name: string,
  lists: OptionLists,
): ReadonlyMap<string, Text> {
  const question = form[name]
  if (question?.kind === 'one-from') return named(lists[question.list])
  if (question?.kind !== 'one-of') return new Map()
  const { options = {} } = (questions as FormWording)[name] as { options?: Record<string, Text> }
  return new Map(question.options.map((value) => [value, options[value] ?? text(value, value)]))
}

const named = (options: readonly Option[] = []) =>
  new Map(options.map(({ value, label }) => [value, label]))
