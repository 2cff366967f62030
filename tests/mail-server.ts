/** A mail server of somebody else's making, and what it took, as a mail program would read it. */
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type TakenMail = {
  readonly from: string
  readonly to: readonly string[]
  /** Names in small letters; what stands over several lines is one. */
  readonly headers: ReadonlyMap<string, string>
  readonly plain: string
  readonly html: string
}

export async function startMailServer(options: SMTPServerOptions = {}) {
  const taken: TakenMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        const to = rcptTo.map(({ address }) => address)
        taken.push({ from, to, ...readMail(Buffer.concat(parts).toString('utf8')) })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resume) => {
    server.listen(0, '127.0.0.1', resume)
  })
  after(() => new Promise<void>((resume) => server.close(() => resume())))
  const { port } = server.server.address() as AddressInfo
  return { taken, port }
}

/** Two parts in base64, which is all that we write. */
function readMail(source: string): Pick<TakenMail, 'headers' | 'plain' | 'html'> {
  const { headers, body } = split(source)
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '') ?? []
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => split(part.trimStart()))
  const partOf = (type: string) => {
    const part = parts.find((one) => one.headers.get('content-type')?.startsWith(type))
    return Buffer.from(part?.body ?? '', 'base64').toString('utf8')
  }
  return { headers, plain: partOf('text/plain'), html: partOf('text/html') }
}

function split(source: string) {
  const end = source.indexOf('\r\n\r\n')
  const lines = source
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = new Map(
    lines.map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
    }),
  )
  return { headers, body: source.slice(end + 4) }
}

/** A subject in Urdu travels as encoded words (RFC 2047). */
export function readHeader(value = ''): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, said: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(said, 'base64').toString('utf8')
        : decodeURIComponent(said.replaceAll('_', ' ').replaceAll('=', '%')),
    )
}
