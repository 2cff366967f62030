import type { Problem } from '#platform/kernel'
import { areaUnits, decimalsMax, type AreaUnit } from '../decimal.ts'
import { problems } from '../problems.ts'
import type { Area, AreaQuestion } from '../question.ts'
import { tidyLine, typedIn } from '../typed.ts'
import { amountWords, unitWords } from '../wording.ts'
import type { Kind, Parsed } from './kind.ts'
import { asObject, unknownFields } from './object.ts'
import { decimalInJson, decimalSchema, inUnits, readDecimal } from './quantity.ts'

function readArea(
  question: AreaQuestion,
  field: string,
  value: string,
  unit: string,
): Parsed<Area> {
  const units: readonly string[] = unitsOf(question)
  const typedUnit = tidyLine(unit)
  const read = readDecimal(value, `${field}.value`, decimalsMax)
  const faults: Problem[] = 'faults' in read ? [...read.faults] : []
  const size = 'faults' in read ? undefined : read.value
  if (faults.length === 0 && size === undefined) {
    // With one unit only, that unit says nothing: an empty size is an empty answer.
    if (typedUnit === '' || units.length === 1) return { value: undefined }
    faults.push(problems['form-number-missing']({ field: `${field}.value` }))
  }
  if (typedUnit === '') faults.push(problems['form-unit-missing']({ field: `${field}.unit` }))
  else if (!units.includes(typedUnit)) {
    faults.push(problems['form-unit-unknown']({ field: `${field}.unit` }))
  }
  if (faults.length > 0 || size === undefined) return { faults }
  return { value: { value: size, unit: typedUnit as AreaUnit } }
}

function unitsOf(question: AreaQuestion): readonly AreaUnit[] {
  return question.units ?? areaUnits
}

/** An extent of land; kept in the unit of its papers, since a marla differs from place to place. */
export const areaKind: Kind<AreaQuestion, Area> = {
  fromWeb: (question, field, fields) =>
    readArea(question, field, typedIn(fields, `${field}.value`), typedIn(fields, `${field}.unit`)),
  fromJson(question, field, json) {
    const given = asObject(json)
    if (!given) return { faults: [problems['form-answer-shape']({ field })] }
    const unknown = unknownFields(given, ['value', 'unit'], field)
    if (unknown.length > 0) return { faults: unknown }
    const size = decimalInJson(given['value'] ?? '')
    const unit = given['unit'] ?? ''
    if (size === undefined) return shapeFault(`${field}.value`)
    if (typeof unit !== 'string') return shapeFault(`${field}.unit`)
    return readArea(question, field, size, unit)
  },
  missing: (_question, field) => [
    problems['form-number-missing']({ field: `${field}.value` }),
    problems['form-unit-missing']({ field: `${field}.unit` }),
  ],
  check(_question, field, { value }) {
    return value === '0' ? [problems['form-area-zero']({ field: `${field}.value` })] : []
  },
  toWeb: (_question, field, { value, unit }) => ({
    [`${field}.value`]: value,
    [`${field}.unit`]: unit,
  }),
  controls: (question, field) => [
    {
      name: `${field}.value`,
      shape: 'line',
      label: amountWords.size,
      inputMode: 'decimal',
      direction: 'ltr',
      widthCharacters: 10,
    },
    {
      name: `${field}.unit`,
      shape: 'radios',
      label: amountWords.unit,
      options: unitsOf(question).map((value) => ({ value, label: unitWords[value].many })),
      direction: 'auto',
    },
  ],
  lines: (_question, { value, unit }, { language }) => [inUnits(value, unit, language)],
  schema: (question) => ({
    type: 'object',
    properties: {
      value: decimalSchema(decimalsMax),
      unit: { type: 'string', enum: unitsOf(question) },
    },
    required: ['value', 'unit'],
    additionalProperties: false,
  }),
}

function shapeFault(field: string): Parsed<Area> {
  return { faults: [problems['form-answer-shape']({ field })] }
}
