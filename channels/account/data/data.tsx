/** What is held of a person: to take away, to restrict, to erase. */
import {
  BackLink,
  Button,
  ButtonGroup,
  clearSessionCookie,
  fieldOf,
  Form,
  forSignedIn,
  goTo,
  InsetText,
  NotificationBanner,
  requireStepUp,
  Split,
} from '#channels/components'
import {
  eraseHeld,
  findErasable,
  heldAsJson,
  printHeld,
  readHeld,
  type Erasable,
  type Platform,
} from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { restrict, restrictedAmong, retentionOf } from '#platform/consent'
import { findInstallation } from '#platform/identity'
import type { Text } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { correctPath, registerCorrecting } from './correct.tsx'
import { heldBy } from './held.ts'
import { registerReading } from './read.tsx'
import { dataNeed as need } from './need.ts'
import { dataWords as words } from './wording.ts'

const path = '/account/data'

export function registerData(app: FastifyInstance, platform: Platform): void {
  app.get(path, forSignedIn(platform, showData))
  app.get(`${path}/my-data.json`, forSignedIn(platform, sendJson))
  app.get(`${path}/my-data.pdf`, forSignedIn(platform, sendPdf))
  app.post(`${path}/restrict`, forSignedIn(platform, setRestriction))
  app.get(`${path}/erase`, forSignedIn(platform, askErase))
  app.post(`${path}/erase`, forSignedIn(platform, erase))
  registerReading(app, platform)
  registerCorrecting(app, platform)
}

async function showData(visit: SignedInVisit): Promise<FastifyReply> {
  const { speak, session, platform, query } = visit
  const { id } = session.person
  const isRestricted = (await restrictedAmong(platform.db, [id])).has(id)
  const title = speak(words.title)
  const done = fieldOf(query, 'done')
  return showAccountPage(visit, {
    title,
    before: <BackLink href="/account" />,
    body: (
      <Split>
        {(done === 'changed' || done === 'erased') && (
          <NotificationBanner type="success">{speak(words[done])}</NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <h2 class="govuk-heading-m">{speak(words.copyTitle)}</h2>
        <p class="govuk-body">{speak(words.copy)}</p>
        <ButtonGroup>
          <Button href={`${path}/read`}>{speak(words.read)}</Button>
          <Button href={`${path}/my-data.pdf`} variant="secondary">
            {speak(words.pdf)}
          </Button>
          <Button href={`${path}/my-data.json`} variant="secondary">
            {speak(words.json)}
          </Button>
        </ButtonGroup>
        {!session.person.guest && <OfRegisters visit={visit} isRestricted={isRestricted} />}
        <h2 class="govuk-heading-m">{speak(words.eraseTitle)}</h2>
        <Button href={`${path}/erase`} variant="secondary">
          {speak(words.goOn)}
        </Button>
      </Split>
    ),
  })
}

type OfRegistersProps = { readonly visit: SignedInVisit; readonly isRestricted: boolean }

/** What registers hold by a CNIC: a guest has none. */
function OfRegisters({ visit: { speak, visitor }, isRestricted }: OfRegistersProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.correctTitle)}</h2>
      <p class="govuk-body">{speak(words.correct)}</p>
      <Button href={correctPath} variant="secondary">
        {speak(words.correctGo)}
      </Button>
      <h2 class="govuk-heading-m">{speak(words.restrictTitle)}</h2>
      <p class="govuk-body">{speak(isRestricted ? words.restricted : words.free)}</p>
      <Form
        action={`${path}/restrict`}
        hidden={{ _csrf: visitor.csrfToken, restrict: isRestricted ? 'no' : 'yes' }}
      >
        <Button variant="secondary" preventDoubleClick>
          {speak(isRestricted ? words.unrestrict : words.restrict)}
        </Button>
      </Form>
    </>
  )
}

async function sendJson(visit: SignedInVisit): Promise<FastifyReply> {
  const asked = requireStepUp(visit, need)
  if (asked) return asked
  const { platform, session, reply } = visit
  const held = await readHeld(platform, session.person.id)
  return sendFile(reply, 'my-data.json', 'application/json; charset=utf-8', heldAsJson(held))
}

async function sendPdf(visit: SignedInVisit): Promise<FastifyReply> {
  const asked = requireStepUp(visit, need)
  if (asked) return asked
  const { platform, reply, language } = visit
  const { held, ...known } = await heldBy(visit)
  const installation = await findInstallation(platform.db)
  const authority = installation?.name ?? words.title
  const { bytes, fileName } = await printHeld(platform, held, {
    ...known,
    authority,
    language,
  })
  return sendFile(reply, fileName, 'application/pdf', bytes)
}

function sendFile(reply: FastifyReply, name: string, type: string, body: Buffer | string) {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(body)
}

async function setRestriction(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  await restrict(platform.db, {
    personId: session.person.id,
    isRestricted: fieldOf(fields, 'restrict') === 'yes',
    at: platform.setting.now(),
  })
  return goTo(visit, `${path}?done=changed`)
}

async function askErase(visit: SignedInVisit): Promise<FastifyReply> {
  const { speak, platform, session, visitor } = visit
  const { db, setting } = platform
  const erasable = await findErasable(db, session.person.id, setting.now())
  const title = speak(words.eraseTitle)
  return showAccountPage(visit, {
    title,
    before: <BackLink href={path} />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <Goes visit={visit} erasable={erasable} />
        <Kept visit={visit} erasable={erasable} />
        {!erasable.isHeld && (
          <Form action={`${path}/erase`} hidden={{ _csrf: visitor.csrfToken }}>
            <p class="govuk-body">
              {speak(erasable.kept.length === 0 ? words.eraseAll : words.eraseSome)}
            </p>
            <Button variant="warning" preventDoubleClick>
              {speak(words.erase)}
            </Button>
          </Form>
        )}
      </Split>
    ),
  })
}

/** What would go, one by one: nobody presses a red button without knowing. */
function Goes({ visit: { speak, platform }, erasable }: KeptProps) {
  const { cases, drafts, bills, kept, isHeld } = erasable
  if (isHeld) return null
  const counted = (count: number, said: Text) =>
    count > 0 ? [speak(said, { count: String(count) })] : []
  const lines = [
    ...cases.map((kase) => {
      const name = platform.setting.services.get(kase.service)?.wording.name
      const service = name ? speak(name) : kase.service
      return speak(words.goesCase, { service, reference: formatReference(kase) })
    }),
    ...counted(drafts, words.goesDrafts),
    ...counted(bills, words.goesBills),
    ...(kept.length === 0 ? [speak(words.goesPerson)] : []),
  ]
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.goes)}</h2>
      {lines.length === 0 ? (
        <p class="govuk-body">{speak(words.goesNothing)}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      {kept.length > 0 && <h2 class="govuk-heading-m">{speak(words.keptTitle)}</h2>}
    </>
  )
}

type KeptProps = { readonly visit: SignedInVisit; readonly erasable: Erasable }

function Kept({ visit: { speak }, erasable: { kept, isHeld } }: KeptProps) {
  return (
    <>
      {isHeld && <InsetText>{speak(words.heldByOrder)}</InsetText>}
      {kept.map(({ rule, count }) => {
        const { citation: law, words: why } = retentionOf(rule)
        return (
          <InsetText>
            {speak(words.kept, { count: String(count), law: speak(law) })} {speak(why)}
          </InsetText>
        )
      })}
    </>
  )
}

async function erase(visit: SignedInVisit): Promise<FastifyReply> {
  const asked = requireStepUp(visit, need)
  if (asked) return asked
  const { platform, session, reply } = visit
  const { isPersonErased } = await eraseHeld(platform, session.person.id)
  platform.sessions.forgetAll()
  if (!isPersonErased) return goTo(visit, `${path}?done=erased`)
  clearSessionCookie(reply)
  return goTo(visit, '/')
}
