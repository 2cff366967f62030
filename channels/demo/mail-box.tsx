/** The demo mail box: every mail that was sent, newest first, its links to be opened. */
import { InsetText, Isolate, Link, Split, visitOf } from '#channels/components'
import { formatInstant } from '#platform/kernel'
import { demoMails, type DemoMail } from '#platform/notifications'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showDemoPage, type DemoPlatform, type Visit } from './frame.tsx'
import { mailBoxWords as words } from './wording.ts'

const mailsMax = 20

export function registerMailBox(app: FastifyInstance, platform: DemoPlatform): void {
  app.get('/demo/mail', (request, reply) => showMailBox(visitOf(platform, request, reply)))
}

async function showMailBox(visit: Visit): Promise<FastifyReply> {
  const { platform, speak } = visit
  const mails = await demoMails(platform.db, platform.setting.vault, mailsMax)
  return showDemoPage(visit, {
    title: speak(words.title),
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.intro)}</p>
        <p class="govuk-body">
          <Link href="/demo/mail">{speak(words.again)}</Link>
          {' · '}
          <Link href="/demo/phone">{speak(words.phone)}</Link>
        </p>
        {mails.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
        {mails.map((mail) => (
          <MailCard visit={visit} mail={mail} />
        ))}
      </Split>
    ),
  })
}

function MailCard({ visit, mail }: { readonly visit: Visit; readonly mail: DemoMail }) {
  const { speak, language } = visit
  const { address, subject, text, stopAt, sentAt } = mail
  return (
    <InsetText>
      <h2 class="govuk-heading-s" lang={mail.language} dir="auto">
        {subject}
      </h2>
      <p class="daftar-card__note">
        <Isolate>{address}</Isolate> · <bdi>{formatInstant(sentAt, language)}</bdi>
      </p>
      <div lang={mail.language} dir={mail.language === 'ur' ? 'rtl' : 'ltr'} data-mail>
        {text
          .trim()
          .split('\n\n')
          .map((line) => (
            <p class="govuk-body">{/^https?:/.test(line) ? <LinkLine href={line} /> : line}</p>
          ))}
      </div>
      {stopAt && (
        <p class="daftar-card__note">
          {speak(words.stop)} <LinkText href={stopAt} />
        </p>
      )}
    </InsetText>
  )
}

const LinkText = ({ href }: { readonly href: string }) => (
  <bdi dir="ltr" class="daftar-wrap">
    {href}
  </bdi>
)

/** As a mail program shows it: to be pressed. */
const LinkLine = ({ href }: { readonly href: string }) => (
  <Link href={href}>
    <LinkText href={href} />
  </Link>
)
