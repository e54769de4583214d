/** Loaded before what bin/launch.mjs starts: when the launcher is gone, however it went, its pipe closes and this process stops too. */
import { Socket } from 'node:net'

new Socket({ fd: 3 })
  .on('error', () => {})
  .on('close', () => process.kill(process.pid, 'SIGTERM'))
  .resume()
  .unref()
