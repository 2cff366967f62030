import {
  BackLink,
  Button,
  ErrorSummary,
  fieldOf,
  Form,
  Input,
  InsetText,
  NotificationBanner,
  Split,
  SummaryList,
  tellProblem,
} from '#channels/components'
import { listPasskeys, listPrograms, listSessions, type Passkey } from '#platform/identity'
import { formatInstant, type Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { devicesPath as path } from './paths.ts'
import { Programs } from './programs.tsx'
import { Sessions } from './sessions.tsx'
import { devicesWords as words } from './wording.ts'

export async function showDevices(
  visit: SignedInVisit,
  { problem }: { readonly problem?: Problem } = {},
): Promise<FastifyReply> {
  const { speak, session, platform, visitor, language } = visit
  const { db, setting } = platform
  const { id: personId } = session.person
  const sessions = await listSessions(db, personId, setting.now())
  const passkeys = await listPasskeys(db, setting.vault, personId)
  const programs = await listPrograms(db, personId, setting.now())
  const title = speak(words.title)
  return showAccountPage(visit, {
    title,
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    before: <BackLink href="/account" />,
    body: (
      <Split>
        {problem && <ErrorSummary errors={[{ text: tellProblem(problem, language) }]} />}
        <Done visit={visit} />
        <h1 class="govuk-heading-l">{title}</h1>
        <h2 class="govuk-heading-m">{speak(words.passkeys)}</h2>
        {passkeys.length === 0 && <InsetText>{speak(words.noPasskeys)}</InsetText>}
        {passkeys.map((passkey) => (
          <One visit={visit} passkey={passkey} />
        ))}
        <Button href={`${path}/add`}>{speak(words.add)}</Button>
        <h2 class="govuk-heading-m">{speak(words.sessions)}</h2>
        <p class="govuk-body">{speak(words.sessionsHow)}</p>
        <Sessions visit={visit} sessions={sessions} />
        <Programs visit={visit} programs={programs} />
        <Form action={`${path}/sessions/end-all`} hidden={{ _csrf: visitor.csrfToken }}>
          <Button variant="warning" preventDoubleClick>
            {speak(words.endAll)}
          </Button>
        </Form>
        <p class="govuk-body">{speak(words.endAllMeans)}</p>
      </Split>
    ),
  })
}

function Done({ visit: { query, speak } }: { readonly visit: SignedInVisit }) {
  const done = fieldOf(query, 'done')
  if (!Object.hasOwn(words.done, done)) return null
  return (
    <NotificationBanner type="success">
      {speak(words.done[done as keyof typeof words.done])}
    </NotificationBanner>
  )
}

type OneProps = { readonly visit: SignedInVisit; readonly passkey: Passkey }

function One({ visit, passkey }: OneProps) {
  const { speak, language, visitor } = visit
  const { id, name, isDeviceBound, isForWork, createdAt, lastUsedAt, suspendedAt } = passkey
  const when = (at: Date) => <bdi>{formatInstant(at, language)}</bdi>
  const hidden = { _csrf: visitor.csrfToken, passkey: id }
  return (
    <>
      <SummaryList
        card={{ title: <bdi>{name}</bdi> }}
        rows={[
          suspendedAt && { key: speak(words.state), value: speak(words.suspended) },
          isForWork ? { key: speak(words.use), value: speak(words.forWork) } : undefined,
          {
            key: speak(words.where),
            value: speak(isDeviceBound ? words.onDevice : words.synced),
          },
          { key: speak(words.added), value: when(createdAt) },
          { key: speak(words.used), value: lastUsedAt ? when(lastUsedAt) : speak(words.never) },
        ]}
      />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{speak(words.change, { name })}</span>
        </summary>
        <div class="govuk-details__text">
          <Form action={`${path}/passkeys/name`} hidden={hidden}>
            <Input
              name="name"
              id={`name-${id}`}
              label={speak(words.name)}
              value={name}
              autocomplete="off"
              width={20}
              dir="auto"
            />
            <Button variant="secondary">{speak(words.rename)}</Button>
          </Form>
          <Form action={`${path}/passkeys/remove`} hidden={hidden}>
            <p class="govuk-body">{speak(words.removeMeans)}</p>
            <Button variant="warning" preventDoubleClick>
              {speak(words.remove, { name })}
            </Button>
          </Form>
        </div>
      </details>
    </>
  )
}
