import { alertPerson, sendSignInCode, type Platform } from '#platform/catalogue'
import {
  codeLimits,
  confirmCode,
  createApiToken,
  hasPasskey,
  identityProblems,
  revokeApiToken,
  secureRandomness,
  signOut,
} from '#platform/identity'
import { parseCnic, text, westernDigits } from '#platform/kernel'
import type { Static } from 'typebox'
import type { CallerReader } from './caller.ts'
import type { Operation } from './operation.ts'
import { signInCodeAnswer, signInCodeRequest, tokenAnswer, tokenRequest } from './schemas.ts'

const lifetimeDays = 30

/** @throws identity-cnic-wrong */
function cnicOf(typed: string): string {
  const cnic = parseCnic(typed)
  if (cnic === undefined) throw identityProblems['identity-cnic-wrong']({ field: 'cnic' })
  return cnic
}

export function signInOperations(platform: Platform, callers: CallerReader): Operation[] {
  const { db, setting } = platform
  return [
    {
      ...signIn('POST', 'requestCode', '/sign-in/codes'),
      limit: platform.limits.askCode,
      summary: text(
        'Send a one-time code to the phone of a CNIC',
        'شناختی کارڈ کے فون پر کوڈ بھیجیں',
      ),
      description: text(
        'The answer is the same for a CNIC that nobody has registered.',
        'غیر رجسٹرڈ شناختی کارڈ نمبر پر بھی یہی جواب ملتا ہے۔',
      ),
      body: signInCodeRequest,
      bodyExample: { cnic: '39990-1000001-8' },
      answers: { 202: { means: 'The code is on its way.', schema: signInCodeAnswer } },
      problems: ['identity-cnic-wrong', 'identity-codes-too-many'],
      run: async (request, reply) => {
        const cnic = cnicOf((request.body as { cnic: string }).cnic)
        const challenge = await sendSignInCode(platform, { cnic, address: request.ip })
        const validForSeconds = codeLimits.lifetimeMs / 1_000
        return reply.code(202).send({ sent: true, challenge, validForSeconds })
      },
    },
    {
      ...signIn('POST', 'createToken', '/sign-in/tokens'),
      limit: platform.limits.tryCode,
      summary: text('Exchange a code for a bearer token', 'کوڈ دے کر bearer token لیں'),
      description: text(
        'The token acts for this person for 30 days, or until it is deleted.',
        'token اس شخص کی طرف سے 30 دن تک، یا ختم کیے جانے تک، کام کرتا ہے۔',
      ),
      body: tokenRequest,
      bodyExample: {
        cnic: '39990-1000001-8',
        challenge: 'q83vEjRWeJCrze8SNFZ4kA',
        code: '123456',
        label: 'our office program',
      },
      answers: { 201: { means: 'The token, shown once.', schema: tokenAnswer } },
      problems: [
        'identity-cnic-wrong',
        'identity-code-wrong',
        'identity-code-expired',
        'identity-code-attempts-spent',
        'identity-code-too-weak',
      ],
      run: async (request, reply) => {
        const body = request.body as Static<typeof tokenRequest>
        const token = await exchange(platform, body)
        const expiresAt = new Date(setting.now().getTime() + lifetimeDays * 86_400_000)
        return reply.code(201).send({ token, tokenType: 'Bearer', expiresAt })
      },
    },
    {
      ...signIn('DELETE', 'deleteToken', '/sign-in/tokens/current'),
      needs: 'bearer',
      summary: text('End the token that this request carries', 'اس درخواست کا token ختم کریں'),
      answers: { 204: { means: 'It opens nothing any more.' } },
      problems: [],
      run: async ({ caller }, reply) => {
        await revokeApiToken(db, caller.token)
        callers.forget(caller.token)
        return reply.code(204).send()
      },
    },
  ]
}

function signIn(method: 'POST' | 'DELETE', id: string, path: string) {
  return { method, id, path, tag: 'sign-in', needs: 'nothing' } as const
}

/**
 * @throws identity-code-wrong, identity-code-expired, identity-code-attempts-spent,
 *   identity-code-too-weak
 */
async function exchange({ db, setting, sender }: Platform, body: Static<typeof tokenRequest>) {
  const { challenge, label = 'api' } = body
  const cnic = cnicOf(body.cnic)
  const code = westernDigits(body.code).replace(/\D/g, '')
  const { vault } = setting
  const now = setting.now()
  const random = secureRandomness
  const signedIn = await db.transact(async (tx) => {
    const asked = { vault, cnic, challenge, code }
    const result = await confirmCode(tx, { ...asked, now, random })
    if (!result.signedIn) return result
    // A program gets a token instead of a browser's session.
    await signOut(tx, result.session.token)
    const { id: personId, language } = result.person
    if (await hasPasskey(tx, personId)) {
      // The code is spent; a throw in here would give it back.
      return { signedIn: false as const, problem: identityProblems['identity-code-too-weak']() }
    }
    const holder = { personId }
    const token = await createApiToken(tx, { holder, label, lifetimeDays, now, random })
    await alertPerson(tx, setting, { personId, language }, 'program-added')
    return { signedIn: true as const, token }
  })
  sender.wake()
  if (!signedIn.signedIn) throw signedIn.problem
  return signedIn.token
}
