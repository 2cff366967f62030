import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { BillerAddresses } from '#platform/billing'
import type { AllowedAuthenticators } from '#platform/identity'
import type { Language } from '#platform/kernel'
import type { BankLine } from './bank.ts'
import type { DaysAsked } from './ledger.ts'
import type { NewServiceOptions } from './new-service.ts'
import type { ReconcileOptions } from './reconcile.ts'
import { parsePhone } from '#platform/kernel'
import { authenticatorsOf } from './authenticators.ts'
import type { SmtpOptions } from '#platform/notifications'
import type { OutsideAddress } from '#platform/population'
import { readBillers } from './billers-config.ts'
import { readOutsideRegister } from './population/outside-config.ts'
import { readSmsConfig, type SmsConfig } from './sms-config.ts'
import { readSmtpConfig } from './smtp-config.ts'
import { readWitnesses, type WitnessAddress } from './witness-config.ts'

/** Everything that an operator chooses, read once. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Where the database, the log, the keys and the program's own notes live. */
  readonly dataFolder: string
  /** Signing keys and the log's last head: apart, so that they can be on another disk. */
  readonly keysFolder: string
  /** Another Postgres than the one in the data folder. */
  readonly databaseUrl: string | undefined
  /** The site's public address, for links and the log's name; none on a laptop. */
  readonly origin: string | undefined
  /** Addresses or networks (CIDR) of the proxies whose X-Forwarded-For is believed. */
  readonly proxies: readonly string[]
  readonly isDemo: boolean
  /** How messages reach phones; read only by the command that sends them. */
  readonly sms: SmsConfig | undefined
  readonly smtp: SmtpOptions | undefined
  /** Billers that are asked what is due. */
  readonly billers: BillerAddresses
  /** The register that answers for the population; undefined where our own does. */
  readonly outsideRegister: OutsideAddress | undefined
  /** Who cosigns the log's heads. */
  readonly witnesses: readonly WitnessAddress[]
  /** The hour of the day in Pakistan at which the whole record is computed again. */
  readonly scrubHour: number
  /** Who is told when it does not agree with itself. */
  readonly operatorPhone: string | undefined
  /** The models of device (AAGUID) on which officers may make passkeys; undefined allows any. */
  readonly workAuthenticators: AllowedAuthenticators
  readonly renderWorkers: number
  /** Disk space below which nothing more is accepted; by default it depends on the disk. */
  readonly reserveBytes: number | undefined
}

export const usage = `daftar COMMAND [options]

  start                 run everything: database, portal, desk, API, log  (npm start)
  seed [--small]        invented applications for the demonstration district
  seed --stamps N       N stamps with their log leaves, for measuring at scale; from 20,000 on
                        loaded in bulk, as they stand after their persons' erasure;
                        --seed-number S for others than those of 0
  seed --persons N      N invented persons with their families in the population register
  seed --complaints N   N complaints of the months before with people, officers' steps and log
                        leaves, loaded in bulk where there are none
  register FILE         districts, offices, posts and banks of a province, from JSON
  token CNIC            a bearer token for a program that acts for this person
  publish FILE CNIC     publish a valuation table, vendors' licences, their commission or a vote
                        (CSV) in an officer's name
  reconcile --day DAY --bank BANK FILE…
                        take in a bank’s day files and compare the day with the ledger; for the
                        treasury’s credit advice --bank TREASURY; without a file compare again;
                        --supersede where a file takes the place of an earlier one
  refunds               what is owed back; refunds file BATCH FILE writes the bank’s payment file,
                        refunds answer FILE CNIC takes in what the bank answers
  bills FILE BILLER DISTRICT CNIC
                        take in a biller's bills (CSV) in the name of its officer
  banks messages DAY    what banks said on a day and were answered; of one with BANK after it
  banks unread DAY      what banks sent since that day and nobody could act on
  banks rotate BANK     another password for a bank; the one before counts --overlap HOURS (72)
  clients rotate ID     another key for a client of the payment page; likewise
  ledger trial-balance  what every account stands at, by head and by account: --at DATE
  ledger statement ACCOUNT  opening balance, transfers, closing balance: --from DATE --to DATE
  statistics check      whether the figures of money agree with the ledger to the paisa
  statistics recount    add them up from the ledger again
  publication rebuild   make the public rows of cases anew from the cases and their steps
  services new NAME     write a new service that runs as it is: --name "Kite permit",
                        --name-ur URDU, --fee RUPEES (docs/write-a-service.md)
  services check        look for faults in the services' definitions
  services draw NAME    a service's states and steps as a Mermaid diagram; --language ur
  log restore           let the log go on after an older backup was put in place
  log verify URL        recompute a log from outside: tiles, root, signature, witnesses
  vote recount URL      count the ballots of a closed vote again, from outside
  log check FILE        check saved proofs of the log without network
  scrub                 compute the whole record again: log, events, documents, ledger
  witness NAME LOGKEY…  a witness of such logs: a program of its own, with its own key
  bank [MNEMONIC]       a simulated bank: a program of its own that pays bills at this one;
                        --biller URL where this one is, --hell SEED as badly as banks can
  wallet                a wallet for trying out: a program of its own on this machine, which takes
                        cards from any issuer of OpenID4VCI and shows them by OpenID4VP
  outside-register      a simulated national register, which DAFTAR_POPULATION then names;
                        slow, wrong or away where that is to be seen
  help

  --port N       default 8080, bank 8090, wallet 8092   --host ADDRESS  default 127.0.0.1
  --data DIR     default ./data          --keys DIR      default DIR/keys
  --reserve MB   free disk space below which writes are refused (default 64, or a tenth of a
                 small disk; 0 refuses nothing)
  environment: DATABASE_URL (your own Postgres), DAFTAR_ORIGIN (public address),
               DAFTAR_PROXY (address or network of your proxy, or several with commas: only
               from there X-Forwarded-For and -Proto are believed),
               DAFTAR_DEMO=on|off (invented persons, phone and bank;
               on by itself only where nobody else can reach the site),
               DAFTAR_SMS_URL and others (the SMS gateway: docs/operating.md),
               DAFTAR_BILLERS (a file: billers that are asked what is due),
               DAFTAR_POPULATION (a file: the national register that is asked about persons),
               DAFTAR_WITNESSES ("KEY URL, KEY URL": who cosigns the log's heads),
               DAFTAR_SCRUB_HOUR (0 to 23 in Pakistan, 2 unless set),
               DAFTAR_OPERATOR_PHONE (who is told when the nightly check finds something),
               DAFTAR_OFFICER_DEVICES (models of device, AAGUIDs with commas, on which officers
               may make passkeys; any unless set)
`

const options = {
  port: { type: 'string' },
  biller: { type: 'string', default: 'http://127.0.0.1:8080' },
  hell: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: 'data' },
  keys: { type: 'string' },
  stamps: { type: 'string' },
  persons: { type: 'string' },
  complaints: { type: 'string' },
  reserve: { type: 'string' },
  'seed-number': { type: 'string', default: '0' },
  small: { type: 'boolean' },
  name: { type: 'string' },
  'name-ur': { type: 'string' },
  fee: { type: 'string' },
  language: { type: 'string', default: 'en' },
  overlap: { type: 'string', default: '72' },
  at: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  day: { type: 'string' },
  bank: { type: 'string' },
  supersede: { type: 'boolean', default: false },
} as const

export type CommandLine = {
  readonly words: readonly string[]
  readonly config: Config
  readonly stamps: number | undefined
  readonly persons: number | undefined
  readonly complaints: number | undefined
  readonly service: NewServiceOptions
  readonly days: DaysAsked
  readonly language: Language
  readonly seedNumber: number
  /** How long a bank's former password counts beside the new one. */
  readonly overlapHours: number
  readonly bank: BankLine
  readonly reconcile: ReconcileOptions
}

/** Of what is not Daftar itself. */
const usualPorts: Readonly<Record<string, string>> = {
  bank: '8090',
  'outside-register': '8091',
  wallet: '8092',
}

/** Where the demonstration expects the wallet for trying out. */
export const walletAddress = `http://localhost:${usualPorts['wallet']}`

/** @throws Error with a sentence for the operator */
export function readCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const dataFolder = resolve(values.data)
  const isStart = (positionals[0] ?? 'start') === 'start'
  const usualPort = usualPorts[positionals[0] ?? ''] ?? '8080'
  return {
    words: positionals,
    service: { name: values.name, nameUr: values['name-ur'], fee: values.fee },
    days: { at: values.at, from: values.from, to: values.to },
    language: values.language === 'ur' ? 'ur' : 'en',
    stamps: values.stamps === undefined ? undefined : wholeNumber('--stamps', values.stamps, 1e9),
    persons:
      values.persons === undefined ? undefined : wholeNumber('--persons', values.persons, 1e6),
    complaints:
      values.complaints === undefined
        ? undefined
        : wholeNumber('--complaints', values.complaints, 1e8),
    reconcile: { day: values.day, bank: values.bank, supersedes: values.supersede },
    seedNumber: wholeNumber('--seed-number', values['seed-number'], 1e6),
    overlapHours: wholeNumber('--overlap', values.overlap, 720),
    bank: {
      biller: values.biller,
      hellSeed: values.hell === undefined ? undefined : wholeNumber('--hell', values.hell, 1e9),
    },
    config: {
      port: wholeNumber('--port', values.port ?? usualPort, 65_535),
      host: values.host,
      dataFolder,
      keysFolder: values.keys ? resolve(values.keys) : resolve(dataFolder, 'keys'),
      databaseUrl: environment['DATABASE_URL'] || undefined,
      origin: environment['DAFTAR_ORIGIN'] || undefined,
      proxies: (environment['DAFTAR_PROXY'] ?? '').split(/[\s,]+/).filter(Boolean),
      isDemo: isDemo(values.host, environment),
      sms: isStart ? readSmsConfig(environment) : undefined,
      smtp: isStart ? readSmtpConfig(environment) : undefined,
      outsideRegister: isStart ? readOutsideRegister(environment['DAFTAR_POPULATION']) : undefined,
      billers: isStart ? readBillers(environment['DAFTAR_BILLERS']) : new Map(),
      witnesses: readWitnesses(environment['DAFTAR_WITNESSES'] ?? ''),
      scrubHour: wholeNumber('DAFTAR_SCRUB_HOUR', environment['DAFTAR_SCRUB_HOUR'] ?? '2', 23),
      operatorPhone: operatorPhoneOf(environment['DAFTAR_OPERATOR_PHONE']),
      workAuthenticators: authenticatorsOf(environment['DAFTAR_OFFICER_DEVICES']),
      renderWorkers: 1,
      reserveBytes:
        values.reserve === undefined
          ? undefined
          : wholeNumber('--reserve', values.reserve, 1e9) * 1024 * 1024,
    },
  }
}

/**
 * The demonstration shows everybody's sign-in codes on a page, so it is there only on a machine
 * that nobody else reaches, unless somebody says `on`.
 */
function isDemo(host: string, environment: Readonly<Record<string, string | undefined>>): boolean {
  const chosen = environment['DAFTAR_DEMO']
  if (chosen === 'on' || chosen === 'off') return chosen === 'on'
  const isLocal = host === '127.0.0.1' || host === '::1' || host === 'localhost'
  return isLocal && !environment['DAFTAR_ORIGIN']
}

function operatorPhoneOf(typed: string | undefined): string | undefined {
  if (!typed) return undefined
  const phone = parsePhone(typed)
  if (phone) return phone
  throw new Error(`DAFTAR_OPERATOR_PHONE takes a mobile number like 0300 1234567, not "${typed}"`)
}

function wholeNumber(name: string, value: string, most: number): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= 0 && number <= most) return number
  throw new Error(`${name} takes a whole number up to ${most}, not "${value}"`)
}
