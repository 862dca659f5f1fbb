import { setImmediate } from 'node:timers/promises'

/** A text of which it is known what it is about, by its features. */
export type Example = { labels: string[]; features: string[] }

/** The log-odds, for each label by itself, that a text with these features is about it: above 0 more likely than not. */
export type Classifier = (features: string[]) => Map<string, number>

/**
 * Learns from examples, the same from the same ones: logistic regression of each label against all others. A feature counts the
 * more the fewer examples have it; its weight for a label moves with every example that was judged wrongly, by ever smaller steps.
 */
export async function classifier(examples: Example[]): Promise<Classifier> {
  const labels = [...new Set(examples.flatMap(({ labels }) => labels))]
  const weigh = weighing(examples)
  const size = labels.length
  const weights = new Float32Array((weigh.features + 1) * size)
  const moved = new Float32Array(weights.length).fill(FIRM)
  const texts = examples.map(({ labels: meant, features }) => ({
    meant: new Set(meant.map((label) => labels.indexOf(label))),
    vector: weigh(features),
  }))

  const sums = new Float64Array(size)
  const judge = ({ numbers, values }: Vector) => {
    sums.fill(0)
    for (let index = 0; index < numbers.length; index++) {
      const value = values[index] as number
      const from = (numbers[index] as number) * size
      for (let label = 0; label < size; label++)
        (sums[label] as number) += (weights[from + label] as number) * value
    }
  }
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
    for (const text of order.map((place) => texts[place] as (typeof texts)[number])) {
      judge(text.vector)
      for (let label = 0; label < size; label++) {
        const sum = sums[label] as number
        if (text.meant.has(label)) move(text.vector, label, probability(sum) - 1)
        else if (sum > UNLIKELY) move(text.vector, label, probability(sum))
      }
    }
    // Others wait for this process meanwhile.
    await setImmediate()
  }
  return (features) => {
    judge(weigh(features))
    return new Map(labels.map((label, index) => [label, sums[index] ?? 0]))
  }
}

/** How often each example is looked at, how far a weight moves at first, and how firm it is then. */
const ROUNDS = 5
const RATE = 0.3
const FIRM = 0.1
/** Log-odds of a label that is right not to be meant. */
const UNLIKELY = -3.9

/** The features of a text by their numbers, and how much each counts. */
type Vector = { numbers: Int32Array; values: Float64Array }

/** Turns features into vectors of length 1, with a constant beside it; features that no example has are left out. */
function weighing(examples: Example[]) {
  const frequency = new Map<string, number>()
  for (const { features } of examples)
    for (const feature of new Set(features))
      frequency.set(feature, (frequency.get(feature) ?? 0) + 1)
  const numbers = new Map([...frequency.keys()].map((feature, number) => [feature, number]))
  const weigh = (features: string[]): Vector => {
    const counts = new Map<string, number>()
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    const found = [...counts].flatMap(([feature, count]) => {
      const number = numbers.get(feature)
      const rarity = Math.log(1 + examples.length / (0.5 + (frequency.get(feature) ?? 0)))
      return number === undefined ? [] : [{ number, value: (1 + Math.log(count)) * rarity }]
    })
    const length = Math.hypot(...found.map(({ value }) => value)) || 1
    return {
      numbers: Int32Array.from([...found.map(({ number }) => number), numbers.size]),
      values: Float64Array.from([...found.map(({ value }) => value / length), CONSTANT]),
    }
  }
  return Object.assign(weigh, { features: numbers.size })
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
