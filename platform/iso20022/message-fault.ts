/** Why a message is not taken, in the words of the standard's external code sets. */
export type FaultReason = {
  /** ExternalStatusReason1Code. */
  readonly code: string
  /** Where in the message: `CdtTrfTxInf/Amt`. */
  readonly path: string
  /** What is wrong there, for the operator of the other side. */
  readonly reason: string
}

export class MessageFault extends Error implements FaultReason {
  readonly code: string
  readonly path: string
  readonly reason: string

  constructor({ code, path, reason }: FaultReason) {
    super(`${path} ${reason}`)
    this.name = 'MessageFault'
    this.code = code
    this.path = path
    this.reason = reason
  }
}
