export {
  credentialStatusOf,
  identityPaperIn,
  identityPapersOf,
  livingAmong,
  type IdentityPaper,
} from './credential-standing.ts'
export { recordShownToParty } from './shown-to-party.ts'
export {
  canTakeBack,
  endWallet,
  walletsOf,
  type PaperInWallet,
  type PersonWallet,
} from './wallets.ts'
