/** On every page for citizens: for whom somebody acts, so that nobody acts for another unawares. */
import { nameIn } from '#platform/identity'
import { text } from '#platform/kernel'
import { Name } from './isolate.tsx'
import { Link } from './link.tsx'
import { InsetText } from './messages.tsx'
import type { Visit } from './visit.tsx'

const words = {
  actFor: text('You act for', 'آپ ان کی طرف سے کام کر رہے ہیں:'),
  another: text('another person', 'کوئی دوسرا شخص'),
  ended: text(
    'The mandate by which you act is not in force any more. Nothing can be done by it.',
    'جس اجازت نامے پر آپ کام کر رہے تھے وہ اب نافذ نہیں۔ اس پر کچھ نہیں ہو سکتا۔',
  ),
  change: text('Change, or act for yourself', 'تبدیل کریں، یا اپنے لیے کام کریں'),
}

/** Nothing for whoever acts for himself. */
export function ActingBanner({
  visit: { visitor, speak, language },
}: {
  readonly visit: Visit<unknown>
}) {
  const actor = visitor.session?.actor
  const acting = actor?.kind === 'citizen' ? actor.actingBy : undefined
  if (!acting) return null
  const { name = '', nameUr } = acting
  const named = nameIn({ name, nameUr }, language)
  return (
    <InsetText>
      {acting.isInForce ? (
        <strong>
          {speak(words.actFor)} <Name>{named || speak(words.another)}</Name>
        </strong>
      ) : (
        <strong>{speak(words.ended)}</strong>
      )}
      {' · '}
      <Link href="/account/mandates">{speak(words.change)}</Link>
    </InsetText>
  )
}
