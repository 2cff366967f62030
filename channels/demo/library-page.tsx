/** The pages of the invented library, and the address at which it is told of payments. */
import {
  Button,
  Form,
  Link,
  Money,
  Panel,
  Split,
  Table,
  fieldOf,
  goTo,
  visitOf,
} from '#channels/components'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showDemoPage, type DemoPlatform, type Visit } from './frame.tsx'
import { fineAmount, type Fine, type Heard, type Library } from './library.ts'
import { libraryWords as words } from './wording.ts'

const path = '/demo/library'

export function registerLibrary(app: FastifyInstance, platform: DemoPlatform, library: Library) {
  app.get(path, (request, reply) => showLibrary(visitOf(platform, request, reply), library))
  app.post(path, async (request, reply) => {
    const visit = visitOf(platform, request, reply)
    const { _links } = await library.ask(visit.speak(words.lateBook), visit.language)
    return goTo(visit, _links.next_url?.href ?? path)
  })
}

/** Registers the address for letters, on an instance without visitors: a program calls it. */
export function registerLibraryLetters(app: FastifyInstance, library: Library): void {
  void app.register(async (letters) => {
    letters.removeAllContentTypeParsers()
    letters.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body)
    })
    letters.post(`${path}/told`, async ({ body, headers }, reply) => {
      const isRight = await library.hear(body as Buffer, String(headers['pay-signature'] ?? ''))
      return reply.code(isRight ? 204 : 401).send()
    })
  })
}

async function showLibrary(visit: Visit, library: Library): Promise<FastifyReply> {
  const { speak, query, visitor } = visit
  const fines = await library.fines()
  const paid = fines.find(
    ({ reference, state }) => reference === fieldOf(query, 'fine') && state.status === 'success',
  )
  const title = speak(words.title)
  return showDemoPage(visit, {
    title,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        {paid && (
          <Panel title={speak(words.thanks)} headingLevel={2}>
            {paid.reference}
          </Panel>
        )}
        <p class="govuk-body">{speak(words.intro)}</p>
        <Form action={path} hidden={{ _csrf: visitor.csrfToken }}>
          <p class="govuk-body">
            {speak(words.lateBook)}: <Money paisa={fineAmount} strong />
          </p>
          <Button>{speak(words.pay)}</Button>
        </Form>
        <Fines visit={visit} fines={fines} />
        <Letters visit={visit} heard={library.heard()} />
      </Split>
    ),
  })
}

function Fines({ visit: { speak }, fines }: { visit: Visit; fines: readonly Fine[] }) {
  if (fines.length === 0) return null
  return (
    <Table
      caption={speak(words.fines)}
      head={[words.reference, words.amount, words.state].map((word) => ({ text: speak(word) }))}
      stacked
      rows={fines.map((fine) => [
        { text: <FineLink fine={fine} /> },
        { text: <Money paisa={fine.amount} /> },
        { text: speak(words.states[fine.state.status]) },
      ])}
    />
  )
}

function FineLink({ fine: { reference, _links } }: { fine: Fine }) {
  const name = <bdi>{reference}</bdi>
  return _links.next_url ? <Link href={_links.next_url.href}>{name}</Link> : name
}

function Letters({ visit: { speak }, heard }: { visit: Visit; heard: readonly Heard[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.told)}</h2>
      <p class="govuk-body">{speak(heard.length > 0 ? words.toldHow : words.toldNothing)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {heard.map(({ event, reference }) => (
          <li>
            <bdi>
              {event} · {reference}
            </bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
