/** What can go wrong in a wallet: a closed list; its words stand beside the pages. */
export type FaultCode =
  | 'link-not-read'
  | 'address-refused'
  | 'not-reached'
  | 'not-understood'
  | 'pin-refused'
  | 'offer-refused'
  | 'card-not-genuine'
  | 'card-gone'
  | 'request-over'
  | 'request-not-genuine'
  | 'answer-refused'

export class WalletFault extends Error {
  readonly code: FaultCode
  constructor(code: FaultCode, cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}
