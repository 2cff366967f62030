/**
 * A person is one table of fields; web and JSON read the same texts through it. The first fault
 * of each field is told, and of all fields at once.
 */
import {
  fill,
  formatCnic,
  formatPhone,
  maskCnic,
  maskPhone,
  parseCnic,
  parsePhone,
  type Problem,
} from '#platform/kernel'
import { problems } from '../problems.ts'
import {
  relations,
  type Person,
  type PersonQuestion,
  type PersonSettings,
  type Relation,
} from '../question.ts'
import { hasPictures, lengthOf, tidyLine, tidyNumber, typedIn } from '../typed.ts'
import { examples, personWords, relationLines, relationWords, summaryWords } from '../wording.ts'
import { itself } from './itself.ts'
import type { Control, Kind, Parsed, Saying } from './kind.ts'
import { asObject, unknownFields } from './object.ts'
import { textFaults } from './text.ts'

export const nameLengthMax = 100
export const addressLengthMax = 200

const personFields = ['name', 'relation', 'relativeName', 'cnic', 'address', 'phone'] as const
type PersonField = (typeof personFields)[number]

/** Letters of any script with what stands in real names: `M/s`, `O'Brien`, `Jan-e-Alam`, `@`. */
const nameShape = /^[\p{L}\p{M} .,'’‘ʼ@/()،۔-]+$/u
/** Towers of combining marks that would print across the neighbouring lines. */
const markTower = /\p{M}{5}/u

function nameFaults(name: string, field: string): Problem[] {
  if (lengthOf(name) > nameLengthMax) {
    return [problems['form-name-too-long']({ field, values: { max: String(nameLengthMax) } })]
  }
  const readable = nameShape.test(name) && /\p{L}/u.test(name)
  if (readable && !markTower.test(name) && !hasPictures(name)) return []
  return [problems['form-name-characters']({ field })]
}

type FieldRule = {
  /** The value of a text that is not empty, or what is wrong with it. */
  read(typed: string, field: string): Parsed<string>
  missing(field: string): Problem
  tidy: (typed: string) => string
}

const cnicExample = { example: examples.cnic }
const phoneExample = { example: examples.phone }

const rules: Readonly<Record<PersonField, FieldRule>> = {
  name: {
    tidy: tidyLine,
    read: (name, field) => valueOr(name, nameFaults(name, field)),
    missing: (field) => problems['form-name-missing']({ field }),
  },
  relation: {
    tidy: tidyLine,
    read: (relation, field) =>
      relations.includes(relation as Relation)
        ? { value: relation }
        : { faults: [problems['form-relation-unknown']({ field })] },
    missing: (field) => problems['form-relation-missing']({ field }),
  },
  relativeName: {
    tidy: tidyLine,
    read: (name, field) => valueOr(name, nameFaults(name, field)),
    missing: (field) => problems['form-relative-missing']({ field }),
  },
  cnic: {
    tidy: tidyNumber,
    read(typed, field) {
      const value = parseCnic(typed)
      const fault = () => problems['form-cnic-shape']({ field, values: cnicExample })
      return value === undefined ? { faults: [fault()] } : { value }
    },
    missing: (field) => problems['form-cnic-missing']({ field, values: cnicExample }),
  },
  address: {
    tidy: tidyLine,
    read: (address, field) => valueOr(address, textFaults(address, field, addressLengthMax)),
    missing: (field) => problems['form-address-missing']({ field }),
  },
  phone: {
    tidy: tidyNumber,
    read(typed, field) {
      const value = parsePhone(typed)
      const fault = () => problems['form-phone-shape']({ field, values: phoneExample })
      return value === undefined ? { faults: [fault()] } : { value }
    },
    missing: (field) => problems['form-phone-missing']({ field, values: phoneExample }),
  },
}

function valueOr(value: string, faults: readonly Problem[]): Parsed<string> {
  return faults.length > 0 ? { faults } : { value }
}

function isRequired(settings: PersonSettings, name: PersonField): boolean {
  return name !== 'phone' || settings.phone === 'required'
}

function readPerson(
  settings: PersonSettings,
  field: string,
  textOf: (name: PersonField) => string,
): Parsed<Person> {
  const texts = personFields.map((name) => [name, rules[name].tidy(textOf(name))] as const)
  if (texts.every(([, typed]) => typed === '')) return { value: undefined }
  const faults: Problem[] = []
  const given: Record<string, string> = {}
  for (const [name, typed] of texts) {
    const at = `${field}.${name}`
    if (typed === '') {
      if (isRequired(settings, name)) faults.push(rules[name].missing(at))
      continue
    }
    const read = rules[name].read(typed, at)
    if ('faults' in read) faults.push(...read.faults)
    else if (read.value !== undefined) given[name] = read.value
  }
  return faults.length > 0 ? { faults } : { value: given as unknown as Person }
}

/** The fields of one person that give these values when posted again. */
export function personToWeb(field: string, person: Person): Record<string, string> {
  return {
    [`${field}.name`]: person.name,
    [`${field}.relation`]: person.relation,
    [`${field}.relativeName`]: person.relativeName,
    [`${field}.cnic`]: formatCnic(person.cnic),
    [`${field}.address`]: person.address,
    [`${field}.phone`]: person.phone === undefined ? '' : formatPhone(person.phone),
  }
}

function controls(settings: PersonSettings, field: string): readonly Control[] {
  const line = { shape: 'line', direction: 'auto' } as const
  const number = { shape: 'line', direction: 'ltr' } as const
  const phoneLabel = settings.phone === 'required' ? personWords.phone : personWords.phoneOptional
  return [
    { ...line, name: `${field}.name`, label: personWords.name, hint: personWords.nameHint },
    {
      name: `${field}.relation`,
      shape: 'radios',
      label: personWords.relation,
      options: relations.map((value) => ({ value, label: relationWords[value] })),
      direction: 'auto',
    },
    { ...line, name: `${field}.relativeName`, label: personWords.relativeName },
    {
      ...number,
      name: `${field}.cnic`,
      label: personWords.cnic,
      hint: personWords.cnicHint,
      inputMode: 'numeric',
      widthCharacters: 20,
    },
    { ...line, name: `${field}.address`, label: personWords.address, lengthMax: addressLengthMax },
    {
      ...number,
      name: `${field}.phone`,
      label: phoneLabel,
      hint: personWords.phoneHint,
      inputMode: 'tel',
      widthCharacters: 20,
    },
  ]
}

/** A person in words: name, whose child or spouse, CNIC, address, phone. */
export function personLines(person: Person, { language, masked }: Saying): string[] {
  const cnic = masked ? maskCnic(person.cnic) : formatCnic(person.cnic)
  const lines = [
    itself(person.name, language),
    fill(relationLines[person.relation], language, { relative: person.relativeName }),
    fill(summaryWords.cnic, language, { cnic }),
    itself(person.address, language),
  ]
  if (person.phone === undefined) return lines
  const phone = masked ? maskPhone(person.phone) : formatPhone(person.phone)
  return [...lines, fill(summaryWords.phone, language, { phone })]
}

export function personSchema(settings: PersonSettings) {
  const name = { type: 'string', minLength: 1, maxLength: nameLengthMax }
  return {
    type: 'object',
    properties: {
      name,
      relation: { type: 'string', enum: relations, 'x-labels': relationWords },
      relativeName: name,
      cnic: {
        type: 'string',
        description: '13 digits; hyphens, spaces and Urdu digits are accepted',
        examples: [examples.cnic],
      },
      address: { type: 'string', minLength: 1, maxLength: addressLengthMax },
      phone: {
        type: 'string',
        description: 'a Pakistani mobile number; kept as +923XXXXXXXXX',
        examples: [examples.phone],
      },
    },
    required: personFields.filter((field) => isRequired(settings, field)),
    additionalProperties: false,
    'x-personal': true,
  }
}

/** One person; phone may be left empty unless the definition requires it. */
export const personKind: Kind<PersonQuestion, Person> = {
  fromWeb: (question, field, fields) =>
    readPerson(question, field, (name) => typedIn(fields, `${field}.${name}`)),
  fromJson(question, field, json) {
    const given = asObject(json)
    if (!given) return { faults: [problems['form-answer-shape']({ field })] }
    const faults = unknownFields(given, personFields, field)
    for (const name of personFields) {
      if (typeof (given[name] ?? '') === 'string') continue
      faults.push(problems['form-answer-shape']({ field: `${field}.${name}` }))
    }
    if (faults.length > 0) return { faults }
    return readPerson(question, field, (name) => (given[name] as string | null | undefined) ?? '')
  },
  missing: (question, field) =>
    personFields
      .filter((name) => isRequired(question, name))
      .map((name) => rules[name].missing(`${field}.${name}`)),
  check: () => [],
  toWeb: (_question, field, person) => personToWeb(field, person),
  controls: (question, field) => controls(question, field),
  lines: (_question, person, saying) => personLines(person, saying),
  schema: (question) => personSchema(question),
}
