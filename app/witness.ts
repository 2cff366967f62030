/** A witness as a program of its own: it watches logs, and needs no database. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { createRateLimit } from '#platform/kernel'
import { openWitness, witnessBodyBytesMax, type Witness } from '#platform/log'
import type { Config } from './config.ts'
import { takeLock } from './lock.ts'
import { serveAlone } from './serve-alone.ts'

const explained = `daftar witness NAME LOGKEY…
  NAME     what this witness is called in its signatures, such as witness.example.org/daftar
  LOGKEY   the key of a log to watch, as its operator publishes it at /log/key; several in a row.
           Get it by another way than from the page of that log alone.
  --data DIR  where key and memory lie (DIR/witness); --port and --host where it listens`

/** A log asks once a second at most, twice when it has to learn what was seen last. */
const rate = { atOnceMax: 120, perHourMax: 10_800, addressesMax: 10_000, countsLoopback: true }

/** Runs until told to stop. Gives the exit code where there is nothing to run. */
export async function startWitness(
  config: Config,
  [name, ...logs]: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  if (!name || logs.length === 0) {
    say(explained)
    return 2
  }
  const now = () => new Date()
  const directory = join(config.dataFolder, 'witness')
  // Two processes with one memory could be led to cosign two histories.
  const lock = takeLock(directory)
  const witness = await openWitness({ directory, name, logs, now }).catch((error: unknown) => {
    lock.release()
    throw error
  })
  const limit = createRateLimit({ ...rate, now })
  const server = createServer((request, reply) => {
    void answer(witness, limit.refuse, request, reply).catch((error: unknown) => {
      say(`not cosigned: ${error instanceof Error ? error.message : String(error)}`)
      send(reply, 500, 'this could not be written down, so it is not cosigned\n')
    })
  })
  Object.assign(server, { requestTimeout: 10_000, headersTimeout: 5_000, maxConnections: 256 })
  const address = await serveAlone(server, config, lock)
  say(`The witness ${name} is open at ${address}`)
  say(`Its key, for those who rely on it:\n${witness.verifierKey}`)
  return -1
}

async function answer(
  witness: Witness,
  refuse: (address: string) => number | undefined,
  request: IncomingMessage,
  reply: ServerResponse,
): Promise<void> {
  const path = request.url?.replace(/\?.*$/s, '')
  const seconds = refuse(request.socket.remoteAddress ?? '')
  if (seconds !== undefined) {
    reply.setHeader('retry-after', String(seconds))
    return send(reply, 429, 'too many questions\n')
  }
  if (path === '/' && request.method === 'GET') return send(reply, 200, await describe(witness))
  if (path !== '/add-checkpoint') return send(reply, 404, 'nothing is here but /add-checkpoint\n')
  if (request.method !== 'POST') return send(reply, 405, 'POST an add-checkpoint request\n')
  const body = await readBody(request)
  if (body === undefined) return send(reply, 413, 'too long for an add-checkpoint request\n')
  const { status, type, body: said } = await witness.addCheckpoint(body)
  return send(reply, status, said, type)
}

/** Who this is, and what it has seen, for whoever opens its address. */
async function describe(witness: Witness): Promise<string> {
  const seen = [...(await witness.seen()).values()]
  const lines = seen.map(
    ({ origin, size, root }) => `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`,
  )
  return [`${witness.verifierKey}\n`, ...lines].join('\n')
}

/** The body, or undefined for one that is longer than any request can be. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > witnessBodyBytesMax) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function send(
  reply: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  if (reply.headersSent) return
  // What was not read of a body that is too long must not be taken for the next request.
  if (status === 413) reply.setHeader('connection', 'close')
  reply.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' }).end(body)
}
