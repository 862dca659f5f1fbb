import { connect } from 'node:net'
import { DEADLINE } from './repelled.ts'

/** The first answer to bytes, read until it is whole or the connection ends. */
export function sent(
  port: number,
  bytes: string | Buffer,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    const read = () => parsed(Buffer.concat(chunks).toString())
    socket.setTimeout(2 * DEADLINE, () => socket.destroy(new Error('no answer came')))
    socket.on('error', reject).on('close', () => resolve(read()))
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      if (read().whole) socket.destroy()
    })
    socket.write(bytes)
  })
}

function parsed(text: string) {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [, status = '0'] = /^HTTP\/1\.1 (\d{3})/.exec(head) ?? []
  const body = rest.join('\r\n\r\n')
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  if (length !== undefined)
    return { status: Number(status), body, whole: Buffer.byteLength(body) >= Number(length) }
  const chunked = /^transfer-encoding: chunked/im.test(head)
  const joined = chunked ? body.replaceAll(/(^|\r\n)[\da-f]+\r\n/g, '') : body
  return { status: Number(status), body: joined, whole: chunked && /(^|\r\n)0\r\n\r\n$/.test(body) }
}
