/** Why an office withholds words or photos, as everybody is told. */
import { text, type Text } from '#platform/kernel'
import type { WithheldReason } from '#platform/publication'

export const withheldWords: Readonly<Record<WithheldReason, Text>> = {
  abuse: text('it abuses somebody', 'اس میں گالی ہے'),
  advertising: text(
    'it advertises, or is about something else',
    'یہ اشتہار ہے یا کسی اور بات پر ہے',
  ),
  person: text(
    'it shows who somebody is, and that cannot be covered',
    'اس سے کسی کی پہچان ہوتی ہے جو چھپائی نہیں جا سکتی',
  ),
  danger: text('it would put somebody in danger', 'اس سے کسی کو خطرہ ہو سکتا ہے'),
}
