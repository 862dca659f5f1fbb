/** Whether one place in an instrument lies within another: 14.2 and 14(1) within 14, 14-1 not. */
export const isWithin = (place: string, whole: string) =>
  place === whole || place.startsWith(`${whole}.`) || place.startsWith(`${whole}(`)
