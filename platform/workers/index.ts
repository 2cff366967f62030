export { createWorkerPool, type WorkerPool, type WorkerReply } from './worker-pool.ts'
