/** How fast codes become tokens: prepared as people's consents leave them, redeemed over HTTP. */
import { createHash, randomBytes, sign, generateKeyPairSync, createPrivateKey } from 'node:crypto'
import type { JsonWebKey, KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveConsent } from '#platform/consent'
import { connect, startEmbedded, type Database } from '#platform/database'
import { createVault, loadOrCreateMasterKey } from '#platform/identity'
import { text } from '#platform/kernel'
import {
  createPartyReader,
  createProvider,
  detailOf,
  loadSigningKeys,
  type OpenIdProvider,
} from '#platform/openid'
import { Connection } from './http-client.ts'
import { round, timesOf, type Rate } from './measure.ts'
import type { Program } from './program.ts'

const clients = 32
/** More than are redeemed a second: the measure ends when all are. */
const codesPerSecond = 400
const signMs = 1_000

/** One request that is ready to go, with the key of its own that its token will be bound to. */
type Ready = { readonly headers: string; readonly body: string }

export async function tokenRate(
  program: Program,
  seconds: number,
): Promise<Rate & { readonly transactions: number; readonly cpuMs: number }> {
  const server = await startEmbedded(join(program.dataFolder, 'postgres'))
  const db = connect({ socketDirectory: server.socketDirectory, database: 'postgres' })
  const ready = await prepare(program, db, Math.round(seconds * codesPerSecond))
  const connections = Array.from({ length: clients }, () => new Connection(program.port))
  const before = await commits(db)
  const cpuBefore = cpuMsOf(program.processId)
  const type = 'application/x-www-form-urlencoded'
  const rate = await timesOf(clients, ready.length, async (client, n) => {
    const { headers, body } = ready[n] as Ready
    const answer = await connections[client]?.request('POST', '/openid/token', headers, body, type)
    if (answer?.status !== 200) throw new Error(`the token endpoint said ${String(answer?.body)}`)
  })
  const cpuMs = round((cpuMsOf(program.processId) - cpuBefore) / ready.length)
  const after = await commits(db)
  for (const connection of connections) connection.close()
  await db.close()
  return { ...rate, transactions: round((after - before) / ready.length), cpuMs }
}

/** What a process has used of the processors: ticks of 10 ms, as Linux counts them. */
function cpuMsOf(processId: number): number {
  const fields = readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

async function commits(db: Database): Promise<number> {
  await db.query(`select pg_stat_clear_snapshot()`)
  const [row] = await db.query<{ commits: number }>(
    `select sum(xact_commit)::bigint as commits from pg_stat_database`,
  )
  return row?.commits ?? 0
}

async function prepare(program: Program, db: Database, count: number): Promise<Ready[]> {
  const keysFolder = join(program.dataFolder, 'keys')
  const { issuer, clientId, redirectUri, key } = JSON.parse(
    readFileSync(join(keysFolder, 'bank-demo-identity.json'), 'utf8'),
  ) as Record<'issuer' | 'clientId' | 'redirectUri', string> & { readonly key: JsonWebKey }
  const vault = createVault(loadOrCreateMasterKey(keysFolder))
  const now = () => new Date()
  const { provider } = createProvider({
    issuer,
    db,
    vault,
    keys: loadSigningKeys(keysFolder, now()),
    parties: createPartyReader(db, now),
    now,
    signedIn: async () => undefined,
    isConsentAlive: async () => true,
    release: async () => undefined,
    interactionUrl: () => '/',
    pages: { error: () => undefined, logout: () => undefined, loggedOut: () => undefined },
    left: async () => undefined,
    signOut: async () => undefined,
  })
  const [person] = await db.query<{ id: string }>(`select id from identity.person limit 1`)
  const privateKey = createPrivateKey({ key, format: 'jwk' })
  const codes = []
  const consents = { db, provider, personId: person?.id ?? '', clientId, redirectUri }
  for (let made = 0; made < count; made += clients) {
    const some = Math.min(clients, count - made)
    codes.push(...(await Promise.all(Array.from({ length: some }, () => agree(consents)))))
  }
  return codes.map((code) => redeeming({ issuer, clientId, redirectUri, privateKey }, code))
}

type Agreeing = {
  readonly db: Database
  readonly provider: OpenIdProvider['provider']
  readonly personId: string
  readonly clientId: string
  readonly redirectUri: string
}

type Code = { readonly code: string; readonly verifier: string }

const words = text('Measured', 'پیمائش')

/** What a person leaves behind who agreed: a consent, a grant, a code. */
async function agree({ db, provider, personId, clientId, redirectUri }: Agreeing): Promise<Code> {
  const client = await provider.Client.find(clientId)
  if (!client) throw new Error(`${clientId} is not registered`)
  const grant = new provider.Grant({ accountId: personId, clientId })
  grant.addOIDCScope('openid')
  const decision = { given: [], declined: [], assurance: 'substantial', signedInAt: '' } as const
  grant.addRar(detailOf(decision) as never)
  const id = await grant.save()
  const said = { organisation: words, purpose: words, data: [] }
  const givenAt = new Date()
  const endsAt = new Date(givenAt.getTime() + 3_600_000)
  await giveConsent(db, { id, personId, clientId, said, givenAt, endsAt })
  const verifier = randomBytes(32).toString('base64url')
  const code = new provider.AuthorizationCode({
    accountId: personId,
    acr: 'urn:daftar:assurance:substantial',
    authTime: Math.floor(Date.now() / 1000),
    client,
    codeChallenge: createHash('sha256').update(verifier).digest('base64url'),
    codeChallengeMethod: 'S256',
    expiresIn: 600,
    grantId: id,
    nonce: randomBytes(16).toString('base64url'),
    redirectUri,
    scope: 'openid',
  } as never)
  return { code: await code.save(), verifier }
}

type Redeeming = {
  readonly issuer: string
  readonly clientId: string
  readonly redirectUri: string
  readonly privateKey: KeyObject
}

function redeeming(
  { issuer, clientId, redirectUri, privateKey }: Redeeming,
  { code, verifier }: Code,
): Ready {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const at = Math.floor(Date.now() / 1000)
  const jti = () => randomBytes(16).toString('base64url')
  const assertion = jwt(
    privateKey,
    { alg: 'ES256' },
    {
      iss: clientId,
      sub: clientId,
      aud: issuer,
      jti: jti(),
      iat: at,
      exp: at + 240,
    },
  )
  const { kty, crv, x, y } = own.publicKey.export({ format: 'jwk' })
  const header = { alg: 'ES256', typ: 'dpop+jwt', jwk: { kty, crv, x, y } }
  const proof = jwt(own.privateKey, header, {
    htm: 'POST',
    htu: `${issuer}/token`,
    jti: jti(),
    iat: at,
  })
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    code,
    code_verifier: verifier,
    redirect_uri: redirectUri,
  }).toString()
  return { headers: `dpop: ${proof}\r\n`, body }
}

function jwt(key: KeyObject, header: object, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part(header)}.${part(claims)}`
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

/** ES256 signatures a second, one after another. */
export function bareSignatures(): number {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const words = randomBytes(300)
  const until = performance.now() + signMs
  let made = 0
  while (performance.now() < until) {
    sign('sha256', words, { key: privateKey, dsaEncoding: 'ieee-p1363' })
    made += 1
  }
  return Math.round((made * 1_000) / signMs)
}
