import {
  catalogueProblems,
  questionsPerGuess,
  receiptClaims,
  receiptDocumentType,
  verifyByCode,
  verifyByNumbers,
  type Platform,
  type Verification,
} from '#platform/catalogue'
import { text } from '#platform/kernel'
import { createGroup } from './group.ts'
import { pathValue, type Operation } from './operation.ts'
import { trustListAnswer, verifyAnswer, verifyRequest } from './schemas.ts'

export function verifyOperations(platform: Platform): Operation[] {
  const verifier = keepCheckpoint(platform)
  const { trustList } = platform.documentKeys
  const limit = platform.limits.verifyApi
  // Whoever asks at the same moment shares three reads; no answer is remembered.
  const verify = createGroup<string, Verification>(
    (numbers) => verifyByNumbers(verifier, numbers),
    () => catalogueProblems['too-busy'](),
  )
  return [
    {
      ...onVerify('GET', 'verifyNumber', '/verify/:number'),
      limit,
      summary: text('Verify a document by its number', 'نمبر سے دستاویز کی تصدیق'),
      description: text(
        'State and log are answered apart; a typed number is not signed, so `signature` is ' +
          '`none`. The answer names nobody.',
        'حالت اور عوامی ریکارڈ کے جواب الگ الگ ہیں؛ لکھے ہوئے نمبر پر دستخط نہیں ہوتے، اس لیے `signature` ' +
          '`none` ہے۔ جواب میں کسی کا نام نہیں ہوتا۔',
      ),
      answers: { 200: { means: 'Three results.', schema: verifyAnswer } },
      problems: ['document-number-needs-prefix'],
      run: async (request) => {
        const found = await verify(pathValue(request, 'number'))
        if (found.state === 'unknown') limit.spend(request.ip, questionsPerGuess.verifyApi)
        return verificationBody(found)
      },
    },
    {
      ...onVerify('POST', 'verifyCode', '/verify'),
      limit,
      summary: text('Verify a document by the text of its QR code', 'QR کوڈ کے متن سے تصدیق'),
      description: text(
        'Saves nothing. `mismatch`: well signed, and yet the register holds another; `replaced`: ' +
          'issued, and later another in its place.',
        'کچھ محفوظ نہیں ہوتا۔ `mismatch`: دستخط درست، مگر رجسٹر میں دستاویز دوسری ہے؛ `replaced`: ' +
          'جاری ہوئی تھی، بعد میں اس کی جگہ دوسری جاری ہوئی۔',
      ),
      body: verifyRequest,
      answers: { 200: { means: 'Three results.', schema: verifyAnswer } },
      problems: ['document-number-needs-prefix'],
      run: async (request) =>
        verificationBody(await verifyByCode(verifier, (request.body as { code: string }).code)),
    },
    {
      ...onVerify('GET', 'getTrustList', '/trust-list'),
      summary: text('The keys whose signatures count', 'وہ کلیدیں جن کے دستخط معتبر ہیں'),
      description: text(
        'With it a QR code can be checked offline.',
        'اس سے QR کوڈ نیٹ ورک کے بغیر جانچا جا سکتا ہے۔',
      ),
      answers: { 200: { means: 'The trust list.', schema: trustListAnswer } },
      problems: [],
      run: (_request, reply) => {
        void reply.header('cache-control', 'public, max-age=300')
        return trustList
      },
    },
  ]
}

function onVerify(method: 'GET' | 'POST', id: string, path: string) {
  return { method, id, path, tag: 'verify', needs: 'nothing' } as const
}

const checkpointKeptMs = 500

/** The published head is one file: read it twice a second, not once for each verification. */
function keepCheckpoint(platform: Platform): Platform {
  const { log, setting } = platform
  let kept: { atMs: number; checkpoint: ReturnType<typeof log.readCheckpoint> } | undefined
  const readCheckpoint = () => {
    const atMs = setting.now().getTime()
    if (!kept || !(Math.abs(atMs - kept.atMs) < checkpointKeptMs)) {
      const checkpoint = log.readCheckpoint()
      kept = { atMs, checkpoint }
      checkpoint.catch(() => {
        kept = undefined
      })
    }
    return kept.checkpoint
  }
  return { ...platform, log: { ...log, readCheckpoint } }
}

function verificationBody(verification: Verification) {
  return {
    signature: signatureBody(verification),
    state: stateBody(verification),
    log: logBody(verification),
  }
}

function signatureBody({ signature, credential, service }: Verification) {
  const { signature: result } = signature
  const reason = 'reason' in signature ? signature.reason : undefined
  if (result !== 'good' || !credential) return { result, reason }
  const isReceipt = credential.documentType === receiptDocumentType
  const known = isReceipt ? receiptClaims : (service?.output?.certificate.claims ?? {})
  const nameOf = new Map(Object.entries(known).map(([name, { key }]) => [key, name]))
  const claims = Object.fromEntries(
    [...credential.claims].map(([key, value]) => [nameOf.get(key) ?? String(key), value]),
  )
  const { issuer, number, issuedAt } = credential
  return { result, reason, signed: { issuer, number, issuedAt, claims } }
}

function stateBody({ state, isInForce }: Verification) {
  if (typeof state === 'string') return { result: state }
  const { number, service, item, asOf, enteredAt, wording } = state
  return {
    result: 'known',
    number,
    service: service.id,
    state: state.state,
    stateName: (wording ?? service.wording.states[state.state])?.name,
    isInForce,
    item,
    enteredAt,
    asOf,
  }
}

function logBody({ log }: Verification) {
  if (log.kind !== 'sealed') return { result: log.kind }
  return { result: log.kind, index: log.index, proof: log.proof }
}
