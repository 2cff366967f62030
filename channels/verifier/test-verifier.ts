/** What the verifier's tests share: the channel on a server, one issued permit, forgeries of it. */
import { machinePermit } from '#platform/consent'
import { after } from 'node:test'
import { deflateSync } from 'node:zlib'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import { decode, encode, rfc8949EncodeOptions, Tagged } from 'cborg'
import fastify, { type FastifyInstance } from 'fastify'
import QRCode from 'qrcode'
import { registerAssets, registerVisitors } from '#channels/components'
import { getCase, handOutCertificate, type ActOutcome } from '#platform/catalogue'
import { findCase } from '#platform/cases'
import { openCredential } from '#platform/catalogue'
import { credentialText, findDocumentByNumber } from '#platform/documents'
import { Problem } from '#platform/kernel'
import { largeKite, permitKite } from '#tests/kite-case'
import type { TestPlatform } from '#tests/platform'
import { registerVerifier } from './verifier.tsx'

/** As the program's own server is set up, in what matters here. */
export async function verifierServer(platform: TestPlatform): Promise<FastifyInstance> {
  const app = fastify({ routerOptions: { ignoreTrailingSlash: true } })
  const policy =
    "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; font-src 'self'; " +
    "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; form-action 'self'"
  app.addHook('onSend', async (_, reply) => {
    void reply.header('content-security-policy', policy)
  })
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, {
    attachFieldsToBody: 'keyValues',
    limits: { fileSize: 12 * 1024 * 1024, files: 1, fields: 20 },
  })
  await app.register(registerAssets)
  const { vault, now } = platform.setting
  registerVisitors(app, {
    vault,
    defaultLanguage: 'ur',
    sessionOf: (token) => platform.sessions.sessionOf(platform.db, token, now()),
    secure: false,
  })
  app.setErrorHandler((error, _, reply) => {
    const status = error instanceof Problem ? error.status : 500
    return reply.code(status).send(String(error))
  })
  registerVerifier(app, platform)
  after(() => app.close())
  return app
}

export type Issued = {
  readonly case: ActOutcome
  readonly number: string
  /** The text of its square code. */
  readonly code: string
}

export const flyer = largeKite.flyer.name

/** A large kite for Rs 100, permitted and paid. */
export async function issuePermit(platform: TestPlatform): Promise<Issued> {
  const permit = await permitKite(platform)
  const number = permit.number ?? ''
  const document = await findDocumentByNumber(platform.db, number)
  const kase = await findCase(platform.db, permit)
  if (!document || !kase) throw new Error('the permit was not issued')
  const code = credentialText(
    openCredential(
      platform.setting.vault,
      { case: kase, permit: machinePermit('scrub') },
      document,
    ),
  )
  return { case: permit, number, code }
}

/** The permit loses its force; the paper stays as it was. */
export async function groundKite(platform: TestPlatform, { case: on }: Issued): Promise<void> {
  await platform.door.perform({
    kind: 'act',
    actor: platform.officer,
    case: on,
    action: 'ground',
    input: { note: 'Too windy' },
    language: 'en',
  })
}

export async function sealAll({ sequencer }: TestPlatform): Promise<void> {
  while ((await sequencer.sealOnce()) > 0);
}

export async function pdfOfPermit(platform: TestPlatform, { case: on }: Issued): Promise<Buffer> {
  const view = await getCase(platform.db, platform.setting, platform.citizen, on)
  return (await handOutCertificate(platform, platform.citizen, view)).bytes
}

export type Forgery = { readonly bytes: Uint8Array; readonly code: string }

/** The credential with one part of its COSE message replaced, without the office's key. */
export function forged(
  credential: Uint8Array,
  change: (parts: [Uint8Array, unknown, Uint8Array, Uint8Array]) => unknown[],
): Forgery {
  const tags = { 18: (content: () => unknown) => content() }
  const parts: unknown = decode(credential, { useMaps: true, tags })
  const changed = change(parts as [Uint8Array, unknown, Uint8Array, Uint8Array])
  const bytes = encode(new Tagged(18, changed), rfc8949EncodeOptions)
  return { bytes, code: credentialText(bytes) }
}

/** A bitmap of a QR code, as a very good photo would show it. */
export function photoOf(text: string): Promise<Buffer> {
  return QRCode.toBuffer(text, { errorCorrectionLevel: 'M', scale: 4 })
}

/** A PNG header that claims a size, over image data that need not fit it. */
export function pngClaiming(width: number, height: number, imageData: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const chunk = (kind: string, content: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(content.length)
    return Buffer.concat([length, Buffer.from(kind), content, Buffer.alloc(4)])
  }
  const parts = [chunk('IHDR', header), chunk('IDAT', imageData), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts])
}

/** A PDF whose attached file inflates to a hundred megabytes. */
export function pdfBomb(): Buffer {
  const stream = deflateSync(Buffer.alloc(100_000_000))
  const bodies = [
    Buffer.from('<< /Names << /EmbeddedFiles << /Names [(a) 2 0 R] >> >> >>'),
    Buffer.from('<< /EF << /F 3 0 R >> >>'),
    Buffer.concat([
      Buffer.from(`<< /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
  ]
  let pdf = Buffer.from('%PDF-1.7\n')
  let table = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f\r\n`
  bodies.forEach((body, at) => {
    table += `${String(pdf.length).padStart(10, '0')} 00000 n\r\n`
    const open = Buffer.from(`${at + 1} 0 obj\n`)
    pdf = Buffer.concat([pdf, open, body, Buffer.from('\nendobj\n')])
  })
  const end = `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n`
  return Buffer.concat([pdf, Buffer.from(`${table}${end}%%EOF\n`)])
}

type Answered = { readonly status: number; readonly html: string; readonly words: string }

/** Asks as a browser with its cookies does; `words` is the page without its tags. */
export function visitorOf(app: FastifyInstance, language: 'en' | 'ur' = 'en') {
  const cookies: Record<string, string> = { daftar_language: language }
  const remember = (set: readonly { name: string; value: string }[]) => {
    for (const { name, value } of set) cookies[name] = value
  }
  const answered = (response: { statusCode: number; body: string }): Answered => {
    const html = response.body
    const words = html
      .replace(/<wbr\/?>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#39;/g, "'")
      .replace(/\s+/g, ' ')
    return { status: response.statusCode, html, words }
  }
  const token = async () => {
    const start = await app.inject({ url: '/verify', cookies })
    remember(start.cookies)
    return /name="_csrf" value="([^"]*)"/.exec(start.body)?.[1] ?? ''
  }
  return {
    async get(url: string) {
      return answered(await app.inject({ url, cookies }))
    },
    async upload(file: Uint8Array, name = 'file.bin', type = 'application/octet-stream') {
      const form = new FormData()
      form.append('_csrf', await token())
      form.append('file', new Blob([Uint8Array.from(file)], { type }), name)
      const encoded = new Response(form)
      const payload = Buffer.from(await encoded.arrayBuffer())
      const headers = { 'content-type': encoded.headers.get('content-type') ?? '' }
      return answered(
        await app.inject({ method: 'POST', url: '/verify', payload, headers, cookies }),
      )
    },
    async paste(code: string) {
      const payload = new URLSearchParams({ _csrf: await token(), code }).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      return answered(
        await app.inject({ method: 'POST', url: '/verify', payload, headers, cookies }),
      )
    },
  }
}

/** The three answers of a result page, by the words of their tags. */
export function answersOf({ html }: { readonly html: string }): readonly string[][] {
  const cards = html.split('<li class="daftar-card">').slice(1, 4)
  return cards.map((card) =>
    [...card.matchAll(/<strong class="govuk-tag[^"]*">([^<]*)</g)].map(([, word]) => word ?? ''),
  )
}
