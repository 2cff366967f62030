/** A form that the camera fills: hidden until the script knows that the browser has one. */
import { text, type Text } from '#platform/kernel'
import { safeHref, type Content } from './attributes.ts'
import { Button } from './button.tsx'
import type { Visit } from './visit.tsx'

const says = {
  opening: text('The camera opens. Please allow it.', 'کیمرہ کھل رہا ہے۔ براہِ کرم اجازت دیں۔'),
  look: text('Look into the camera.', 'کیمرے کی طرف دیکھیں۔'),
  ready: text('It begins. Small movements are enough.', 'شروع ہو رہا ہے۔ ہلکی سی حرکت کافی ہے۔'),
  straight: text('Look straight.', 'سیدھا دیکھیں۔'),
  checking: text('Thank you. The pictures are being checked.', 'شکریہ۔ تصاویر دیکھی جا رہی ہیں۔'),
  stopped: text('Stopped. Nothing was kept.', 'روک دیا گیا۔ کچھ محفوظ نہیں ہوا۔'),
  refused: text(
    'The camera was not allowed. You can go on with a photograph, here below.',
    'کیمرے کی اجازت نہیں ملی۔ آپ نیچے تصویر دے کر آگے بڑھ سکتے ہیں۔',
  ),
  none: text(
    'No camera was found. You can go on with a photograph, here below.',
    'کوئی کیمرہ نہیں ملا۔ آپ نیچے تصویر دے کر آگے بڑھ سکتے ہیں۔',
  ),
  busy: text(
    'The camera does not open; another program may use it. You can go on with a photograph, here below.',
    'کیمرہ نہیں کھلا، شاید کوئی اور پروگرام استعمال کر رہا ہے۔ آپ نیچے تصویر دے کر آگے بڑھ سکتے ہیں۔',
  ),
  failed: text(
    'That did not work. Try again, or go on with a photograph, here below.',
    'یہ نہ ہو سکا۔ دوبارہ کوشش کریں، یا نیچے تصویر دے کر آگے بڑھیں۔',
  ),
} as const satisfies Record<string, Text>

const words = {
  start: text('Start the camera', 'کیمرہ شروع کریں'),
  stop: text('Stop', 'روک دیں'),
}

type LiveFaceProps = {
  readonly visit: Visit<unknown>
  readonly action: string
  /** Where a first picture is looked at and the signs are given; it is sent the same fields. */
  readonly challenge: string
  /** What the file of the frames is called. */
  readonly name: string
  /** The id of what leads on where there is no camera: it takes the focus. */
  readonly otherwise: string
  readonly hidden?: Readonly<Record<string, string>>
  /** What is told first; seen only where there is a camera. */
  readonly children: Content
}

/** Turned here and not in the sheet, which is mirrored for Urdu: up would be down. */
const arrows = { right: 0, down: 90, left: 180, up: 270 } as const

/** The page that draws it sets `hasLiveFace`. */
export function LiveFace(props: LiveFaceProps) {
  const { visit, action, challenge, name, otherwise, hidden = {} } = props
  const { speak, visitor } = visit
  const said = Object.fromEntries(Object.entries(says).map(([key, word]) => [key, speak(word)]))
  const fields = { _csrf: visitor.csrfToken, ...hidden, nonce: '' }
  return (
    <form
      action={safeHref(action)}
      method="post"
      enctype="multipart/form-data"
      hidden
      novalidate
      id="camera"
      data-live-face
      data-challenge={safeHref(challenge)}
      data-otherwise={otherwise}
      data-words={JSON.stringify(said)}
    >
      {Object.entries(fields).map(([field, value]) => (
        <input type="hidden" name={field} value={value} />
      ))}
      <input type="file" name={name} hidden aria-hidden="true" tabIndex={-1} />
      {props.children}
      <div class="daftar-camera" data-face-stage hidden>
        <video muted playsInline aria-hidden="true" />
        <svg class="daftar-camera__arrow" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          {Object.entries(arrows).map(([sign, turn]) => (
            <path
              data-arrow={sign}
              d="M4 12h15M12 5l7 7-7 7"
              transform={`rotate(${turn} 12 12)`}
              fill="none"
              stroke="#fff"
              stroke-width="3"
            />
          ))}
        </svg>
        <div class="daftar-camera__sign" dir="ltr" aria-hidden="true" data-face-sign />
      </div>
      <p class="govuk-body-l" role="status" aria-live="assertive" data-face-says />
      <Button attributes={{ 'data-face-start': '' }}>{speak(words.start)}</Button>
      <Button type="button" variant="secondary" attributes={{ 'data-face-stop': '', hidden: '' }}>
        {speak(words.stop)}
      </Button>
    </form>
  )
}
