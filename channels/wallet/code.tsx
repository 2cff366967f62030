/** What a wallet reads from a page: as a code to scan, as a link, as text to copy. */
import { InsetText, Link, Qr, Textarea, WireText, type Visit } from '#channels/components'
import QRCode from 'qrcode'
import type { House } from './house.ts'
import { codeWords as words } from './wording.ts'

type CodeProps = {
  readonly visit: Pick<Visit<House>, 'speak' | 'platform'>
  readonly text: string
  readonly label: string
}

/** The code, and the same as a link for the device on which the page is read. */
export function Code({ visit, text, label }: CodeProps) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' })
  return (
    <>
      <Qr modules={{ size: modules.size, data: modules.data }} label={label} large />
      <p class="govuk-body">
        <a class="govuk-link" href={text}>
          {visit.speak(words.onThisPhone)}
        </a>
      </p>
      <ForTrial visit={visit} text={text} />
    </>
  )
}

/** To be brought to a wallet that no camera and no link reaches. */
export function CodeAsText({ visit, text }: Omit<CodeProps, 'label'>) {
  return (
    <Textarea
      name="wallet-text"
      label={visit.speak(words.asText)}
      labelSize="s"
      rows={4}
      value={text}
      dir="ltr"
      spellcheck={false}
      attributes={{ readonly: true }}
    />
  )
}

/** Where one tries things out, the wallet is another program on the same machine. */
function ForTrial({ visit: { speak, platform }, text }: Omit<CodeProps, 'label'>) {
  if (!platform.demo) return null
  const place = text.startsWith('openid4vp:') ? 'request' : 'offer'
  const href = `${platform.demo.wallet}/${place}${text.slice(text.indexOf('?'))}`
  return (
    <InsetText>
      <p class="govuk-body">{speak(words.trial)}</p>
      <WireText text="npm run daftar -- wallet" />
      <Link href={href}>{speak(words.toTrial)}</Link>
    </InsetText>
  )
}
