/** The boxes in which a spreadsheet shows the comments on the headers of a sheet: a legacy drawing, which Excel insists on. */
export const noteShapes = (sheet: number, columns: number) =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${Array.from(
    { length: columns },
    (_, column) => shape(sheet * SHAPES + column + 1, column),
  ).join('')}</xml>`

const shape = (id: number, column: number) =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:180pt;height:90pt;z-index:${column + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 12, 0, 4, ${column + 3}, 12, 5, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`

/** Excel gives each sheet's shapes a block of this many numbers. */
const SHAPES = 1024
