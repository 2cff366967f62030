/** What the service asks of other registers, and why. */
import { text } from '#platform/catalogue'
import type { Answers } from './form.ts'
import { identityCards } from './register.ts'

type Said = Readonly<Record<string, unknown>>
type Step = { readonly said?: Said | undefined }

/** Whoever applies, is attested by an officer, or collects for himself is asked for nobody else. */
export function asksFamily(kind: string, said?: Said): boolean {
  if (!said) return kind === 'child'
  return said['by'] === 'blood-relative' || said['collector'] === 'family'
}

export const evidence = {
  holder: {
    register: 'population',
    purpose: text(
      'To check whether an application for a card names somebody who is registered',
      'یہ جانچنے کے لیے کہ کارڈ کی درخواست میں کوئی رجسٹرڈ شخص نامزد ہے یا نہیں',
    ),
    key: ({ holder }: Answers) => holder.cnic,
  },
  family: {
    register: 'families',
    purpose: text(
      'To see who of the family may apply, attest or collect',
      'یہ دیکھنے کے لیے کہ خاندان میں سے کون درخواست، تصدیق یا وصولی کر سکتا ہے',
    ),
    key: ({ kind, holder }: Answers, { said }: Step) =>
      asksFamily(kind, said) ? holder.cnic : undefined,
  },
  held: {
    register: identityCards.id,
    purpose: text('To see that nobody holds two', 'یہ دیکھنے کے لیے کہ کسی کے پاس دو نہ ہوں'),
    field: 'cnic',
    key: ({ holder }: Answers) => holder.cnic,
  },
}
