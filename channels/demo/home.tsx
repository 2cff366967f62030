/** The first page of a demonstration: who can sign in, and everything that can be tried. */
import { Isolate, Link, Name, Split, visitOf } from '#channels/components'
import { nameIn } from '#platform/identity'
import { formatCnic } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showDemoPage, type DemoPlatform, type Visit } from './frame.tsx'
import { homeWords as words, wayWords } from './wording.ts'

export function registerDemoHome(app: FastifyInstance, platform: DemoPlatform): void {
  app.get('/demo', (request, reply) => showHome(visitOf(platform, request, reply)))
}

function showHome(visit: Visit): FastifyReply {
  const { speak } = visit
  return showDemoPage(visit, {
    title: speak(words.title),
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <h2 class="govuk-heading-m">{speak(words.try)}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {Object.entries(wayWords).map(([href, said]) => (
            <li>
              <Link href={href}>{speak(said)}</Link>
            </li>
          ))}
        </ul>
        <p class="govuk-body">{speak(words.seed)}</p>
        <p class="govuk-body" dir="ltr">
          <code>npm run daftar -- seed</code>
        </p>
        <p class="govuk-body">{speak(words.wallet)}</p>
        <p class="govuk-body" dir="ltr">
          <code>npm run daftar -- wallet</code>
        </p>
        <h2 class="govuk-heading-m">{speak(words.persons)}</h2>
        <p class="govuk-body">
          {speak(words.how)} <Link href="/sign-in">{speak(words.signIn)}</Link>
        </p>
        <Persons visit={visit} />
      </Split>
    ),
  })
}

function Persons({ visit: { speak, language, platform } }: { readonly visit: Visit }) {
  return (
    <ul class="govuk-list">
      {platform.demo.persons.map(({ cnic, post, ...named }) => (
        <li>
          <Isolate>{formatCnic(cnic)}</Isolate>
          {' · '}
          <Name>{nameIn(named, language)}</Name>
          {' · '}
          {post ? post[language] : speak(words.citizen)}
        </li>
      ))}
    </ul>
  )
}
