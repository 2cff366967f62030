/** Signing in with passkeys of software, made here: the question, the answer, a session. */
import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { join } from 'node:path'
import { connect, startEmbedded, type Database } from '#platform/database'
import {
  askForPasskey,
  checkNewPasskey,
  createVault,
  csrfTokenOf,
  keepPasskey,
  loadOrCreateMasterKey,
  registerPersons,
  secureRandomness,
  type Vault,
} from '#platform/identity'
import { makeSoftPasskey, signSoftly, type SoftPasskey } from '#platform/identity/browser'
import { Connection } from './http-client.ts'
import { rateOf, round, type Rate } from './measure.ts'
import type { Program } from './program.ts'

const clients = 32
/** As the bench's own client names the host. */
const site = { id: 'localhost', origin: 'http://localhost' }
const formType = 'application/x-www-form-urlencoded'

export async function signInRate(program: Program, seconds: number): Promise<Rate> {
  const server = await startEmbedded(join(program.dataFolder, 'postgres'))
  const db = connect({ socketDirectory: server.socketDirectory, database: 'postgres' })
  const vault = createVault(loadOrCreateMasterKey(join(program.dataFolder, 'keys')))
  const signers = await Promise.all(
    Array.from({ length: clients }, async (_, n) =>
      signerOf(program, vault, n, await give(db, vault, n)),
    ),
  )
  const rate = await rateOf(clients, seconds, async (client) => signers[client]?.signIn())
  for (const signer of signers) signer.close()
  await db.close()
  return rate
}

/** Somebody new, with a passkey. */
async function give(db: Database, vault: Vault, n: number): Promise<SoftPasskey> {
  const now = new Date()
  const number = String(n).padStart(3, '0')
  const id = `SIGNIN000${number}`
  const person = { id, cnic: `3999088000${number}`, name: 'Bench', phone: `+923990088${number}` }
  await registerPersons(db, vault, [{ ...person, language: 'en' }], now)
  const making = {
    vault,
    site,
    browser: id,
    now,
    random: secureRandomness,
    person,
    purpose: 'add',
    isForWork: false,
    allowed: undefined,
  } as const
  const { passkey, answer } = await makeSoftPasskey(await askForPasskey(db, making), site.origin)
  const made = await checkNewPasskey(db, making, JSON.stringify(answer))
  if (!made.isMade) throw new Error('the bench could not make a passkey')
  await db.transact((tx) => keepPasskey(tx, making, made.verified, 'bench'))
  return passkey
}

function signerOf({ port }: Program, vault: Vault, n: number, given: SoftPasskey) {
  let passkey = given
  const connection = new Connection(port)
  const browser = `bench-browser-${n}-${secureRandomness.bytes(9).toString('base64url')}`
  const cookie = `cookie: daftar_browser=${browser}; daftar_language=en\r\n`
  const _csrf = csrfTokenOf(vault, browser)
  const post = async (path: string, fields: Record<string, string>) =>
    connection.request('POST', path, cookie, new URLSearchParams(fields).toString(), formType)
  return {
    close: () => connection.close(),
    signIn: async () => {
      const asked = await post('/sign-in/passkey/options', { _csrf })
      const { options } = JSON.parse(asked.body.toString('utf8')) as {
        options: Parameters<typeof signSoftly>[1]
      }
      const signed = await signSoftly(passkey, options, site.origin)
      passkey = signed.passkey
      const answer = JSON.stringify(signed.answer)
      const done = await post('/sign-in/passkey', { _csrf, next: '/cases', kept: '', answer })
      if (done.status !== 303) throw new Error(`signing in was answered ${done.status}`)
    },
  }
}

/** What one core can verify and nothing else. */
export function bareVerifications(): number {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const data = Buffer.alloc(69, 7)
  const signature = sign('sha256', data, privateKey)
  const until = performance.now() + 1_000
  let count = 0
  while (performance.now() < until) if (verify('sha256', data, publicKey, signature)) count += 1
  return round(count)
}
