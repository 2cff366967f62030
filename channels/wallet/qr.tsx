import { Qr } from '#channels/components'
import QRCode from 'qrcode'

/** The code of a text that a wallet scans from this page. */
export function QrOf({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' })
  return <Qr modules={{ size: modules.size, data: modules.data }} label={label} large />
}
