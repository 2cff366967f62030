import { consentsSection } from './consents/section.ts'
import { dataSection } from './data/section.ts'
import { devicesSection } from './devices/section.ts'
import { mandatesSection } from './mandates/section.ts'
import { partSection } from './part/section.ts'
import { personSection } from './person/section.ts'
import { readsSection } from './reads/section.ts'
import type { AccountSection } from './section.ts'
import { visitsSection } from './visits/section.ts'
import { walletsSection } from './wallets/section.ts'

/** Everything on the hub, in its order. A new section is a folder here and one line. */
export const sections: readonly AccountSection[] = [
  personSection,
  devicesSection,
  walletsSection,
  mandatesSection,
  visitsSection,
  partSection,
  readsSection,
  consentsSection,
  dataSection,
]
