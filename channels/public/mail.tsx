/** Following a case by e-mail: asked for by anybody, confirmed and ended by links alone. */
import {
  Button,
  countAgainst,
  fieldOf,
  Form,
  goTo,
  Input,
  Link,
  Reference,
  sendCitizenPage,
  Split,
  SummaryList,
} from '#channels/components'
import {
  askForMails,
  confirmMails,
  endMails,
  mailFollowAt,
  publicCase,
  sendsMails,
  type Platform,
} from '#platform/catalogue'
import { formatReference, readReference } from '#platform/cases'
import { publicationProblems, type PublicCase } from '#platform/publication'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { mailWords as words } from './mail-wording.ts'
import { namingOf, publicHref, type Visit } from './visit.ts'
import { listWords } from './wording.ts'

type MailFormProps = { readonly visit: Visit; readonly found: PublicCase }

/** On the case's own page, where mails can be sent at all. */
export function MailForm({ visit: { speak, platform, visitor }, found }: MailFormProps) {
  if (!sendsMails(platform.setting)) return null
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.heading)}</h2>
      <p class="govuk-body">{speak(words.how)}</p>
      <Form action={publicHref(found, 'mail')} hidden={{ _csrf: visitor.csrfToken }}>
        <Input
          name="address"
          label={speak(words.address)}
          type="email"
          autocomplete="email"
          spellcheck={false}
          dir="ltr"
          width={30}
        />
        <Button variant="secondary" preventDoubleClick>
          {speak(words.ask)}
        </Button>
      </Form>
    </>
  )
}

/** The answer is the same whatever is known of the address. */
export async function askMail(visit: Visit): Promise<FastifyReply> {
  const { platform, params, fields, language } = visit
  if (!sendsMails(platform.setting)) throw publicationProblems['publication-mail-unknown']()
  const tooOften = countAgainst(visit, platform.limits.askMail)
  if (tooOften) throw tooOften
  const key = readReference(params['reference'])
  await askForMails(platform, key, fieldOf(fields, 'address'), language)
  return goTo(visit, '/public/mail/asked')
}

export async function showAsked(visit: Visit): Promise<FastifyReply> {
  const { speak, platform } = visit
  return sendCitizenPage(visit, {
    title: speak(words.asked),
    section: 'services',
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.asked)}</h1>
        <p class="govuk-body">{speak(words.askedIs)}</p>
        <p class="govuk-body">
          {platform.demo && (
            <>
              <Link href="/demo/mail">{speak(words.demoBox)}</Link>
              {' · '}
            </>
          )}
          <Link href="/public">{speak(words.list)}</Link>
        </p>
      </Split>
    ),
  })
}

const mailHref = ({ params }: Visit, step = '') => `/public/mail/${params['token']}${step}`

/** A press confirms and not the opening: programs that look at mails open every link in them. */
export async function showMailFollow(visit: Visit): Promise<FastifyReply> {
  const { speak, platform, params, visitor } = visit
  const follow = await mailFollowAt(platform, params['token'] ?? '')
  const found = await publicCase(platform.db, platform.setting, follow)
  const naming = await namingOf(platform, [found])
  const { isConfirmed } = follow
  const step = isConfirmed ? '/end' : '/confirm'
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <SummaryList
          rows={[
            {
              key: speak(listWords.case),
              value: (
                <Link href={publicHref(found)}>
                  <Reference value={formatReference(found)} />
                </Link>
              ),
            },
            { key: speak(listWords.topic), value: speak(naming.topic(found)) },
          ]}
        />
        <p class="govuk-body">{speak(isConfirmed ? words.follows : words.confirmIs)}</p>
        <Form action={mailHref(visit, step)} hidden={{ _csrf: visitor.csrfToken }}>
          <Button variant={isConfirmed ? 'secondary' : undefined} preventDoubleClick>
            {speak(isConfirmed ? words.end : words.confirm)}
          </Button>
        </Form>
      </Split>
    ),
  })
}

export async function confirmMail(visit: Visit): Promise<FastifyReply> {
  await confirmMails(visit.platform, visit.params['token'] ?? '')
  return goTo(visit, mailHref(visit))
}

export async function endMail(visit: Visit): Promise<FastifyReply> {
  const { speak, platform, params } = visit
  await endMails(platform, params['token'] ?? '')
  return sendCitizenPage(visit, {
    title: speak(words.ended),
    section: 'services',
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.ended)}</h1>
        <p class="govuk-body">{speak(words.endedIs)}</p>
        <p class="govuk-body">
          <Link href="/public">{speak(listWords.title)}</Link>
        </p>
      </Split>
    ),
  })
}

const bodyBytesMax = 4096

/**
 * The button of the mail program itself (RFC 8058): it sends no cookie, whatever body, and follows
 * no redirect. On an instance without cookies.
 */
export function registerMailStop(app: FastifyInstance, platform: Platform): void {
  void app.register(async (press) => {
    press.removeAllContentTypeParsers()
    press.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: bodyBytesMax },
      (_request, _body, done) => done(null),
    )
    press.post<{ Params: { token: string } }>(
      '/public/mail/:token/stop',
      async (request, reply) => {
        await endMails(platform, request.params.token)
        void reply.header('cache-control', 'no-store')
        return reply.code(200).type('text/plain; charset=utf-8').send('No more mails come.\n')
      },
    )
  })
}
