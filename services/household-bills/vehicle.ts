// The number of a vehicle, by which fines and tax are asked for.
import { text } from '#platform/catalogue'

/** Patterns differ by province and year, and new ones come: letters, then digits, and no more. */
export const vehicle = {
  name: 'vehicle',
  label: text('Vehicle number', 'گاڑی کا نمبر'),
  hint: text('As on the number plate', 'جیسا نمبر پلیٹ پر ہے'),
  pattern: /^[A-Z]{1,4}\d{1,6}$/,
  example: 'LEA-12-1234',
  certainty: 'unconfirmed',
} as const
