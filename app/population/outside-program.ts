/**
 * The command: a simulated national register as a program of its own, so that an operator can see
 * what Daftar does with its answers, and without them. It knows the demonstration's families.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { takeLock } from '../lock.ts'
import { serveAlone } from '../serve-alone.ts'
import { demoFamilies } from './demo-families.ts'

const explained = `daftar outside-register [BEHAVIOUR]   a simulated national register
  well    answers as it should (unless named)
  slow    answers after a quarter of a minute, which is too late
  wrong   answers about somebody else, or what nobody can read
  away    hangs up
  --port (8091) and --host where it listens; --keys DIR where it writes DIR/outside-register.json,
  which DAFTAR_POPULATION names when Daftar is started`

const behaviours = ['well', 'slow', 'wrong', 'away'] as const
type Behaviour = (typeof behaviours)[number]

const slowMs = 15_000
const bodyBytesMax = 4_096
const username = 'daftar'

/** Runs until told to stop. Gives the exit code where there is nothing to run. */
export async function startOutsideRegister(
  config: Config,
  [named = 'well']: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const behaviour = behaviours.find((one) => one === named)
  if (!behaviour) {
    say(explained)
    return 2
  }
  const lock = takeLock(join(config.dataFolder, 'outside-register'))
  const password = passwordIn(config.keysFolder)
  let asked = 0
  const server = createServer((request, reply) => {
    asked += 1
    void answer(request, password, behaviour, asked).then(({ status, body }) => {
      if (status === 0) return request.socket.destroy()
      return reply.writeHead(status, { 'content-type': 'application/json' }).end(body)
    })
  })
  Object.assign(server, { requestTimeout: 10_000, headersTimeout: 5_000, maxConnections: 64 })
  const address = await serveAlone(server, config, lock)
  const file = join(config.keysFolder, 'outside-register.json')
  const access = { url: `${address}/verify`, username, passwordFile: passwordName }
  writeFileSync(file, `${JSON.stringify(access, undefined, 2)}\n`, { mode: 0o600 })
  say(`The national register (simulated, ${behaviour}) is open at ${address}`)
  say(`Start Daftar with DAFTAR_POPULATION=${file}`)
  return -1
}

const passwordName = 'outside-register-password'

function passwordIn(keysFolder: string): string {
  const file = join(keysFolder, passwordName)
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(keysFolder, { recursive: true, mode: 0o700 })
  const made = randomBytes(24).toString('base64url')
  writeFileSync(file, `${made}\n`, { mode: 0o600 })
  return made
}

type Answer = { readonly status: number; readonly body: string }

async function answer(
  request: IncomingMessage,
  password: string,
  behaviour: Behaviour,
  asked: number,
): Promise<Answer> {
  if (behaviour === 'away') return { status: 0, body: '' }
  const cnic = await cnicIn(request)
  if (!isDaftar(request, password)) return { status: 401, body: '{}' }
  if (cnic === undefined) return { status: 400, body: '{}' }
  if (behaviour === 'slow') await wait(slowMs)
  if (behaviour === 'wrong' && asked % 2 === 0) return { status: 200, body: '<html>' }
  const about = behaviour === 'wrong' ? otherThan(cnic) : cnic
  return { status: 200, body: JSON.stringify(known(about)) }
}

function isDaftar({ headers }: IncomingMessage, password: string): boolean {
  const [given, right] = [Buffer.from(String(headers['password'])), Buffer.from(password)]
  const isRight = given.length === right.length && timingSafeEqual(given, right)
  return headers['username'] === username && isRight
}

async function cnicIn(request: IncomingMessage): Promise<string | undefined> {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > bodyBytesMax) return undefined
  }
  try {
    const { cnic } = JSON.parse(body) as { cnic?: unknown }
    return typeof cnic === 'string' && /^\d{13}$/.test(cnic) ? cnic : undefined
  } catch {
    return undefined
  }
}

// In this register a person's id is the number itself.
const { facts } = demoFamilies(
  (cnic) => cnic,
  () => false,
)
const factsByCnic = Map.groupBy(facts, ({ personId }) => personId)

const otherThan = (cnic: string): string =>
  [...factsByCnic.keys()].find((one) => one !== cnic) ?? cnic

/** The message of `platform/population/outside-register.ts`. */
function known(cnic: string): Readonly<Record<string, unknown>> {
  const own = factsByCnic.get(cnic)
  if (!own) return { result: 'NOT_FOUND' }
  const person: Record<string, string> = { cnic }
  let result = 'MATCH'
  for (const { fact } of own) {
    if (fact.kind === 'birth') person['dateOfBirth'] = fact.on
    if (fact.kind === 'sex') person['sex'] = fact.sex
    if (fact.kind === 'name') {
      person['nameEn'] = fact.name.en
      person['nameUr'] = fact.name.ur
    }
    if (fact.kind === 'parent' && fact.tie === 'birth') {
      if (fact.parent !== undefined) person[`${fact.as}Cnic`] = fact.parent
    }
    if (fact.kind === 'death') result = 'DECEASED'
  }
  return { result, person }
}
