/**
 * The page of a visitor who is not let in: made once for each way of reading, so that sending it
 * costs next to nothing. A form that was sent travels with it: nothing was done for it, nothing
 * that was typed is lost, and one press sends it again as it was.
 */
import {
  Button,
  Layout,
  readingOf,
  renderPage,
  renderPart,
  Split,
  type Visitor,
} from '#channels/components'
import { catalogueProblems, type Platform } from '#platform/catalogue'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { busyWords as words } from './problem-wording.ts'

/** A form of the portal has a few hundred bytes; a file is not kept. */
const formBytesMax = 64 * 1024
/** Whoever sends more slowly gets the page without the form. */
const formMsMax = 3_000

type Reading = Pick<Visitor, 'language' | 'lettering'>
type Sentence = Exclude<keyof typeof words, 'again' | 'open'>

const mark = 'daftar-what-was-sent'

/** Makes the answer to a page that was asked for while too many were. Asks no database. */
export function createBusyPage(
  platform: Pick<Platform, 'defaultLanguage'>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const made = new Map<string, readonly [string, string]>()
  const pageFor = (reading: Reading, sentence: Sentence) => {
    const name = `${reading.language} ${reading.lettering} ${sentence}`
    const known = made.get(name)
    if (known) return known
    const [before = '', after = ''] = render(reading, sentence).split(mark)
    made.set(name, [before, after])
    return [before, after] as const
  }
  return async (request, reply) => {
    const reading = readingOf(request, platform.defaultLanguage)
    const isForm = request.method === 'POST'
    const fields = isForm ? await readForm(request) : undefined
    const sentence = !isForm ? 'wayOut' : fields ? 'formWayOut' : 'fileWayOut'
    const [before, after] = pageFor(reading, sentence)
    const press = isForm
      ? fields && formAgain(request.url, fields, words.again[reading.language])
      : linkAgain(request.url, words.open[reading.language])
    void reply.header('cache-control', 'no-store').type('text/html; charset=utf-8')
    return reply.send(before + (press ?? '') + after)
  }
}

function render({ language, lettering }: Reading, sentence: Sentence): string {
  const title = catalogueProblems['too-busy']().title(language)
  return renderPage(
    <Layout language={language} lettering={lettering} title={title} withoutScript>
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{words[sentence][language]}</p>
        {mark}
      </Split>
    </Layout>,
  )
}

/** The fields of a small form; undefined for a file, or what is too large or too slow. */
async function readForm({ raw, headers }: FastifyRequest): Promise<URLSearchParams | undefined> {
  const isPlain = headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  const bytes = Number(headers['content-length'])
  if (!isPlain || !(bytes <= formBytesMax)) return undefined
  const chunks: Buffer[] = []
  const reading = new Promise<boolean>((resolve) => {
    raw.on('data', (chunk: Buffer) => chunks.push(chunk))
    raw.once('end', () => resolve(true))
    raw.once('error', () => resolve(false))
    setTimeout(() => resolve(false), formMsMax).unref()
  })
  if (!(await reading)) return undefined
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}

function formAgain(address: string, fields: URLSearchParams, press: string): string {
  const hidden = [...fields].map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  const button = renderPart(<Button>{press}</Button>)
  return `<form method="post" action="${escaped(address)}">${hidden.join('')}${button}</form>`
}

function linkAgain(address: string, press: string): string {
  return `<p class="govuk-body"><a class="govuk-link" href="${escaped(address)}">${press}</a></p>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
