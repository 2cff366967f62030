/** How this installation reaches an SMS gateway, as the operator's environment says it. */
import { readFileSync } from 'node:fs'
import { faultsOfFields, timeoutMsMax, type HttpGatewayOptions } from '#platform/notifications'
import { faultOfAddress } from './outward-address.ts'

export type SmsConfig = Omit<HttpGatewayOptions, 'now'>

type Environment = Readonly<Record<string, string | undefined>>

/** Used unless DAFTAR_SMS_FIELDS says otherwise. */
const fieldsDefault = {
  to: '{phone}',
  from: '{sender}',
  text: '{text}',
  unicode: '{unicode}',
  reference: '{id}',
}

/**
 * Undefined when no gateway is named. Everything else must then be right.
 * @throws Error naming the variable that is wrong, and never its value where that is the key
 */
export function readSmsConfig(environment: Environment): SmsConfig | undefined {
  const url = environment['DAFTAR_SMS_URL']
  if (!url) return undefined
  const fault = faultOfAddress(url)
  if (fault) throw new Error(`DAFTAR_SMS_URL ${fault}; its key is DAFTAR_SMS_KEY_FILE`)
  const format = environment['DAFTAR_SMS_FORMAT'] || 'json'
  if (format !== 'json' && format !== 'form') throw new Error('DAFTAR_SMS_FORMAT is json or form')
  const fields = readFields(environment['DAFTAR_SMS_FIELDS'], format)
  const accepted = readAccepted(environment['DAFTAR_SMS_ACCEPTED'])
  const sender = environment['DAFTAR_SMS_SENDER'] ?? ''
  if (sender === '' && JSON.stringify(fields).includes('{sender}')) {
    throw new Error('DAFTAR_SMS_SENDER is missing: the name under which messages are sent')
  }
  return {
    url,
    key: readKey(environment),
    sender,
    format,
    fields,
    keyHeader: readKeyHeader(environment['DAFTAR_SMS_KEY_HEADER']),
    reference: environment['DAFTAR_SMS_REFERENCE'] || undefined,
    accepted,
    dropsRepeats: isYes('DAFTAR_SMS_DROPS_REPEATS', environment),
    timeoutMs: readTimeout(environment['DAFTAR_SMS_TIMEOUT_SECONDS']),
  }
}

function readKey(environment: Environment): string {
  const file = environment['DAFTAR_SMS_KEY_FILE']
  const key = file ? readKeyFile(file) : environment['DAFTAR_SMS_KEY']?.trim()
  if (key && /^[\x21-\x7e]+$/.test(key)) return key
  if (key) throw new Error('the SMS key holds spaces or letters that no HTTP header can carry')
  throw new Error('The SMS gateway needs its key: DAFTAR_SMS_KEY_FILE=FILE (or DAFTAR_SMS_KEY)')
}

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    const { code } = error as { code?: string }
    throw new Error(`DAFTAR_SMS_KEY_FILE cannot be read: ${file} (${code})`, { cause: error })
  }
}

/** `X-Api-Key: {key}`; without it a bearer token; `none` when the key stands in a field. */
function readKeyHeader(value: string | undefined): SmsConfig['keyHeader'] {
  if (value === 'none') return undefined
  if (!value) return { name: 'authorization', value: 'Bearer {key}' }
  const [, name, rest] = /^([A-Za-z0-9-]+):\s*([\x20-\x7e]*\{key\}[\x20-\x7e]*)$/.exec(value) ?? []
  if (name && rest) return { name: name.toLowerCase(), value: rest }
  throw new Error('DAFTAR_SMS_KEY_HEADER is like "X-Api-Key: {key}", or "none"')
}

function readFields(value: string | undefined, format: 'json' | 'form'): SmsConfig['fields'] {
  const fields = value ? parseFields(value) : fieldsDefault
  const faults = faultsOfFields(fields, format)
  if (faults.length > 0) throw new Error(`DAFTAR_SMS_FIELDS: ${faults.join('; ')}`)
  return fields as SmsConfig['fields']
}

function parseFields(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch (error) {
    throw new Error('DAFTAR_SMS_FIELDS is not JSON', { cause: error })
  }
}

/** `status=queued`: what the answer must say when a status of 200 alone means nothing. */
function readAccepted(value: string | undefined): SmsConfig['accepted'] {
  if (!value) return undefined
  const [, at, is] = /^([^=\s]+)=(.+)$/.exec(value) ?? []
  if (at && is) return { at, is }
  throw new Error('DAFTAR_SMS_ACCEPTED is like "status=queued"')
}

function isYes(name: string, environment: Environment): boolean {
  const value = environment[name] || 'no'
  if (value === 'yes' || value === 'no') return value === 'yes'
  throw new Error(`${name} is yes or no`)
}

function readTimeout(value: string | undefined): number {
  const most = timeoutMsMax / 1_000
  const seconds = Number(value || 10)
  if (seconds >= 1 && seconds <= most) return seconds * 1_000
  throw new Error(`DAFTAR_SMS_TIMEOUT_SECONDS is a number from 1 to ${most}`)
}
