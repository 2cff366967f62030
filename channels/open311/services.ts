/** What may be reported, and what is asked of it: the service's own form, as attributes. */
import {
  firstOf,
  isPlain,
  publicNames,
  publicServices,
  type OptionLists,
  type Platform,
  type Service,
} from '#platform/catalogue'
import type { FormWording, Question } from '#platform/forms'
import { say, type Language } from '#platform/kernel'
import { codeOf, serviceOfCode } from './codes.ts'
import { Refused, type Fields } from './format.ts'
import { words } from './wording.ts'

type Place = { readonly jurisdiction: string; readonly language: Language }

export async function servicesIn(
  { setting, lists }: Platform,
  { jurisdiction, language }: Place,
): Promise<readonly Fields[]> {
  const services: Fields[] = []
  for (const service of publicServices(setting)) {
    const { topics } = await publicNames(lists, service, jurisdiction)
    const group = say(service.wording.name, language)
    const metadata = attributesAsked(service).length > 0
    for (const [topic, name] of topics) {
      services.push({
        service_code: codeOf(service.id, topic),
        service_name: say(name, language),
        description: `${group}: ${say(name, language)}`,
        metadata,
        type: 'realtime',
        keywords: `${name.en}, ${name.ur}`,
        group,
      })
    }
  }
  return services
}

export type Reportable = { readonly service: Service; readonly topic: string }

/** What a code stands for in this district. @throws Refused 404 */
export async function serviceNamed(
  { setting, lists }: Platform,
  jurisdiction: string,
  code: string,
): Promise<Reportable> {
  const { id, topic } = serviceOfCode(code)
  const service = publicServices(setting).find((one) => one.id === id)
  const names = service && (await publicNames(lists, service, jurisdiction))
  if (!service || !names?.topics.has(topic)) throw new Refused(404, 'service_code was not found.')
  return { service, topic }
}

export type Asked = { readonly name: string; readonly question: Question }

/**
 * What is asked beside the topic: the place from its list, and every question that a program can
 * put. Words of several lines are the description, photos are files.
 */
export function attributesAsked({ form, publication }: Service): readonly Asked[] {
  const told = firstOf(form, 'long-text')
  return Object.entries(form).flatMap(([name, question]) => {
    if (name === publication?.topic || name === told) return []
    if (name === publication?.place) return [{ name, question }]
    return isPlain(question) ? [{ name, question }] : []
  })
}

export async function definitionOf(
  platform: Platform,
  code: string,
  { jurisdiction, language }: Place,
): Promise<Fields> {
  const { service } = await serviceNamed(platform, jurisdiction, code)
  const lists = await platform.lists.of(service, jurisdiction)
  const questions = service.questions as FormWording
  const attributes = attributesAsked(service).map(({ name, question }, index): Fields => {
    const { title, hint } = questions[name] ?? { title: { en: name, ur: name } }
    return {
      variable: true,
      code: name,
      datatype: datatypeOf(question),
      required: question.optional !== true && question.when === undefined,
      datatype_description: describe(question, language),
      order: index + 1,
      description: [title, hint].flatMap((one) => (one ? [say(one, language)] : [])).join(' '),
      ...(isChoice(question) && { values: valuesOf(question, questions[name], lists, language) }),
    }
  })
  return { service_code: code, attributes }
}

const isChoice = ({ kind }: Question) =>
  kind === 'one-of' || kind === 'one-from' || kind === 'location' || kind === 'confirmation'

function datatypeOf(question: Question): string {
  if (isChoice(question)) return 'singlevaluelist'
  switch (question.kind) {
    case 'long-text':
      return 'text'
    case 'quantity':
    case 'money':
      return 'number'
    case 'date':
      return 'datetime'
    default:
      return 'string'
  }
}

function describe({ kind, when }: Question, language: Language): string | null {
  if (when !== undefined) return words.conditional[language]
  return kind === 'money' ? words.rupees[language] : null
}

function valuesOf(
  question: Question,
  wording: FormWording[string] | undefined,
  lists: OptionLists,
  language: Language,
): readonly Fields[] {
  if (question.kind === 'one-of') {
    return question.options.map((key) => {
      const name = wording?.options?.[key]
      return { key, name: name ? say(name, language) : key }
    })
  }
  if (question.kind === 'confirmation') {
    return [{ key: 'true', name: wording ? say(wording.title, language) : 'true' }]
  }
  const list = 'list' in question ? (lists[question.list] ?? []) : []
  return list.map(({ value, label }) => ({ key: value, name: say(label, language) }))
}
