/** Photos as an answer: what was given, with a way to take it back, and room for more. */
import { photosFileField, photosRemoveField } from '#platform/forms'
import { photoQuestion } from '#platform/catalogue'
import { fill, text, type Language } from '#platform/kernel'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { assetPaths } from './assets.ts'
import { idList } from './attributes.ts'
import { Checkboxes } from './choices.tsx'
import type { ControlFieldProps } from './control-field.tsx'
import { FileUpload } from './fields.tsx'
import { ErrorMessage, Fieldset, Hint } from './form-parts.tsx'
import { LanguageContext, useSay } from './words.ts'

const words = {
  photo: text('Photo {number}', 'تصویر {number}'),
  remove: text('Remove photo {number}', 'تصویر {number} ہٹا دیں'),
  add: text('Add photo {number}', 'تصویر {number} شامل کریں'),
  added: text(
    '1 photo has been added: {sizes}. To take it away, tick the box under it and press the button.',
    '1 تصویر شامل ہو گئی: {sizes}۔ ہٹانی ہو تو اس کے نیچے خانے پر نشان لگائیں اور بٹن دبائیں۔',
  ),
  addedMany: text(
    '{number} photos have been added: {sizes}. To take one away, tick the box under it and press the button.',
    '{number} تصویریں شامل ہو گئیں: {sizes}۔ کوئی ہٹانی ہو تو اس کے نیچے خانے پر نشان لگائیں اور بٹن دبائیں۔',
  ),
  sized: text('photo {number}, {size}', 'تصویر {number}، {size}'),
  hint: text(
    'JPEG, PNG or WebP, up to 10 MB. Where and with which phone it was taken is not kept.',
    'JPEG، PNG یا WebP، زیادہ سے زیادہ \u206610 MB\u2069۔ تصویر کہاں اور کس فون سے لی گئی، یہ محفوظ نہیں ہوتا۔',
  ),
  sending: text('Sending: {percent} %', 'بھیجی جا رہی ہے: {percent} فیصد'),
  again: text(
    'The line is broken. We go on by ourselves when it is back.',
    'رابطہ ٹوٹ گیا۔ بحال ہوتے ہی خود آگے بڑھے گا۔',
  ),
  sent: text('The photo has been added.', 'تصویر شامل ہو گئی۔'),
  failed: text(
    'The photo could not be sent. Choose it again, or go on without it.',
    'تصویر نہیں بھیجی جا سکی۔ دوبارہ چنیں، یا اس کے بغیر آگے بڑھیں۔',
  ),
}

/** Where the photos of the forms inside are sent to and shown from, and the step that asks. */
export type PhotosAt = {
  readonly base: string
  readonly action?: string
  /** In bytes, as they were sent; their own names are not kept, for they can tell who took them. */
  readonly sizes?: ReadonlyMap<string, number>
}
export const PhotosContext = createContext<PhotosAt | undefined>(undefined)

/**
 * A file for each photo, which the form sends. With JavaScript each is made small on the phone and
 * sent in parts as soon as it is chosen, and the form sends only its number.
 */
export function PhotosField({ id, control, value, error, size, isPageHeading }: ControlFieldProps) {
  const speak = useSay()
  const language = useContext(LanguageContext)
  const at = useContext(PhotosContext)
  const ids = value?.split(' ').filter((one) => one !== '') ?? []
  const free = Math.max(0, (control.most ?? 0) - ids.length)
  const { name } = control
  const said = (word: keyof typeof words, number: number) =>
    fill(words[word], language, { number: String(number) })
  return (
    <div
      class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}
      id={free === 0 ? id : undefined}
      data-photos={at?.base}
      data-question={photoQuestion(name, at?.action)}
      data-sending={words.sending[language]}
      data-again={words.again[language]}
      data-sent={words.sent[language]}
      data-failed={words.failed[language]}
      data-photo={words.photo[language]}
      data-remove={words.remove[language]}
    >
      <Fieldset
        legend={control.label[language]}
        legendSize={size}
        isPageHeading={isPageHeading}
        role="group"
        describedBy={idList(`${id}-hint`, error && `${id}-error`)}
      >
        <Hint id={`${id}-hint`}>
          {control.hint && `${control.hint[language]} `}
          {speak(words.hint)}
        </Hint>
        {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        {ids.length > 0 && (
          <p class="govuk-body" role="status" data-photos-added>
            <strong>{sayAdded(ids, at, language)}</strong>
          </p>
        )}
        {ids.length > 0 && <input type="hidden" name={name} value={ids.join(' ')} />}
        {ids.length > 0 && (
          <ul class="daftar-photos">
            {ids.map((photo, index) => (
              <li>
                {at && (
                  <img src={`${at.base}/${photo}/thumbnail.jpg`} alt={said('photo', index + 1)} />
                )}
                <Checkboxes
                  small
                  name={photosRemoveField(name)}
                  idPrefix={`${id}-remove-${index + 1}`}
                  items={[{ value: photo, text: said('remove', index + 1) }]}
                />
              </li>
            ))}
          </ul>
        )}
        {Array.from({ length: free }, (_, index) => (
          <FileUpload
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={`${photosFileField(name)}${index + 1}`}
            label={said('add', ids.length + index + 1)}
            accept="image/jpeg,image/png,image/webp"
          />
        ))}
      </Fieldset>
      {at && <script type="module" src={assetPaths().onTheSpot} />}
    </div>
  )
}

/** That they have arrived, without a script as with one. */
function sayAdded(ids: readonly string[], at: PhotosAt | undefined, language: Language): string {
  const each = ids.map((id, index) => {
    const number = String(index + 1)
    const bytes = at?.sizes?.get(id)
    if (bytes === undefined) return fill(words.photo, language, { number })
    const size = `${Math.max(1, Math.round(bytes / 1024))} KB`
    return fill(words.sized, language, { number, size })
  })
  const sizes = each.join(language === 'ur' ? '؛ ' : '; ')
  const told = ids.length === 1 ? words.added : words.addedMany
  return fill(told, language, { number: String(ids.length), sizes })
}
