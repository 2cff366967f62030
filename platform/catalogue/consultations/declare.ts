/** Consultations as a register: a declaration gives the words, the law, the roles and the days. */
import { consultationFault, consultationFields } from '#platform/consultations'
import type { ConsultationRules, RegisterDefinition } from '#platform/registers'

export type ConsultationDeclaration = ConsultationRules & {
  readonly id: string
  /** The role that publishes a draft. */
  readonly publishedBy: string
}

/** What was published stays as it is: a mistake in it is mended by another consultation. */
export function defineConsultation({
  id,
  publishedBy,
  ...consultation
}: ConsultationDeclaration): RegisterDefinition {
  return {
    id,
    publicFields: consultationFields,
    states: { published: [] },
    publishedBy,
    consultation,
    check: (_previous, next) => consultationFault(next),
  }
}
