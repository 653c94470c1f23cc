/** The page of the brief. Users' texts come in as data by `sys.inputs`, never as Typst source. */
export const template = `
#let brief = json(bytes(sys.inputs.brief))
#set document(title: brief.title, date: none)
#set text(lang: brief.language, font: ("Libertinus Serif",), size: 10pt, hyphenate: true, number-type: "lining", number-width: "tabular")
#set page(paper: "a4", margin: (x: 2cm, top: 2cm, bottom: 2.2cm),
  footer: context [#set text(8pt); #brief.title #h(1fr) #counter(page).display("1 / 1", both: true)])
#set par(justify: false, leading: 0.6em)
#show heading.where(level: 1): it => block(below: 0.4em)[#text(18pt, weight: "semibold")[#it.body]]
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.7em)[#text(12.5pt, weight: "semibold")[#it.body]]
#show table.cell.where(y: 0): strong
#set table(stroke: (x, y) => (bottom: if y == 0 { 0.8pt } else { 0.3pt + luma(170) }), inset: (x: 4pt, y: 3.2pt))
#show figure: set block(breakable: true)
#set figure.caption(position: top)
#show figure.caption: it => align(left)[#text(9.5pt, weight: "semibold")[#it.body]]

#heading(level: 1, brief.title)
#text(11pt, style: "italic")[#brief.subtitle]
#if brief.warning != none { block(fill: rgb("#fbedc8"), inset: 8pt, width: 100%)[#brief.warning] }

#let shown-table(b) = {
  let wide = b.columns.len() > 6
  set text(if wide { 7.2pt } else { 8.8pt })
  show figure: set align(left)
  figure(kind: table, supplement: none, numbering: none, caption: b.caption, table(
    columns: b.columns.enumerate().map(((i, c)) => if c.at("number", default: false) { auto } else if i == 0 { 1fr } else { auto }),
    align: (x, y) => if b.columns.at(x).at("number", default: false) { right } else { left },
    table.header(..b.columns.map(c => [#c.label])),
    ..b.rows.flatten().map(c => [#c]),
    ..if b.at("total", default: none) != none { b.total.map(c => strong[#c]) } else { () },
  ))
  if b.at("source", default: none) != none { text(8pt, fill: luma(70))[#b.source] }
}

#for section in brief.sections {
  heading(level: 2)[#section.number. #section.heading]
  for b in section.blocks {
    if b.kind == "paragraph" { par[#b.text] }
    else if b.kind == "missing" { par[#text(style: "italic", fill: luma(70))[#b.text]] }
    else if b.kind == "list" {
      if b.at("ordered", default: false) { enum(..b.items.map(i => [#i])) } else { list(..b.items.map(i => [#i])) }
    }
    else if b.kind == "figure" {
      figure(image(bytes(b.svg), format: "svg", width: 100%, alt: b.alt), caption: b.caption, numbering: none, supplement: none)
    }
    else if b.kind == "table" { shown-table(b) }
  }
}
`;
