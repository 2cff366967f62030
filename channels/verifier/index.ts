export { verifierProblems } from './problems.ts'
export { registerVerifier } from './verifier.tsx'
