/** The word under every question. */
import { text } from '#platform/kernel'

export const frameWords = { continue: text('Continue', 'آگے بڑھیں') }
