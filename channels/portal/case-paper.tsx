/** The papers of a case: those that hold now, and the one that held once. */
import { Button, ButtonGroup, Qr, WarningText } from '#channels/components'
import {
  identityCodeOf,
  isInForce,
  openCredential,
  papersOf,
  stateNameOf,
  type CaseView,
  type Platform,
} from '#platform/catalogue'
import { credentialText, findDocumentByNumber } from '#platform/documents'
import { civilDateOf } from '#platform/kernel'
import QRCode from 'qrcode'
import { caseWords as words } from './case-wording.ts'
import type { SignedInVisit } from './visit.tsx'

type PaperProps = { readonly visit: SignedInVisit; readonly view: CaseView }

/** The text of the document's signed code; undefined while none is issued. */
export async function qrTextOf(platform: Platform, view: CaseView): Promise<string | undefined> {
  const number = view.case.recordKey
  const document =
    number && view.service.output
      ? await findDocumentByNumber(platform.db, number, view.service.id)
      : undefined
  if (!document) return undefined
  const { identity } = view.service.output?.certificate ?? {}
  if (identity && view.item) {
    const { number: key, issuedAt } = document
    return identityCodeOf(
      identity,
      { item: view.item, number: key, issuedAt },
      platform.documentKeys,
    )
  }
  return credentialText(openCredential(platform.setting.vault, view, document))
}

/** Whether the certificate itself holds as the case stands. */
export function holds({ platform }: Pick<SignedInVisit, 'platform'>, view: CaseView): boolean {
  const { output } = view.service
  return output !== undefined && isInForce(output, standingOf(view), today(platform))
}

const today = ({ setting }: Platform) => civilDateOf(setting.now())
const standingOf = ({ case: kase, record }: CaseView) => ({
  state: kase.state,
  item: record?.item,
})

/** What may be shown to an office today, and how to see what that office sees. */
export function Papers({ visit, view }: PaperProps) {
  const { speak } = visit
  const { service, reference, case: kase } = view
  const day = today(visit.platform)
  const further = papersOf(service)
    .filter((paper) => paper !== service.output && isInForce(paper, standingOf(view), day))
    .map(({ certificate }) => certificate)
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.document)}</h2>
      <ButtonGroup>
        {holds(visit, view) && (
          <Button href={`/cases/${reference}/certificate.pdf`}>{speak(words.certificate)}</Button>
        )}
        {further.map(({ documentType, title }) => (
          <Button href={`/cases/${reference}/papers/${documentType}.pdf`}>{speak(title)}</Button>
        ))}
        {holds(visit, view) && service.output?.certificate.identity && (
          <Button variant="secondary" href={`/cases/${reference}/wallet`}>
            {speak(words.wallet)}
          </Button>
        )}
        <Button
          variant="secondary"
          href={`/verify/number?number=${encodeURIComponent(kase.recordKey ?? '')}`}
        >
          {speak(words.verify)}
        </Button>
      </ButtonGroup>
    </>
  )
}

/** The certificate of a case that has moved on: a keepsake, and never a paper to show. */
export function OldPaper({ visit, view }: PaperProps) {
  const { speak } = visit
  const { service, reference, case: kase } = view
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.oldDocument)}</h2>
      <WarningText>
        {speak(words.oldMeans, { state: speak(stateNameOf(service, kase.state)) })}
      </WarningText>
      <ButtonGroup>
        <Button variant="secondary" href={`/cases/${reference}/certificate.pdf`}>
          {speak(words.oldOpen)}
        </Button>
      </ButtonGroup>
    </>
  )
}

export function Code({ visit, text }: Pick<PaperProps, 'visit'> & { readonly text: string }) {
  const { modules } = QRCode.create([{ data: text, mode: 'alphanumeric' }], {
    errorCorrectionLevel: 'M',
  })
  return (
    <Qr
      modules={{ size: modules.size, data: modules.data }}
      label={visit.speak(words.qrLabel)}
      caption={visit.speak(words.qrCaption)}
      large
    />
  )
}
