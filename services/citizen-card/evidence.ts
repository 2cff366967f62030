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
    purpose: text('To print on the card what is registered', 'کارڈ پر درج کوائف چھاپنے کے لیے'),
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
