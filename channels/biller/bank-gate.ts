/** Who sent a message, before it is read: credentials, network, rate, and the signature if any. */
import type { Platform } from '#platform/catalogue'
import { createRateLimit, type RateLimit } from '#platform/kernel'
import {
  signatureFault,
  signatureHeaders,
  takeNonce,
  type Bank,
  type Credential,
  type SignatureFault,
} from '#platform/payments'
import type { FastifyReply, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose credentials the message carries; undefined until they are known. */
    bank: Bank | undefined
    bankCredential: Credential | undefined
    /** The message as it came; undefined where nothing came. */
    bodyBytes: Buffer | undefined
  }
}

type Refuse = (code: '04' | '05') => object | string

export type BankGate = {
  /** Credentials and network, and how often it may ask; nothing of the body is read before. */
  readonly admit: (
    request: FastifyRequest,
    reply: FastifyReply,
    refuse: Refuse,
  ) => Promise<FastifyReply | undefined>
  /** The signature, of a bank that signs. */
  readonly checkSignature: (
    request: FastifyRequest,
    reply: FastifyReply,
    refuse: Refuse,
  ) => Promise<FastifyReply | undefined>
}

export function createBankGate({ banks, db, setting }: Platform): BankGate {
  const rateOf = createBankRates(setting.now)
  return {
    async admit(request, reply, refuse) {
      void reply.header('cache-control', 'no-store')
      const { username, password } = request.headers
      const isClaim = typeof username === 'string' && typeof password === 'string'
      const answer = isClaim
        ? await banks.authenticate({ username, password, address: request.ip })
        : ({ refused: 'credentials', mnemonic: undefined } as const)
      if ('refused' in answer) {
        // Whoever asks learns nothing: not even that the password was right.
        const { refused, mnemonic } = answer
        if (mnemonic)
          request.log.warn({ bank: mnemonic, refused }, 'a message of a bank is refused')
        return reply.code(401).send(refuse('04'))
      }
      request.bank = answer.bank
      request.bankCredential = answer.credential
      const seconds = rateOf(answer.bank)?.refuse(answer.bank.mnemonic)
      if (seconds === undefined) return undefined
      return reply.code(429).header('retry-after', String(seconds)).send(refuse('05'))
    },
    async checkSignature(request, reply, refuse) {
      const { bank, bankCredential } = request
      if (!bank?.signs) return undefined
      const fault = await faultOf(request, bankCredential?.signingKey)
      if (!fault) return undefined
      request.log.warn({ bank: bank.mnemonic, refused: fault }, 'a message of a bank is refused')
      return reply.code(401).send(refuse('04'))
    },
  }

  async function faultOf(
    { method, url, headers, bank, bodyBytes }: FastifyRequest,
    key: Buffer | undefined,
  ): Promise<SignatureFault | undefined> {
    const [timestamp, nonce, signature] = [
      headers[signatureHeaders.timestamp],
      headers[signatureHeaders.nonce],
      headers[signatureHeaders.signature],
    ].map(String)
    if (!key || !bank || !timestamp || !nonce || !signature) return 'unsigned'
    const message = {
      method,
      path: url,
      timestamp,
      nonce,
      signature,
      body: bodyBytes ?? Buffer.alloc(0),
    }
    const fault = signatureFault(key, message, setting.now())
    if (fault) return fault
    return (await takeNonce(db, bank.mnemonic, message)) ? undefined : 'nonce-used'
  }
}

/** A limit for each bank that has one, made anew when the number changes. */
function createBankRates(now: () => Date) {
  const rates = new Map<string, { readonly perSecond: number; readonly limit: RateLimit }>()
  return ({ mnemonic, limits: { requestsPerSecond: perSecond } }: Bank): RateLimit | undefined => {
    if (perSecond === undefined) return undefined
    const known = rates.get(mnemonic)
    if (known?.perSecond === perSecond) return known.limit
    const limit = createRateLimit({
      atOnceMax: perSecond,
      perHourMax: perSecond * 3_600,
      addressesMax: 1,
      countsLoopback: true,
      now,
    })
    rates.set(mnemonic, { perSecond, limit })
    return limit
  }
}
