export { enqueueLetters, type NewLetter } from './letter.ts'
export { createPostman, type Address, type Postman } from './postman.ts'
