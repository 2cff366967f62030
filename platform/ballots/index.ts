export { blindToken, unblind, type Blinded } from './blinding.ts'
export { formatPaper, fromText, parsePaper, toText, type VotingPaper } from './paper.ts'
export { ballotProblems } from './problems.ts'
export {
  closeRound,
  findRound,
  findRounds,
  holdRound,
  insertRound,
  noteEmptied,
  takeDueRound,
  type BallotOutcome,
  type Round,
} from './rounds.ts'
export {
  ballotHash,
  ballotNumber,
  isSigned,
  makeBallotKeys,
  readBallotNumber,
  readPublicKey,
  signBlinded,
} from './signing.ts'
export {
  addBallots,
  ballotsOf,
  countBallots,
  countBox,
  countGiven,
  emptyBox,
  findCast,
  findGiven,
  noteGiven,
  putIntoBox,
  type Ballot,
  type Cast,
} from './store.ts'
export { tallyOf, type Tally } from './tally.ts'
export {
  areChoices,
  ballotsMinLeast,
  nameOfTerms,
  termFields,
  termsFault,
  termsOf,
  type BallotTerms,
  type Project,
} from './terms.ts'
