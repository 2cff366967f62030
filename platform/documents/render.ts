/** Pages from a Typst template and data: PDF/A-3a, the same bytes for the same input. */
import { createWorkerPool } from '#platform/workers'
import { isolateRuns, withoutTricks } from './bidi.ts'
import { documentProblems } from './problems.ts'
import { qrSvg } from './qr.ts'
import { poolProblems } from './waiting.ts'

/** A file inside the PDF: what machines read, since text copied out of Nastaliq is poor. */
export type Attachment = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mimeType: string
  readonly description: string
}

/** Plain JSON; strings are text and never markup. */
export type RenderData =
  | string
  | number
  | boolean
  | null
  | readonly RenderData[]
  | { readonly [key: string]: RenderData }

export type RenderRequest = {
  /** Absolute path of a `.typ` file. It may import `/base.typ` and read `/data.json`. */
  readonly template: string
  readonly data: { readonly [key: string]: RenderData }
  readonly attachments?: readonly Attachment[]
  /** JPEG pictures: `portrait` is drawn by `image("/images/portrait.jpg", alt: …)`. */
  readonly images?: Readonly<Record<string, Uint8Array>>
  /** The text of the QR code that `proof()` of the base template draws. */
  readonly qrText?: string
  readonly createdAt: Date
  /** `a-3a` (archive, with attachments) unless told; `ua-1` makes the accessibility checks. */
  readonly standard?: 'a-3a' | 'ua-1'
}

export type Renderer = {
  /**
   * The PDF, not yet signed. Problems: `document-data-too-long`, `document-not-made` (its `cause`
   * says why), `document-took-too-long` (20 s), `document-too-busy`.
   */
  render(request: RenderRequest): Promise<Buffer>
  /** All pages as one SVG, for looking at and for tests. */
  renderSvg(request: RenderRequest): Promise<string>
  close(): Promise<void>
}

export type RenderJob = {
  readonly template: string
  readonly data: string
  readonly attachments: readonly Attachment[]
  readonly images: readonly (readonly [name: string, bytes: Uint8Array])[]
  readonly qrSvg: string
  readonly createdAtMs: number
  readonly standard: 'a-3a' | 'ua-1'
  readonly format: 'pdf' | 'svg'
}
export type RenderAnswer = { readonly bytes: Uint8Array }

const timeoutMs = 20_000
const waitingMax = 1_000
const textLengthMax = 6_000
const dataLengthMax = 200_000
const depthMax = 12

/** `workers` threads of about 60 MB each, started when first needed. */
export function createRenderer(options: { readonly workers: number }): Renderer {
  const pool = createWorkerPool<RenderJob, RenderAnswer>({
    script: new URL('./render-worker.ts', import.meta.url),
    workers: options.workers,
    timeoutMs,
    waitingMax,
    problems: poolProblems,
  })

  async function run(request: RenderRequest, format: 'pdf' | 'svg'): Promise<Buffer> {
    const job: RenderJob = {
      template: request.template,
      data: prepareData(request.data),
      attachments: (request.attachments ?? []).map(checkAttachment),
      images: Object.entries(request.images ?? {}).map(checkImage),
      qrSvg: request.qrText === undefined ? '' : qrSvg(request.qrText),
      createdAtMs: request.createdAt.getTime(),
      standard: request.standard ?? 'a-3a',
      format,
    }
    try {
      const { bytes } = await pool.run(job)
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    } catch (cause) {
      if (cause instanceof Error && cause.name === 'Problem') throw cause
      const problem = documentProblems['document-not-made']()
      problem.cause = cause
      throw problem
    }
  }

  return {
    render: (request) => run(request, 'pdf'),
    renderSvg: async (request) => (await run(request, 'svg')).toString(),
    close: () => pool.close(),
  }
}

function prepareData(data: RenderRequest['data']): string {
  const json = JSON.stringify(prepare(data, 0))
  if (json.length > dataLengthMax) throw documentProblems['document-data-too-long']()
  return json
}

function prepare(value: RenderData, depth: number): unknown {
  if (depth > depthMax) throw documentProblems['document-data-too-long']()
  if (typeof value === 'string') {
    if (value.length > textLengthMax) throw documentProblems['document-data-too-long']()
    return isolateRuns(withoutTricks(value))
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: RenderData) => prepare(item, depth + 1))
  const entries = Object.entries(value as { readonly [key: string]: RenderData })
  return Object.fromEntries(entries.map(([key, item]) => [key, prepare(item, depth + 1)]))
}

const jpegStart = Buffer.from([0xff, 0xd8, 0xff])
const imageBytesMax = 200_000

function checkImage([name, bytes]: [string, Uint8Array]): [string, Uint8Array] {
  const isJpeg = jpegStart.equals(bytes.subarray(0, 3)) && bytes.length <= imageBytesMax
  if (!isJpeg || !/^[a-z]{1,20}$/.test(name)) throw new RangeError(`image ${name}`)
  return [name, bytes]
}

function checkAttachment(attachment: Attachment): Attachment {
  if (!/^[a-z0-9][a-z0-9.-]{0,60}$/.test(attachment.name)) {
    throw new RangeError(`attachment name ${attachment.name}`)
  }
  return attachment
}
