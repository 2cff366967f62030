/** What is kept, what is public, and the commonest questions. */
import { Link, Split, WhereLink } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { helpPublicWords } from './help-wording.ts'
import { aboutWords, helpWords } from './home-wording.ts'
import { forAnybody } from './signed-in.tsx'
import { showPage, type Visit } from './visit.tsx'

export function registerAbout(app: FastifyInstance, platform: Platform): void {
  app.get('/about', forAnybody(platform, showAbout))
  app.get('/help', forAnybody(platform, showHelp))
}

function showAbout(visit: Visit): FastifyReply {
  const { speak } = visit
  return showPage(visit, {
    title: speak(aboutWords.title),
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(aboutWords.title)}</h1>
        {aboutWords.sections.map(({ id, title, paragraphs, links }) => (
          <section id={id}>
            <h2 class="govuk-heading-m">{speak(title)}</h2>
            {paragraphs.map((paragraph) => (
              <p class="govuk-body">{speak(paragraph)}</p>
            ))}
            {links.map(({ text, href }) => (
              <p class="govuk-body">
                <Link href={href}>{speak(text)}</Link>
              </p>
            ))}
          </section>
        ))}
      </Split>
    ),
  })
}

function showHelp(visit: Visit): FastifyReply {
  const { speak } = visit
  return showPage(visit, {
    title: speak(helpWords.title),
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(helpWords.title)}</h1>
        {helpWords.questions.map(({ title, answer }) => (
          <section>
            <h2 class="govuk-heading-s">{speak(title)}</h2>
            <p class="govuk-body">{speak(answer)}</p>
          </section>
        ))}
        {helpPublicWords.map(({ id, title, questions }) => (
          <>
            <h2 class="govuk-heading-m" id={id}>
              {speak(title)}
            </h2>
            {questions.map((one) => (
              <section>
                <h3 class="govuk-heading-s">{speak(one.title)}</h3>
                <p class="govuk-body">{speak(one.answer)}</p>
                {one.link && (
                  <p class="govuk-body">
                    <Link href={one.link.href}>{speak(one.link.text)}</Link>
                  </p>
                )}
              </section>
            ))}
          </>
        ))}
        <WhereLink speak={speak} />
      </Split>
    ),
  })
}
