/**
 * <power-card code="QR-01" edition="…" publisher="…" lang="en"><a href="…">工伤认定</a></power-card>
 * shows a power of this service on a card. What stands in it is shown until then, and where the power cannot be had.
 */
const HOME = new URL('..', import.meta.url).href

const WORDS = {
  zh: {
    decision: '法定办结时限',
    unit: '承办机构',
    phone: '电话',
    law: '法律依据',
    unknown: '未查明',
    outdated: (parts) => `其中 ${parts} 处内容今天已不再适用`,
    over: '这一事项已不再按原样行使',
    made: '整理重建，不是公布的原文',
    guide: '查看办事指南',
  },
  en: {
    decision: 'Decided within',
    unit: 'Handled by',
    phone: 'Telephone',
    law: 'Legal basis',
    unknown: 'Not known',
    outdated: (parts) => `${parts} parts of it no longer apply today`,
    over: 'No longer exercised as listed',
    made: 'A reconstruction, not the official text',
    guide: 'See the guide',
  },
}

const STYLE = new CSSStyleSheet()
STYLE.replaceSync(`
:host { display: block; color-scheme: light dark; }
article { border: 1px solid GrayText; border-radius: 8px; padding: 1em; font: inherit; }
h3 { margin: 0 0 .5em; font-size: 1.15em; }
p { margin: .5em 0; }
dl { margin: .5em 0; display: grid; grid-template-columns: auto 1fr; gap: .2em 1em; }
dd { margin: 0; }
small { opacity: .8; }
`)

class PowerCard extends HTMLElement {
  static observedAttributes = ['code', 'edition', 'publisher', 'lang']
  #asking

  connectedCallback() {
    if (!this.shadowRoot) {
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [STYLE]
      this.#fallBack()
    }
    this.#show()
  }

  attributeChangedCallback() {
    if (this.shadowRoot) this.#show()
  }

  async #show() {
    const lang = this.lang.startsWith('en') ? 'en' : 'zh'
    const asked = new URLSearchParams({ code: this.getAttribute('code') ?? '' })
    for (const name of ['edition', 'publisher'])
      if (this.getAttribute(name)) asked.set(name, this.getAttribute(name))
    asked.set('lang', lang.toUpperCase())
    const asking = asked.toString()
    this.#asking = asking
    const power = await fetch(`${HOME}api/overview?${asking}`)
      .then((answer) => answer.json())
      .then(({ data }) => data?.power)
      .catch(() => undefined)
    if (this.#asking !== asking) return
    if (power) this.shadowRoot.replaceChildren(card(power, WORDS[lang]))
    else this.#fallBack()
  }

  #fallBack() {
    const code = this.getAttribute('code') ?? ''
    const address = `${HOME}embed/power/${encodeURIComponent(code)}`
    this.shadowRoot.replaceChildren(make('slot', {}, make('a', { href: address }, code)))
  }
}

function card(power, words) {
  const { name, summary, url, unit, legalBases, timeLimits, partStandings, edition } = power
  const facts = {
    decision: timeLimits.find(({ kind }) => kind === 'STATUTORY')?.label,
    unit: unit.name,
    phone: unit.contact.phone,
    law: legalBases[0]?.citation,
  }
  const gone = partStandings.filter(({ change }) => change !== 'ADDED').length
  const rows = Object.entries(facts).flatMap(([key, value]) => [
    make('dt', {}, words[key]),
    make('dd', {}, value ?? words.unknown),
  ])
  const notes = [
    power.status !== 'RETAINED' && words.over,
    gone > 0 && words.outdated(gone),
  ].filter(Boolean)
  return make(
    'article',
    { part: 'card' },
    make('h3', { part: 'name' }, make('a', { href: url }, name)),
    ...notes.map((note) => make('p', { part: 'note' }, make('strong', {}, note))),
    make('p', {}, summary ?? ''),
    make('dl', {}, ...rows),
    make(
      'small',
      {},
      `${edition.title}${edition.provenance.status === 'OFFICIAL' ? '' : ` (${words.made})`} `,
      make('a', { href: url }, words.guide),
    ),
  )
}

/** An element with texts and elements in it, none of which is read as markup. */
function make(name, attributes, ...content) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...content)
  return element
}

customElements.define('power-card', PowerCard)
