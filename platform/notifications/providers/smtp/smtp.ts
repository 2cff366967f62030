/** Hands mails to the operator's own mail server, which the rest of the world trusts or not. */
import { createTransport } from 'nodemailer'
import type { MailProvider, MailToSend, SendingResult } from '../../provider.ts'

export type SmtpOptions = {
  readonly host: string
  readonly port: number
  /** `none` sends words and password as they are: only to this very machine. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly user?: string | undefined
  readonly password?: string | undefined
  /** Who writes: a name in Latin letters and an address. */
  readonly from: { readonly name: string; readonly address: string }
  /** For one step of the conversation. */
  readonly timeoutMs: number
}

/** With the last timeout it stays within the minute after which a claim is taken to be lost. */
const batchMsMax = 40_000

/** One mail after the other over a connection that is kept for the batch. */
export function createSmtp(options: SmtpOptions): MailProvider {
  return {
    name: 'smtp',
    channel: 'mail',
    // A server promises nothing of the kind; the same Message-ID lets mail boxes show it once.
    dropsRepeats: false,
    async send(messages) {
      const transport = transportOf(options)
      const endsAt = performance.now() + batchMsMax
      const results: SendingResult[] = []
      try {
        await transport.verify()
      } catch (error) {
        transport.close()
        return messages.map(() => ({ outcome: 'failed', reason: reasonOf(error as Failure) }))
      }
      try {
        for (const message of messages) {
          const isLate = performance.now() > endsAt
          results.push(isLate ? postponed : await sendOne(transport, options, message))
        }
      } finally {
        transport.close()
      }
      return results
    },
  }
}

const postponed: SendingResult = {
  outcome: 'postponed',
  reason: 'the mail server is slow',
  retryAfterMs: 0,
}

type Transport = ReturnType<typeof transportOf>

function transportOf({ host, port, security, user, password, timeoutMs }: SmtpOptions) {
  return createTransport({
    host,
    port,
    pool: true,
    maxConnections: 1,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // What a mail holds is in our hands: nothing is read from a disk or a network for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

async function sendOne(
  transport: Transport,
  { from }: SmtpOptions,
  { id, text, mail }: MailToSend,
): Promise<SendingResult> {
  const { address, subject, html, stopAt } = mail
  const reference = `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`
  try {
    await transport.sendMail({
      from,
      to: { name: '', address },
      subject,
      text,
      html,
      messageId: reference,
      // Both parts in letters that every server on the way lets through.
      textEncoding: 'base64',
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(stopAt && {
          'List-Unsubscribe': `<${stopAt}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    })
    return { outcome: 'accepted', reference }
  } catch (error) {
    return resultOf(error)
  }
}

type Failure = { code?: string; command?: string; responseCode?: number }

/** Codes alone: a server's own words may repeat the address. */
const reasonOf = ({ code, command, responseCode }: Failure) =>
  `${command ?? 'mail'}: ${responseCode ?? code ?? 'failed'}`

/** Without a word of the server nobody knows whether it has taken the mail. */
function resultOf(error: unknown): SendingResult {
  const failure = error as Failure
  const reason = reasonOf(failure)
  const { responseCode = 0, code } = failure
  if (responseCode === 0) return { outcome: 'unclear', reason }
  const isForEver = responseCode >= 500 && code !== 'EAUTH'
  return { outcome: isForEver ? 'refused' : 'failed', reason }
}
