/**
 * The voting paper: made and hidden by the browser; where it runs no script, by the server for it,
 * which keeps nothing. The signer sees who asks, and not what it signs.
 */
import { BackLink, Button, Form, Split, fieldOf, sendCitizenPage } from '#channels/components'
import type { SignedInVisit } from '#channels/components'
import {
  ballotProblems,
  blindToken,
  formatPaper,
  fromText,
  toText,
  unblind,
} from '#platform/ballots'
import { checkVoter, findOpenVote, givePaper, type Platform } from '#platform/catalogue'
import { Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { showBallotForm } from './ballot-form.tsx'
import { voteAt, voteHref } from './visit.ts'
import { paperWords as words } from './wording.ts'

type Visit = SignedInVisit<Platform>

/** Who may not vote hears it here, before anything is made. */
async function openFor({ platform, session, ...visit }: Visit) {
  const { key } = await voteAt({ platform, params: visit.params })
  const vote = await findOpenVote(platform, key)
  await checkVoter(platform, session.actor, vote)
  return vote
}

export async function showPaper(visit: Visit): Promise<FastifyReply> {
  const { speak, visitor } = visit
  const vote = await openFor(visit)
  const says = { working: speak(words.working), failed: speak(words.failed) }
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    before: <BackLink href={voteHref(vote.key)} />,
    hasVoteScript: true,
    body: (
      <Split>
        <span class="govuk-caption-l">{speak(vote.name)}</span>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.once)}</p>
        <form
          action={voteHref(vote.key, 'paper')}
          method="post"
          hidden
          novalidate
          data-vote-paper={vote.key}
          data-key={toText(vote.round.publicKey)}
          data-next={voteHref(vote.key, 'ballot')}
          data-words={JSON.stringify(says)}
        >
          <input type="hidden" name="_csrf" value={visitor.csrfToken} />
          <p class="govuk-body">{speak(words.here)}</p>
          <Button preventDoubleClick>{speak(words.get)}</Button>
          <div class="govuk-body" role="status" data-vote-says />
        </form>
        <div data-vote-without>
          <h2 class="govuk-heading-m">{speak(words.without)}</h2>
          <p class="govuk-body">{speak(words.withoutIs)}</p>
          <Button variant="secondary" href={voteHref(vote.key, 'paper/here')}>
            {speak(words.withoutGo)}
          </Button>
        </div>
      </Split>
    ),
  })
}

/** Makes the paper for a browser without a script: it goes into the page and nowhere else. */
export async function showPaperHere(visit: Visit): Promise<FastifyReply> {
  const { speak, visitor } = visit
  const vote = await openFor(visit)
  const { prepared, inverse, blinded } = await blindToken(vote.round.publicKey)
  const hidden = {
    _csrf: visitor.csrfToken,
    prepared: toText(prepared),
    inverse: toText(inverse),
    blinded: toText(blinded),
  }
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    before: <BackLink href={voteHref(vote.key, 'paper')} />,
    body: (
      <Split>
        <span class="govuk-caption-l">{speak(vote.name)}</span>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.confirmIs)}</p>
        <Form action={voteHref(vote.key, 'paper')} hidden={hidden}>
          <Button preventDoubleClick>{speak(words.confirm)}</Button>
        </Form>
      </Split>
    ),
  })
}

/** Signs. A script is answered in JSON, and takes the blinding off itself. */
export async function signPaper(visit: Visit): Promise<FastifyReply> {
  const { platform, session, fields, request, reply, language } = visit
  void reply.header('cache-control', 'no-store')
  const isScript = String(request.headers.accept ?? '').includes('application/json')
  try {
    const { key } = await voteAt(visit)
    const blinded = fromText(fieldOf(fields, 'blinded')) ?? new Uint8Array()
    const signed = await givePaper(platform, session.actor, { key, blinded })
    if (isScript) return await reply.send({ signed: toText(signed) })
    return await showSigned(visit, key, signed)
  } catch (problem) {
    if (!isScript || !(problem instanceof Problem)) throw problem
    const said = `${problem.title(language)} ${problem.wayOut(language)}`
    return reply.send({ problem: said })
  }
}

async function showSigned(visit: Visit, key: string, signed: Buffer): Promise<FastifyReply> {
  const vote = await findOpenVote(visit.platform, key)
  const [prepared, inverse] = ['prepared', 'inverse'].map((name) =>
    fromText(fieldOf(visit.fields, name)),
  )
  const paper =
    prepared &&
    inverse &&
    (await unblind(vote.round.publicKey, { prepared, inverse }, signed).catch(() => undefined))
  if (!paper) throw ballotProblems['ballot-paper-unreadable']()
  return showBallotForm(visit, vote, { paper: formatPaper(paper), choices: [] })
}
