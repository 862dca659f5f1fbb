import { REMEDY_KIND } from '../dataset/vocabulary/consequence.ts'
import { MATERIAL_FORM } from '../dataset/vocabulary/power.ts'
import { html, joined } from './html.ts'
import { day, duration } from './labels.ts'
import { definePage } from './page.ts'
import { absent } from './power/absent.ts'
import { feeText, length } from './power/handling.ts'
import { qrCode } from './qr-code.ts'
import { asOfBanner } from './time.ts'
import { listText, term } from './view.ts'

/** 一次性告知单: all that a person has to know and to bring, on one or two sheets to print and to sign. */
export const notice = definePage<'edition' | 'power'>({
  parts: [/^[a-z0-9-]{1,200}$/, /^[A-Z]{2}-\d{2,4}$/],
  parameters: ['asOf'],
  asks: ({ parts: [edition, code], given: { asOf } }) => ({
    edition: { key: edition },
    power: { edition, code, asOf },
  }),
  render({ edition: { edition }, power: { power } }, view, [key = '', code = '']) {
    if (!edition || !power) return absent({ edition, key, code }, view)
    const { t, given, to } = view
    const { name, unit, materials, conditions, timeLimits, remedies } = power
    const { phone, address, openingHours } = unit.contact
    const hotline = edition.hotline ?? edition.publisher.hotline
    const unknown = html`<span class="unknown">${t.unknown}</span>`
    const guide = view.whole(`/powers/${key}/${code}`, { asOf: given.asOf })
    const changes = [...Map.groupBy(power.partStandings, ({ now }) => now).values()].flatMap(
      ([first]) => first ?? [],
    )
    return {
      title: `${name} - ${t.notice.title}`,
      list: edition,
      sheet: true,
      main: html`${asOfBanner(edition, given.asOf, view)}
<p class="screen"><a href="${to(`/powers/${key}/${code}`, { asOf: given.asOf })}">${t.notice.back}</a> ${t.notice.print}</p>
<header class="head"><div><p class="caption">${listText(view, edition.publisher.name)}</p>
<h1>${listText(view, name)}</h1><p>${t.notice.title} <span class="small">${code}</span></p></div>
${qrCode(guide, t.notice.qr)}</header>
${power.status !== 'RETAINED' && html`<p class="over"><strong>${t.power.ended[power.status]}</strong>${power.statusCause && html`${t.colon}${t.power.endedOn(day(view, power.statusCause.on), listText(view, power.statusCause.by))}`}</p>`}
${changes.length > 0 && html`<h2>${t.notice.changed}</h2><ol class="news">${changes.map(({ now, since }) => html`<li>${listText(view, now)} <span class="small">${t.power.since(day(view, since))}</span></li>`)}</ol>`}
<h2>${t.power.materials}</h2>
${
  materials === null
    ? html`<p class="unknown">${t.power.materialsUnknown}</p>`
    : materials.length === 0
      ? html`<p>${t.power.materialsNone}</p>`
      : html`<ul class="check">${materials.map(
          ({ name: material, form, copies, requiredWhen }) =>
            html`<li>${listText(view, material)}${form && html` <span class="small">${term(view, MATERIAL_FORM, form)}${copies !== null && html` ${t.power.copies(copies)}`}</span>`}${requiredWhen && html` <span class="small">${form && t.semicolon}${t.power.when}${t.colon}${listText(view, requiredWhen)}</span>`}</li>`,
        )}</ul>`
}
<h2>${t.power.conditionsOf[power.initiation]}</h2>
${conditions.length === 0 ? html`<p class="unknown">${t.power.conditionsNone}</p>` : html`<ol>${conditions.map(({ text }) => html`<li>${listText(view, text)}</li>`)}</ol>`}
<p class="small">${t.notice.refusal}</p>
<h2>${t.power.limits}</h2>
${timeLimits.length === 0 ? html`<p class="unknown">${t.power.limitsNone}</p>` : html`<ul>${timeLimits.map((limit) => html`<li>${listText(view, limit.stage)}${t.colon}<strong>${length(limit, view)}</strong></li>`)}</ul>`}
<dl class="facts">
<div><dt>${t.power.fee}</dt><dd>${feeText(power, view)}</dd></div>
<div><dt>${t.power.unit}</dt><dd>${listText(view, unit.name)}</dd></div>
<div><dt>${t.power.address}</dt><dd>${address ? listText(view, address) : unknown}</dd></div>
<div><dt>${t.power.phone}</dt><dd>${phone ?? unknown}${hotline && html`${t.semicolon}${t.power.hotline} ${hotline}`}</dd></div>
<div><dt>${t.power.hours}</dt><dd>${openingHours ? listText(view, openingHours) : unknown}</dd></div>
</dl>
<h2>${t.power.remedies}</h2>
${
  remedies.length === 0
    ? html`<p class="unknown">${t.power.remediesNone}</p>`
    : html`<ul>${remedies.map(({ kind, body, within }) => html`<li>${term(view, REMEDY_KIND, kind)}${t.colon}${listText(view, body)}${t.comma}${within ? t.power.upTo(duration(view, within)) : t.power.withinUnknown}</li>`)}</ul>`
}
<table class="sign"><tbody><tr><th scope="row">${t.notice.applicant}</th><td></td><th scope="row">${t.notice.clerk}</th><td></td><th scope="row">${t.notice.date}</th><td></td></tr></tbody></table>
<footer class="small"><p>${joined([listText(view, edition.title), html`${t.power.hash}${t.colon}<code>${edition.contentHash.slice(0, 16)}</code>`, html`${guide}`], t.semicolon)}</p><p>${edition.provenance.status === 'RECONSTRUCTED' && t.reconstructed.of(edition.title)}</p></footer>`,
    }
  },
})
