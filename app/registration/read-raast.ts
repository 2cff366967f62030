/** The account into which Raast pays, as a registration names it. */
import { parseIban } from '#platform/kernel'
import type { RaastAccount } from '#platform/payments'
import { readMatching, readRecord, type Say } from './fields.ts'
import { mnemonicShape } from './read-bank.ts'

const bicShape = {
  pattern: /^[A-Z]{4}PK[A-Z0-9]{2}([A-Z0-9]{3})?$/,
  like: 'a BIC of Pakistan, like "BPUNPKKA"',
}
const nameShape = {
  pattern: /^[A-Z0-9][A-Z0-9 .-]{0,24}$/,
  like: 'up to 25 capital letters, digits and spaces',
}
const cityShape = { pattern: /^[A-Z][A-Z -]{0,14}$/, like: 'up to 15 capital letters' }
const templateShape = { pattern: /^(2[6-9]|[34]\d|5[01])$/, like: 'two digits from "26" to "51"' }
const guidShape = { pattern: /^[A-Za-z0-9.-]{1,32}$/, like: 'up to 32 letters, digits and dots' }
const names = ['bank', 'iban', 'bic', 'name', 'city', 'qr', 'requestsTo']

export function readRaast(say: Say, value: unknown): RaastAccount {
  const at = 'raast'
  const read = readRecord(say, value, at, names)
  const { qr, requestsTo } = read
  return {
    bank: readMatching(say, read['bank'], `${at}.bank`, mnemonicShape),
    iban: readIban(say, read['iban'], `${at}.iban`),
    bic: readMatching(say, read['bic'], `${at}.bic`, bicShape),
    name: readMatching(say, read['name'], `${at}.name`, nameShape),
    city: readMatching(say, read['city'], `${at}.city`, cityShape),
    qr: qr === undefined ? undefined : readQr(say, qr, `${at}.qr`),
    requestsTo:
      requestsTo === undefined ? undefined : readAddress(say, requestsTo, `${at}.requestsTo`),
  }
}

function readQr(say: Say, value: unknown, at: string) {
  const { template, guid } = readRecord(say, value, at, ['template', 'guid'])
  return {
    template: readMatching(say, template, `${at}.template`, templateShape),
    guid: readMatching(say, guid, `${at}.guid`, guidShape),
  }
}

function readIban(say: Say, value: unknown, at: string): string {
  const iban = typeof value === 'string' ? parseIban(value) : undefined
  if (iban === undefined) say(at, value === undefined ? 'is missing' : 'is no IBAN of Pakistan')
  return iban ?? ''
}

/** Of another program: over TLS, unless it is on this machine. */
export function readAddress(say: Say, value: unknown, at: string): string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === '127.0.0.1')
  if (url && isSafe && url.username === '' && url.hash === '') return url.href
  say(at, 'must be an address like "https://bank.example/raast"')
  return ''
}
