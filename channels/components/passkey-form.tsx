/** A form that a passkey answers: hidden until the script knows that the browser can. */
import { text, type Text } from '#platform/kernel'
import { safeHref, type Content } from './attributes.ts'
import { Button } from './button.tsx'
import type { Visit } from './visit.tsx'

const says = {
  unable: text(
    'This browser cannot use passkeys. Use the other way, or another browser.',
    'یہ براؤزر ڈیجیٹل چابی استعمال نہیں کر سکتا۔ دوسرا طریقہ یا دوسرا براؤزر استعمال کریں۔',
  ),
  cancelled: text(
    'Nothing was sent: the device did not confirm. You can try again.',
    'کچھ نہیں بھیجا گیا: آلے نے تصدیق نہیں کی۔ آپ دوبارہ کوشش کر سکتے ہیں۔',
  ),
  known: text('This device has a passkey here already.', 'اس آلے کی یہاں پہلے سے ڈیجیٹل چابی ہے۔'),
  address: text(
    'Passkeys do not work at this address. On your own machine, open the site as localhost.',
    'اس پتے پر ڈیجیٹل چابی نہیں چلتی۔ اپنی مشین پر سائٹ کو localhost کے نام سے کھولیں۔',
  ),
  failed: text('That did not work. Please try again.', 'یہ نہ ہو سکا۔ براہِ کرم دوبارہ کوشش کریں۔'),
  none: text(
    'This browser keeps no demonstration passkey for this yet.',
    'اس براؤزر میں ابھی اس کام کی کوئی نمونہ چابی نہیں۔',
  ),
} as const satisfies Record<string, Text>

const demoSays = {
  get: text('Use a demonstration passkey', 'نمونہ چابی استعمال کریں'),
  create: text('Make a demonstration passkey', 'نمونہ چابی بنائیں'),
  why: text(
    'For browsers without fingerprint, face or PIN: this page keeps it.',
    'ان براؤزروں کے لیے جن میں انگلی، چہرہ یا PIN نہیں: یہ صفحہ اسے رکھتا ہے۔',
  ),
}

type PasskeyFormProps = {
  readonly visit: Visit<{ readonly demo?: object | undefined }>
  /** `create` makes one, `get` has one sign. */
  readonly does: 'create' | 'get'
  readonly action: string
  /** Where the question is asked; it is sent the same fields. */
  readonly options: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly button: string
  /** Also offered in the field of the page that autofills. */
  readonly autofill?: boolean
  readonly secondary?: boolean
  readonly children?: Content
}

export function PasskeyForm(props: PasskeyFormProps) {
  const { visit, does, action, options, hidden = {}, button, autofill, secondary } = props
  const { speak, platform, visitor } = visit
  const words = Object.fromEntries(Object.entries(says).map(([name, word]) => [name, speak(word)]))
  const fields = { _csrf: visitor.csrfToken, ...hidden, answer: '' }
  return (
    <form
      action={safeHref(action)}
      method="post"
      hidden
      novalidate
      data-passkey={does}
      data-options={safeHref(options)}
      data-autofill={autofill ? '' : undefined}
      data-words={JSON.stringify(words)}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {props.children}
      <Button variant={secondary ? 'secondary' : undefined}>{button}</Button>
      {platform.demo && (
        <p class="govuk-body">
          <Button classes="daftar-plain" attributes={{ 'data-demo-passkey': '' }}>
            {speak(demoSays[does])}
          </Button>{' '}
          {speak(demoSays.why)}
        </p>
      )}
      <div class="govuk-body" role="status" data-passkey-says />
    </form>
  )
}

/** For the page's `passkeys`: which script serves its forms. */
export function passkeyScript(platform: { readonly demo?: object | undefined }) {
  return platform.demo ? ('demo' as const) : ('device' as const)
}
