/** Pieces of text, put together until they are worth sending. */
export async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let text = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length >= WORTH_SENDING) {
      yield text
      text = ''
    }
  }
  if (text !== '') yield text
}

const WORTH_SENDING = 65_536
