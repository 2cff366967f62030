/** By which ways messages leave: to phones, and to mail boxes where there is a mail server. */
import type { Setting } from '#platform/catalogue'
import type { Database } from '#platform/database'
import {
  createHttpGateway,
  createSender,
  createSmtp,
  demoMail,
  demoPhone,
  type MailProvider,
  type Provider,
  type Sender,
} from '#platform/notifications'
import type { Config } from './config.ts'
import type { Troubles } from './troubles.ts'

type Providers = { readonly phone: Provider; readonly mail: MailProvider | undefined }

/** Without a mail server nobody can follow by e-mail, and all else is as it was. */
export function providersOf(config: Config): Providers {
  const { isDemo, smtp } = config
  return {
    phone: isDemo ? demoPhone : gatewayOf(config),
    mail: smtp ? createSmtp(smtp) : isDemo ? demoMail : undefined,
  }
}

const withoutGateway = `Without the demonstration, messages go out through an SMS gateway. Name it:
  DAFTAR_SMS_URL=https://…  DAFTAR_SMS_KEY_FILE=FILE  DAFTAR_SMS_SENDER=NAME
docs/operating.md says the rest. To try the program with invented people: DAFTAR_DEMO=on`

function gatewayOf({ sms }: Config): Provider {
  if (!sms) throw new Error(withoutGateway)
  return createHttpGateway({ ...sms, now: () => new Date() })
}

/** `sender` is woken when something is urgent: a code to sign in with goes to a phone. */
export function openSenders(
  db: Database,
  setting: Setting,
  { phone, mail }: Providers,
  troubles: Troubles,
): { readonly sender: Sender; readonly ownSenders: readonly Sender[] } {
  const open = (provider: Provider | MailProvider) =>
    createSender({
      db,
      vault: setting.vault,
      provider,
      now: setting.now,
      intervalMs: 1_000,
      onTrouble: (error) => troubles.tell('sender', error),
      onSettled: (counts) => troubles.countMessages(counts),
    })
  const sender = open(phone)
  return { sender, ownSenders: mail ? [sender, open(mail)] : [sender] }
}
