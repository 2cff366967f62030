/** Mandates for children and companies, which an officer accepts who has seen the evidence. */
import { BackLink, Button, fieldOf, Form, goTo, Name, SummaryList } from '#channels/components'
import { confirmMandate, mandateOfficerRole, type Platform } from '#platform/catalogue'
import { mandatesToConfirm, staffPosts } from '#platform/identity'
import { civilDateOf, formatDate, maskCnic, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { daysOf } from './post.tsx'
import { officesProblems } from './problems.ts'
import { forForm, forOfficer, showPage, type OfficerVisit } from './visit.tsx'
import { confirmWords as words, postWords } from './wording.ts'

const path = '/offices/mandates'

export function registerConfirming(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    forOfficer(platform, (visit) => showWaiting(visit)),
  )
  app.post(path, forForm(platform, confirm, showWaiting))
}

async function confirm(visit: OfficerVisit): Promise<FastifyReply> {
  await confirmMandate(visit.platform, visit.actor, fieldOf(visit.fields, 'mandate'))
  return goTo(visit, path)
}

async function showWaiting(visit: OfficerVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, speak, language, actor, visitor } = visit
  if (staffPosts(actor, mandateOfficerRole).length === 0) {
    throw officesProblems['offices-page-not-found']()
  }
  const { db, setting } = platform
  const waiting = await mandatesToConfirm(db, setting.vault, civilDateOf(setting.now()))
  return showPage(visit, {
    title: speak(words.title),
    problem,
    before: <BackLink href="/offices" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        {waiting.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
        {waiting.map((mandate) => (
          <>
            <SummaryList
              rows={[
                { key: speak(words.who), value: <Name>{mandate.offeredName}</Name> },
                {
                  key: speak(words.other),
                  value: <bdi>{mandate.otherName || maskCnic(mandate.otherCnic)}</bdi>,
                },
                ...(mandate.born === undefined
                  ? []
                  : [{ key: speak(words.born), value: formatDate(mandate.born, language) }]),
                { key: speak(words.evidence), value: <bdi>{mandate.evidence}</bdi> },
                { key: speak(postWords.days), value: daysOf(visit, mandate) },
              ]}
            />
            <Form action={path} hidden={{ _csrf: visitor.csrfToken, mandate: mandate.id }}>
              <Button preventDoubleClick>{speak(words.accept)}</Button>
            </Form>
          </>
        ))}
      </>
    ),
  })
}
