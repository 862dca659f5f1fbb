import { setImmediate } from 'node:timers/promises'

/** A text of which it is known what it is about, by its features. */
export type Example = { labels: string[]; features: string[] }

/** The log-odds, for each label by itself, that a text with these features is about it: above 0 more likely than not; none where no example has any of them. */
export type Classifier = (features: string[]) => Map<string, number>

/** What was learned: a weight for each feature of each label, those of a feature side by side, and last those of a constant. */
export type Model = Vocabulary & { labels: string[]; weights: Float32Array }

/** The features that examples have, in how many of them each stands, and how many examples there are. */
export type Vocabulary = { features: string[]; frequencies: number[]; examples: number }

/**
 * Learns from examples, the same from the same ones: logistic regression of each label against all others. A feature counts the
 * more the fewer examples have it; its weight for a label moves with every example that was judged wrongly, by ever smaller steps.
 */
export async function learn(examples: Example[]): Promise<Model> {
  const labels = [...new Set(examples.flatMap(({ labels }) => labels))]
  const vocabulary = vocabularyOf(examples)
  const weigh = weighing(vocabulary)
  const size = labels.length
  const weights = new Float32Array((vocabulary.features.length + 1) * size)
  const moved = new Float32Array(weights.length).fill(FIRM)
  const texts = examples.map(({ labels: meant, features }) => ({
    meant: new Set(meant.map((label) => labels.indexOf(label))),
    vector: weigh(features),
  }))
  const sums = new Float64Array(size)
  const move = ({ numbers, values }: Vector, label: number, wrong: number) => {
    for (let index = 0; index < numbers.length; index++) {
      const place = (numbers[index] as number) * size + label
      const step = wrong * (values[index] as number)
      const firm = (moved[place] as number) + step * step
      moved[place] = firm
      ;(weights[place] as number) -= (RATE * step) / Math.sqrt(firm)
    }
  }
  for (const order of orders(texts.length)) {
    for (const [index, place] of order.entries()) {
      const { meant, vector } = texts[place] as (typeof texts)[number]
      judge(weights, vector, sums)
      for (let label = 0; label < size; label++) {
        const sum = sums[label] as number
        if (meant.has(label)) move(vector, label, MEANT * (probability(sum) - 1))
        else if (sum > UNLIKELY) move(vector, label, probability(sum))
      }
      // Others wait for this process meanwhile.
      if (index % AT_ONCE === 0) await setImmediate()
    }
  }
  return { ...vocabulary, labels, weights }
}

/** Judges texts by what was learned. */
export function classifier({ labels, weights, ...vocabulary }: Model): Classifier {
  const weigh = weighing(vocabulary)
  const sums = new Float64Array(labels.length)
  return (features) => {
    const vector = weigh(features)
    // What is left is the constant, which says nothing of the text.
    if (vector.numbers.length === 1) return new Map()
    judge(weights, vector, sums)
    return new Map(labels.map((label, index) => [label, sums[index] ?? 0]))
  }
}

/** Adds up the weights of a text for each label. */
function judge(weights: Float32Array, { numbers, values }: Vector, sums: Float64Array) {
  const size = sums.length
  sums.fill(0)
  for (let index = 0; index < numbers.length; index++) {
    const value = values[index] as number
    const from = (numbers[index] as number) * size
    for (let label = 0; label < size; label++)
      (sums[label] as number) += (weights[from + label] as number) * value
  }
}

/** Examples that are learned from before others have their turn. */
const AT_ONCE = 250

/** How often each example is looked at, how far a weight moves at first, and how firm it is then. */
const ROUNDS = 5
const RATE = 0.3
const FIRM = 0.1
/** How much more an example counts for what it is about, of which few are, than against all else. */
const MEANT = 3
/** Log-odds of a label that is right not to be meant. */
const UNLIKELY = -3.9

/** The features of a text by their numbers, and how much each counts. */
type Vector = { numbers: Int32Array; values: Float64Array }

function vocabularyOf(examples: Example[]): Vocabulary {
  const frequency = new Map<string, number>()
  for (const { features } of examples)
    for (const feature of new Set(features))
      frequency.set(feature, (frequency.get(feature) ?? 0) + 1)
  return {
    features: [...frequency.keys()],
    frequencies: [...frequency.values()],
    examples: examples.length,
  }
}

/** Turns features into vectors of length 1, with a constant beside it; features that no example has are left out. */
function weighing({ features: known, frequencies, examples }: Vocabulary) {
  const numbers = new Map(known.map((feature, number) => [feature, number]))
  return (features: string[]): Vector => {
    const counts = new Map<number, number>()
    for (const feature of features) {
      const number = numbers.get(feature)
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1)
    }
    const found = [...counts].map(([number, count]) => {
      const rarity = Math.log(1 + examples / (0.5 + (frequencies[number] ?? 0)))
      return { number, value: (1 + Math.log(count)) * rarity }
    })
    const length = Math.hypot(...found.map(({ value }) => value)) || 1
    return {
      numbers: Int32Array.from([...found.map(({ number }) => number), known.length]),
      values: Float64Array.from([...found.map(({ value }) => value / length), CONSTANT]),
    }
  }
}

const CONSTANT = 0.3

/** The probability that log-odds stand for. */
export const probability = (sum: number) => 1 / (1 + Math.exp(-sum))

/** The places of a list in a new order for each round, always the same orders. */
function* orders(size: number): Generator<number[]> {
  const places = Array.from({ length: size }, (_, place) => place)
  let seed = 1
  for (let round = 0; round < ROUNDS; round++) {
    for (let last = size - 1; last > 0; last--) {
      seed = (seed * 48_271) % 2_147_483_647
      const other = seed % (last + 1)
      ;[places[last], places[other]] = [places[other] ?? 0, places[last] ?? 0]
    }
    yield places
  }
}
