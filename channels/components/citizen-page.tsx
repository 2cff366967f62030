/** The frame of every page for citizens: one menu, one footer, and what a demonstration says. */
import { text, type Text } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { ActingBanner } from './acting-banner.tsx'
import type { Content } from './attributes.ts'
import type { NavigationItem } from './layout.tsx'
import { Link } from './link.tsx'
import { PasskeyInvitation } from './passkey-invitation.tsx'
import { PhaseBanner } from './messages.tsx'
import type { Speak, Visit } from './visit.tsx'
import { sendPage, type PageParts } from './visitor.tsx'
import { words } from './words.ts'

const places = {
  services: { href: '/', name: text('Services', 'خدمات') },
  cases: { href: '/cases', name: text('My cases', 'میرے کیس') },
  bills: { href: '/bills', name: text('My bills', 'میرے بل') },
  track: { href: '/track', name: text('Track', 'پیش رفت') },
  verify: { href: '/verify', name: text('Verify', 'تصدیق') },
} as const

/** Back to his work, in the menu of an officer. */
const work = { href: '/desk', name: text('My desk', 'میرا دفتر') }

/** In the menu of whoever is signed in. */
const own = { href: '/account', name: text('My identity', 'میری شناخت') }

export type CitizenPlace = keyof typeof places | 'account'

const demoWords = {
  unreal: text(
    'Persons, offices, money and documents are invented.',
    'یہاں افراد، دفاتر، رقوم اور دستاویزات سب فرضی ہیں۔',
  ),
  phone: text('Demo phone', 'نمونہ فون'),
  bank: text('Demo bank', 'نمونہ بینک'),
}

const footer: readonly (readonly [string, Text])[] = [
  ['/help', text('Help', 'مدد')],
  ['/about', text('What we keep, and what is public', 'کیا محفوظ ہے اور کیا عوامی')],
  ['/about#accessibility', text('Accessibility', 'سب کے لیے رسائی')],
  ['/where', text('Offices and opening hours', 'دفاتر، پتے اور اوقات')],
  ['/openid/relying-parties', text('Who may ask about you', 'آپ کے بارے میں کون پوچھ سکتا ہے')],
  ['/log', text('The public log', 'عوامی ریکارڈ')],
  ['/open-data', text('Open data', 'کھلا ڈیٹا')],
  ['/biometrics', text('Comparing faces and fingers', 'چہروں اور انگلیوں کا موازنہ')],
]

/** Where in the menu a page belongs; none for pages that belong nowhere. */
export type CitizenPage = Omit<PageParts, 'navigation' | 'footerLinks' | 'area'> & {
  readonly section?: CitizenPlace | undefined
  readonly before?: Content
  /** Where a person has nothing under way: there he may be asked to add a passkey. */
  readonly isRest?: boolean
  /** What a demonstration says at the top of this page; else that everything is invented. */
  readonly notice?: Text | undefined
}

/** Sends a page for citizens. `demo` is set where everything is invented. */
export function sendCitizenPage(
  visit: Visit<{ readonly demo?: object | undefined }>,
  page: CitizenPage,
): FastifyReply {
  const { speak, platform, request, reply } = visit
  const { section, before, isRest, notice = demoWords.unreal, ...parts } = page
  return sendPage(request, reply, {
    ...parts,
    navigation: menuOf(visit, section),
    footerLinks: footer.map(([href, name]) => ({ href, text: speak(name) })),
    before: (
      <>
        {platform.demo && <DemoNotice speak={speak} notice={notice} />}
        <ActingBanner visit={visit} />
        {isRest && <PasskeyInvitation visit={visit} />}
        {before}
      </>
    ),
  }) as FastifyReply
}

function menuOf(
  { speak, visitor }: Pick<Visit<unknown>, 'speak' | 'visitor'>,
  section: CitizenPlace | undefined,
): readonly NavigationItem[] {
  const { session } = visitor
  const shown = {
    ...places,
    ...(session && { account: own }),
    ...(session?.actor.kind === 'officer' && { work }),
  }
  // Bills are watched by an account.
  const items = Object.entries(shown).filter(([name]) => !session?.person.guest || name !== 'bills')
  return items.map(([name, { href, name: word }]) => ({
    text: speak(word),
    href,
    current: name === section,
  }))
}

function DemoNotice({ speak, notice }: { readonly speak: Speak; readonly notice: Text }) {
  return (
    <PhaseBanner tag={speak(words.demonstration)}>
      {speak(notice)} <Link href="/demo/phone">{speak(demoWords.phone)}</Link>
      {' · '}
      <Link href="/demo/bank">{speak(demoWords.bank)}</Link>
    </PhaseBanner>
  )
}
