import { text } from '#platform/kernel'
import type { AccountSection } from '../section.ts'
import { registerWallets } from './wallets.tsx'

export const walletsSection: AccountSection = {
  href: '/account/wallets',
  name: text('Wallets', 'والٹ'),
  about: text(
    'Which cards you put into which wallet, and how to take one back.',
    'آپ نے کون سے کارڈ کس والٹ میں رکھے، اور والٹ واپس کیسے لیں۔',
  ),
  register: registerWallets,
}
