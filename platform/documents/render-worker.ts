/** One thread that sets pages with Typst. Started by `render.ts`; never imported. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { WorkerReply } from '#platform/workers'
import { coverageOf, drawable } from './font-coverage.ts'
import type { RenderAnswer, RenderJob } from './render.ts'

/** Exists only in the compiler's memory: templates see nothing of the disk. */
const workspace = '/daftar-documents'
const fonts = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
  'noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf',
  'noto-nastaliq-urdu/600SemiBold/NotoNastaliqUrdu_600SemiBold.ttf',
]

const require = createRequire(import.meta.url)
const fontFiles = fonts.map((font) => {
  const [family = ''] = font.split('/')
  const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`))
  return join(folder, font.slice(family.length + 1))
})
const covered = new Set<number>()
for (const file of fontFiles) {
  for (const char of coverageOf(readFileSync(file))) covered.add(char)
}

const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontPaths: fontFiles.map(dirname) }],
})
const library = fileURLToPath(new URL('./templates/base.typ', import.meta.url))
compiler.mapShadow(join(workspace, 'base.typ'), readFileSync(library))
const templates = new Map<string, Buffer>()
let attached: readonly string[] = []
let pictures: readonly string[] = []

function render(job: RenderJob): RenderAnswer {
  let template = templates.get(job.template)
  if (template === undefined) {
    template = readFileSync(job.template)
    templates.set(job.template, template)
  }
  for (const path of attached) compiler.unmapShadow(path)
  attached = job.attachments.map((attachment) => join(workspace, 'attached', attachment.name))
  job.attachments.forEach((attachment, i) => {
    compiler.mapShadow(attached[i] ?? '', Buffer.from(attachment.bytes))
  })
  pictures = job.images.map(([name]) => join(workspace, 'images', `${name}.jpg`))
  job.images.forEach(([, bytes], i) => {
    compiler.mapShadow(pictures[i] ?? '', Buffer.from(bytes))
  })
  const list = job.attachments.map(({ name, mimeType, description }) => ({
    name,
    mimeType,
    description,
  }))
  compiler.mapShadow(join(workspace, 'attached.json'), Buffer.from(JSON.stringify(list)))
  compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(drawable(job.data, covered)))
  compiler.mapShadow(join(workspace, 'qr.svg'), Buffer.from(job.qrSvg))
  compiler.mapShadow(join(workspace, 'main.typ'), template)
  const compiled = compiler.compile({ mainFilePath: join(workspace, 'main.typ') })
  const pages = compiled.result
  if (pages === null) {
    const diagnostics = compiled.takeDiagnostics()?.shortDiagnostics ?? []
    throw new Error(`template ${job.template}: ${JSON.stringify(diagnostics)}`)
  }
  if (job.format === 'svg') return { bytes: Buffer.from(compiler.plainSvg(pages)) }
  const creationTimestamp = Math.trunc(job.createdAtMs / 1000)
  return { bytes: compiler.pdf(pages, { pdfStandard: job.standard, creationTimestamp }) }
}

parentPort?.on('message', (job: RenderJob) => {
  let reply: WorkerReply<RenderAnswer>
  try {
    reply = { answer: render(job) }
  } catch (cause) {
    reply = { fault: cause instanceof Error ? cause.message : String(cause) }
  }
  parentPort?.postMessage(reply)
  // What names or shows somebody is not left behind in memory longer than it takes.
  for (const path of pictures) compiler.unmapShadow(path)
  pictures = []
  compiler.evictCache(10)
  // The next job arrives through the event loop, where the compiler's memory is released as well.
})
