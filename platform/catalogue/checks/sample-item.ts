/** What the records of a service hold, found by making a few from sample answers. */
import type { Form, Question } from '#platform/forms'
import type { Service } from '../definition.ts'
import { stepsOf } from './fault.ts'

const sampleDay = '2026-01-15'
const samplePerson = {
  name: 'A',
  cnic: '1000000000000',
  relation: 'son-of',
  relativeName: 'B',
  address: 'C',
  phone: '+923000000000',
}

/**
 * Every field that a record may have, or undefined where that cannot be told: a rule may refuse
 * answers that nobody gave. Each option of each choice is tried, since fields may depend on it.
 */
export function itemFieldsOf(service: Service): ReadonlySet<string> | undefined {
  const { register } = service
  if (!register) return undefined
  const said = Object.assign({}, ...stepsOf(service).map(({ move }) => sampleOf(move.asks ?? {})))
  const { publicFields, uniqueFields = [], searchableFields = [] } = register.into
  const fields = new Set([...publicFields, ...uniqueFields, ...searchableFields])
  for (const answers of samplesOf(service.form)) {
    try {
      const context = {
        answers: answers as never,
        number: 'PB-LHR-0000000000000000',
        jurisdiction: 'PB-LHR',
        reference: 'PB-LHR-000000000000',
        amount: 100,
        psid: '10000000000000000',
        issuedAt: new Date(`${sampleDay}T09:00:00Z`),
        state: register.entryOn[0] ?? '',
        said,
        captures: {},
        previous: undefined,
      }
      const first = register.item(context)
      const next = register.item({ ...context, previous: first })
      for (const field of [...Object.keys(first), ...Object.keys(next)]) fields.add(field)
    } catch {
      return undefined
    }
  }
  return fields
}

type Sample = Readonly<Record<string, unknown>>

/** One sample with the first option everywhere, and one more for every other option. */
function samplesOf(form: Form): Sample[] {
  const plain = sampleOf(form)
  const others = Object.entries(form).flatMap(([name, question]) =>
    question.kind === 'one-of'
      ? question.options.slice(1).map((option) => ({ ...plain, [name]: option }))
      : [],
  )
  return [plain, ...others]
}

function sampleOf(form: Form): Sample {
  return Object.fromEntries(Object.entries(form).map(([name, one]) => [name, sampleAnswer(one)]))
}

function sampleAnswer(question: Question): unknown {
  switch (question.kind) {
    case 'one-of':
      return question.options[0]
    case 'money':
      return question.atLeast ?? 100_000
    case 'person':
      return samplePerson
    case 'people':
      return Array.from({ length: question.atLeast ?? 1 }, () => samplePerson)
    case 'date':
      return sampleDay
    case 'area':
      return { value: '1', unit: question.units?.[0] ?? 'kanal' }
    case 'quantity':
      return '1'
    case 'fingerprint':
      return 'a'.repeat(64)
    case 'biometric':
      return '000000000000'
    case 'photos':
      return ['000000000000']
    case 'location':
      return { place: 'A' }
    case 'confirmation':
      return true
    default:
      return 'A'
  }
}
