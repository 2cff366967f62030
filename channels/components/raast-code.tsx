/** The code that an app of any bank in Pakistan reads to pay: Raast. */
import { text, type Text } from '#platform/kernel'
import QRCode from 'qrcode'
import { Qr } from './record.tsx'

const words = {
  label: text('QR code to pay through Raast', 'راست سے ادائیگی کا کیو آر کوڈ'),
  caption: text(
    'Scan it in your bank’s or wallet’s app. The amount and the payment number are in it.',
    'اپنے بینک یا والٹ کی ایپ میں اسکین کریں۔ رقم اور ادائیگی نمبر اسی میں درج ہیں۔',
  ),
}

type RaastCodeProps = { readonly content: string; readonly speak: (said: Text) => string }

export function RaastCode({ content, speak }: RaastCodeProps) {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' })
  return (
    <Qr
      modules={{ size: modules.size, data: modules.data }}
      label={speak(words.label)}
      caption={speak(words.caption)}
      large
    />
  )
}
