/** One public case: how far it is, and one's own part in it. */
import {
  BackLink,
  Button,
  Form,
  InsetText,
  Isolate,
  Reference,
  Split,
  SummaryList,
  goTo,
  sendCitizenPage,
  type SignedInVisit,
} from '#channels/components'
import {
  addOwnVoice,
  followCase,
  isOwnCase,
  ownPart,
  partsOfCase,
  publicCase,
  stageWords,
  stopFollowing,
  type OwnPart,
  type Platform,
} from '#platform/catalogue'
import { formatReference, readReference } from '#platform/cases'
import { formatDate, type CivilDate, type Text } from '#platform/kernel'
import { findSupport, isGoingOn, type PublicCase } from '#platform/publication'
import type { FastifyReply } from 'fastify'
import { MailForm } from './mail.tsx'
import { ShownParts } from './shown-parts.tsx'
import { placesOf } from './map-counts.ts'
import { SupportPart, TakeBack } from './support.tsx'
import { WherePart } from './where-part.tsx'
import { namingOf, officeNames, publicHref, type Naming, type Visit } from './visit.ts'
import { caseWords as words, listWords } from './wording.ts'

export async function showCase(visit: Visit): Promise<FastifyReply> {
  const { speak, platform, params, visitor } = visit
  const found = await publicCase(platform.db, platform.setting, readReference(params['reference']))
  const { actor } = visitor.session ?? {}
  const [naming, offices, own, parts, isOwn] = await Promise.all([
    namingOf(platform, [found]),
    officeNames(platform),
    ownPart(platform, actor, found),
    partsOfCase(platform.db, platform.setting, found),
    isOwnCase(platform.db, actor, found),
  ])
  const located = found.place === null ? [] : await placesOf(visit, found.jurisdiction)
  const support = await findSupport(platform.db, found)
  const office = found.office === null ? undefined : speak(offices(found.office))
  return sendCitizenPage(visit, {
    title: speak(naming.topic(found)),
    section: 'services',
    before: <BackLink href="/public" />,
    body: (
      <Split>
        <span class="govuk-caption-l">{speak(naming.service(found))}</span>
        <h1 class="govuk-heading-l">{speak(naming.topic(found))}</h1>
        <InsetText>{speak(stageWords[found.stage])}</InsetText>
        {found.stage === 'joined' && <p class="govuk-body">{speak(words.joined)}</p>}
        {found.together && <p class="govuk-body">{speak(words.together)}</p>}
        <Facts visit={visit} found={found} naming={naming} office={office} />
        <WherePart
          visit={visit}
          found={found}
          where={speak(naming.place(found) ?? words.place)}
          located={located}
        />
        <ShownParts visit={visit} found={found} parts={parts} isOwn={isOwn} />
        {support && (
          <SupportPart visit={visit} found={support} definition={found.definition} own={own} />
        )}
        <OwnPartForms visit={visit} found={found} own={own} asksVoice={!support} />
        <MailForm visit={visit} found={found} />
      </Split>
    ),
  })
}

type FactsProps = {
  readonly visit: Visit
  readonly found: PublicCase
  readonly naming: Naming
  readonly office: string | undefined
}

function Facts({ visit: { speak, language }, found, naming, office }: FactsProps) {
  const place = naming.place(found)
  const on = (key: Text, day: CivilDate | null) =>
    day === null ? undefined : { key: speak(key), value: <bdi>{formatDate(day, language)}</bdi> }
  const times = (key: Text, count: number) =>
    count === 0 ? undefined : { key: speak(key), value: <Isolate>{count}</Isolate> }
  return (
    <SummaryList
      rows={[
        { key: speak(listWords.case), value: <Reference value={formatReference(found)} /> },
        place && { key: speak(listWords.place), value: <bdi>{speak(place)}</bdi> },
        office === undefined ? undefined : { key: speak(words.office), value: <bdi>{office}</bdi> },
        on(words.opened, found.openedOn),
        isGoingOn(found.stage) ? on(words.deadline, found.deadlineOn) : undefined,
        on(words.answered, found.answeredOn),
        on(words.ended, found.endedOn),
        times(words.passedOn, found.passedOn),
        times(words.levels, found.levels),
        times(words.breached, found.breached),
        times(words.disputed, found.disputed),
        { key: speak(listWords.voices), value: <Isolate>{found.voices}</Isolate> },
      ]}
    />
  )
}

type OwnProps = {
  readonly visit: Visit
  readonly found: PublicCase
  readonly own: OwnPart
  readonly asksVoice: boolean
}

/** Shown to everybody: who is not signed in is asked to, and comes back here. */
function OwnPartForms({ visit, found, own, asksVoice }: OwnProps) {
  const { speak, visitor } = visit
  const hidden = { _csrf: visitor.csrfToken }
  return (
    <>
      {asksVoice && isGoingOn(found.stage) && (
        <>
          <h2 class="govuk-heading-m">{speak(words.meToo)}</h2>
          <p class="govuk-body">{speak(own.hasVoice ? words.hasVoice : words.voiceHow)}</p>
          {!own.hasVoice && (
            <Form action={publicHref(found, 'voice')} hidden={hidden}>
              <Button preventDoubleClick>{speak(words.voice)}</Button>
            </Form>
          )}
          {own.hasVoice && <TakeBack visit={visit} found={found} />}
        </>
      )}
      {own.follows && <p class="govuk-body">{speak(words.follows)}</p>}
      <Form action={publicHref(found, own.follows ? 'stop' : 'follow')} hidden={hidden}>
        <Button variant="secondary" preventDoubleClick>
          {speak(own.follows ? words.stop : words.follow)}
        </Button>
      </Form>
    </>
  )
}

type Step = (visit: SignedInVisit<Platform>) => Promise<FastifyReply>

export const giveVoice: Step = async (visit) => {
  const { platform, session, params } = visit
  const key = readReference(params['reference'])
  await addOwnVoice(platform, session.actor, key)
  return goTo(visit, publicHref(key))
}

export const followIt: Step = async (visit) => {
  const { platform, session, params, language } = visit
  const key = readReference(params['reference'])
  await followCase(platform, session.actor, key, language)
  return goTo(visit, publicHref(key))
}

export const stopIt: Step = async (visit) => {
  const { platform, session, params } = visit
  const key = readReference(params['reference'])
  await stopFollowing(platform, session.actor, key)
  return goTo(visit, publicHref(key))
}
