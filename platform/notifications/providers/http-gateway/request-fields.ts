/**
 * What a gateway is told about one message. Gateways name and nest the same few facts differently,
 * so the operator writes the shape once and this fills it in.
 */
import type { MessageToSend } from '../../provider.ts'
import { segmentsOf } from '../../segments.ts'

/** A JSON value whose strings may hold the names of `placeholders` in braces. */
export type FieldTemplate =
  | string
  | number
  | boolean
  | null
  | readonly FieldTemplate[]
  | { readonly [name: string]: FieldTemplate }

export type Secrets = { readonly key: string; readonly sender: string }

type Value = string | number | boolean

/**
 * `phone` is `+923001234567`, `phone92` and `phone0` the same as `923001234567` and
 * `03001234567`; `coding` is 0 for the GSM alphabet and 2 for UCS-2, which Urdu always is;
 * `unicode` says the same as true or false; `id` is ours and stays the same for a repeat.
 */
const placeholders = [
  'phone',
  'phone92',
  'phone0',
  'text',
  'id',
  'sender',
  'key',
  'coding',
  'unicode',
] as const

type Values = Readonly<Record<(typeof placeholders)[number], Value>>

export function valuesOf({ id, phone, text }: MessageToSend, { key, sender }: Secrets): Values {
  const isUnicode = segmentsOf(text).encoding === 'ucs-2'
  return {
    phone,
    phone92: phone.slice(1),
    phone0: `0${phone.slice(3)}`,
    text,
    id,
    sender,
    key,
    coding: isUnicode ? 2 : 0,
    unicode: isUnicode,
  }
}

const placeholder = /\{([a-z0-9]+)\}/g

/** A string that is one placeholder becomes its value, number or truth value; others stay text. */
export function fillTemplate(template: FieldTemplate, values: Values): unknown {
  if (typeof template === 'string') {
    const [, alone = ''] = /^\{([a-z0-9]+)\}$/.exec(template) ?? []
    if (alone in values) return values[alone as keyof Values]
    return template.replace(placeholder, (all, name: string) =>
      name in values ? String(values[name as keyof Values]) : all,
    )
  }
  if (Array.isArray(template)) return template.map((one) => fillTemplate(one, values))
  if (typeof template !== 'object' || template === null) return template
  const entries = Object.entries(template)
  return Object.fromEntries(entries.map(([name, one]) => [name, fillTemplate(one, values)]))
}

/** What is wrong with a template, before a message is lost over it; nothing when it is right. */
export function faultsOfFields(fields: unknown, format: 'json' | 'form'): string[] {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return ['it is not an object of field names']
  }
  const names = [...JSON.stringify(fields).matchAll(placeholder)].map(([, name = '']) => name)
  const known: readonly string[] = placeholders
  const faults = names
    .filter((name) => !known.includes(name))
    .map((name) => `{${name}} is not one of {${placeholders.join('}, {')}}`)
  if (!names.includes('text')) faults.push('no field holds {text}')
  if (!names.some((name) => name.startsWith('phone'))) faults.push('no field holds {phone}')
  const isNested = Object.values(fields).some((one) => typeof one === 'object' && one !== null)
  if (format === 'form' && isNested) faults.push('a form has no fields within fields')
  return faults
}
