/** What a page may bundle: nothing here needs Node. */
export { blindToken, unblind, type Blinded } from './blinding.ts'
export { formatPaper, fromText, parsePaper, toText, type VotingPaper } from './paper.ts'
