import { rupees, type Watch } from '#platform/catalogue'

/** A registration stamp costs Rs 500 up to this value of the deed and Rs 1,000 above it. */
const registrationLimit = rupees(500_000)

/** Prices stated just under a limit, and agents who come to the same officer again and again. */
export const watch: Watch<{ readonly agent?: { readonly cnic: string } | undefined }> = {
  justUnder: [{ answer: 'consideration', limit: registrationLimit }],
  agentCnic: ({ agent }) => agent?.cnic,
}
