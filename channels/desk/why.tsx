/** The page on which an officer says why he opened so many persons. */
import {
  Button,
  ErrorSummary,
  fieldOf,
  Form,
  goTo,
  localPath,
  Split,
  Textarea,
  whyPath,
} from '#channels/components'
import { explainLooks, looksToExplain, type Platform } from '#platform/catalogue'
import { personsPerHourMax, whyLengthMax } from '#platform/consent'
import { asRefusal, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forOfficer } from './officer.ts'
import { whyWords as words } from './oversight-wording.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

export function registerWhy(app: FastifyInstance, platform: Platform): void {
  app.get(
    whyPath,
    forOfficer(platform, (visit) => ask(visit)),
  )
  app.post(whyPath, forOfficer(platform, answer))
}

const nextOf = ({ query, fields }: OfficerVisit) =>
  localPath(fieldOf(fields, 'next') || fieldOf(query, 'next')) ?? '/desk'

async function answer(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, fields } = visit
  try {
    await explainLooks(platform, actor, fieldOf(fields, 'reason').slice(0, whyLengthMax))
  } catch (thrown) {
    return ask(visit, asRefusal(thrown))
  }
  return goTo(visit, nextOf(visit))
}

async function ask(visit: OfficerVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, actor, speak, language, visitor, fields } = visit
  const persons = await looksToExplain(platform, actor)
  if (persons === undefined) return goTo(visit, nextOf(visit))
  const error = problem && `${problem.title(language)} ${problem.wayOut(language)}`
  const said = { persons: String(persons), most: String(personsPerHourMax) }
  return showPage(visit, {
    title: speak(words.title),
    problem,
    body: (
      <Split>
        {error && <ErrorSummary errors={[{ text: error, href: '#reason' }]} />}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.how, said)}</p>
        <Form action={whyPath} hidden={{ _csrf: visitor.csrfToken, next: nextOf(visit) }}>
          <Textarea
            name="reason"
            label={speak(words.reason)}
            value={fieldOf(fields, 'reason')}
            error={error}
            dir="auto"
          />
          <Button preventDoubleClick>{speak(words.goOn)}</Button>
        </Form>
      </Split>
    ),
  })
}
