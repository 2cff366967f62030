export { registerBallotBox } from './box.tsx'
export { registerVotes } from './register-votes.ts'
