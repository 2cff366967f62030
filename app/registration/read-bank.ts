/** A bank of a registration: who it is, from where it may ask, and how much it may do. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { rupees } from '#platform/kernel'
import { isNetwork, type BankLimits } from '#platform/payments'
import { readList, readMatching, readRecord, readWording, readWords, type Say } from './fields.ts'
import type { BankEntry } from './registration.ts'

export const mnemonicShape = {
  pattern: /^[A-Z0-9]{2,8}$/,
  like: '2 to 8 capital letters and digits',
}
const usernameShape = {
  pattern: /^[A-Za-z0-9._-]{3,40}$/,
  like: '3 to 40 letters, digits, dots and hyphens',
}
const passwordLengthMin = 16
const networksMax = 64
const limitNames = ['requestsPerSecond', 'paymentRupees', 'dayRupees'] as const
const limitMax: Readonly<Record<(typeof limitNames)[number], number>> = {
  requestsPerSecond: 100_000,
  paymentRupees: 9_999_999_999,
  dayRupees: 99_999_999_999,
}
export const overlapHoursMax = 30 * 24

/** What is left out of a known bank's terms stays as it is; `folder` is where files are found. */
export function readBank(say: Say, value: unknown, at: string, folder: string): BankEntry {
  const names = ['mnemonic', 'username', 'name', 'forwards', 'passwordFile', 'overlapHours']
  const terms = ['networks', 'signs', 'limits']
  const read = readRecord(say, value, at, [...names, ...terms])
  const { mnemonic, username, name, forwards = false, passwordFile, overlapHours = 0 } = read
  const { networks, signs, limits } = read
  if (typeof forwards !== 'boolean') say(`${at}.forwards`, 'must be true or false')
  if (signs !== undefined && typeof signs !== 'boolean') say(`${at}.signs`, 'must be true or false')
  return {
    mnemonic: readMatching(say, mnemonic, `${at}.mnemonic`, mnemonicShape),
    username: readMatching(say, username, `${at}.username`, usernameShape),
    name: readWording(say, name, `${at}.name`),
    forwards: forwards === true,
    overlapHours: readNumber(say, overlapHours, `${at}.overlapHours`, 0, overlapHoursMax),
    ...(passwordFile === undefined
      ? {}
      : { password: readPassword(say, passwordFile, `${at}.passwordFile`, folder) }),
    ...(networks === undefined ? {} : { networks: readNetworks(say, networks, `${at}.networks`) }),
    ...(signs === undefined ? {} : { signs: signs === true }),
    ...(limits === undefined ? {} : { limits: readLimits(say, limits, `${at}.limits`) }),
  }
}

function readNumber(say: Say, value: unknown, at: string, least: number, most: number): number {
  if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) {
    return Number(value)
  }
  say(at, `must be a whole number from ${least} to ${most}`)
  return least
}

function readNetworks(say: Say, value: unknown, at: string): string[] {
  const networks = readList(say, value, at, (item, place) => {
    if (typeof item === 'string' && isNetwork(item)) return item
    say(place, 'must be an address or a network like "203.0.113.0/24" or "2001:db8::/32"')
    return ''
  })
  if (networks.length > networksMax) say(at, `names more than ${networksMax} networks`)
  return networks
}

function readLimits(say: Say, value: unknown, at: string): BankLimits {
  const read = readRecord(say, value, at, limitNames)
  const [requestsPerSecond, payment, day] = limitNames.map((name) =>
    read[name] === undefined
      ? undefined
      : readNumber(say, read[name], `${at}.${name}`, 1, limitMax[name]),
  )
  return {
    requestsPerSecond,
    paymentPaisaMax: payment && rupees(payment),
    dayPaisaMax: day && rupees(day),
  }
}

function readPassword(say: Say, value: unknown, at: string, folder: string): string {
  const file = readWords(say, value, at, 1_000)
  try {
    const password = readFileSync(resolve(folder, file), 'utf8').trim()
    const isFit = password.length >= passwordLengthMin && /^[\x21-\x7e]{1,256}$/.test(password)
    if (!isFit) {
      say(at, `holds no password: ${passwordLengthMin} to 256 letters, digits and signs`)
    }
    return password
  } catch (error) {
    say(at, `cannot be read: ${(error as { code?: string }).code ?? 'no such file'}`)
    return ''
  }
}
