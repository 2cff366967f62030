import type { AllowedAuthenticators } from '#platform/identity'

const aaguid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * The models of device on which officers may make passkeys; undefined allows any.
 * @throws Error with a sentence for the operator
 */
export function authenticatorsOf(typed: string | undefined): AllowedAuthenticators {
  const models = (typed ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  const wrong = models.find((model) => !aaguid.test(model))
  if (wrong !== undefined) {
    throw new Error(`DAFTAR_OFFICER_DEVICES takes AAGUIDs with commas between, not "${wrong}"`)
  }
  return models.length > 0 ? new Set(models) : undefined
}
