/** The page of the brief. Users' texts come in as data by `sys.inputs`, never as Typst source. */
export const template = `
#let brief = json(bytes(sys.inputs.brief))
#set document(title: brief.title, date: none)
#set text(lang: brief.language, font: ("Libertinus Serif",), size: 10pt, hyphenate: true, number-type: "lining", number-width: "tabular")
#set page(paper: "a4", margin: (x: 2cm, top: 2cm, bottom: 2.2cm),
  footer: context [#set text(8pt); #brief.title #h(1fr) #counter(page).display("1 / 1", both: true)])
#set par(justify: false, leading: 0.6em)
#show heading.where(level: 1): it => block(below: 0.4em)[#text(18pt, weight: "semibold")[#it.body]]
// Sticky: a heading or caption goes to the next page with what it belongs to.
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.7em, sticky: true)[#text(12.5pt, weight: "semibold")[#it.body]]
#show table.cell.where(y: 0): strong
#let padding = 4pt
#set table(stroke: (x, y) => (bottom: if y == 0 { 0.8pt } else { 0.3pt + luma(170) }), inset: (x: padding, y: 3.2pt))
// Short tables stay on one page; a long one breaks, but its total never opens a page alone.
#let longest-whole = 14
#show figure: set block(breakable: true)
#set figure.caption(position: top)
#show figure.caption: it => block(sticky: true, width: 100%, align(left)[#text(9.5pt, weight: "semibold")[#it.body]])

#heading(level: 1, brief.title)
#text(11pt, style: "italic")[#brief.subtitle]
#if brief.warning != none { block(fill: rgb("#fbedc8"), inset: 8pt, width: 100%)[#brief.warning] }

#let portrait = 17cm
#let landscape = 25.7cm
#let is-number(column) = column.at("number", default: false)
#let total-of(b) = { let total = b.at("total", default: none); if total == none { () } else { total } }
#let cells-of(b, x) = b.rows.map(r => r.at(x)) + total-of(b).slice(..if total-of(b).len() == 0 { (0, 0) } else { (x, x + 1) })

// The width a column of numbers needs in a size, so that no amount is broken or touches its neighbour.
#let needed(b, x, size) = calc.max(..cells-of(b, x).map(c => measure(text(size, weight: "bold", c)).width)) + 2 * padding
// A table of figures with a short first column: years by funding source, for instance.
#let is-grid(b) = {
  b.columns.len() > 3 and b.rows.len() > 0 and b.columns.slice(1).all(is-number) and cells-of(b, 0).all(c => c.clusters().len() <= 12)
}
#let fits(b, size, room) = {
  let least = range(1, b.columns.len()).map(x => calc.max(needed(b, x, size), 5.5em.to-absolute() * (size / 10pt))).sum()
  needed(b, 0, size) + least <= room
}
#let sizes = (8.8pt, 8.2pt, 7.6pt, 7.2pt)
#let lies-across(b) = b.kind == "table" and is-grid(b) and not sizes.any(size => fits(b, size, portrait))

#let shown-table(b, room) = {
  let size = if not is-grid(b) { 8.8pt } else {
    let fitting = (..sizes, 6.8pt, 6.2pt, 5.6pt).filter(size => fits(b, size, room))
    if fitting.len() > 0 { fitting.first() } else { 5pt }
  }
  set text(size)
  show figure: set align(left)
  let widths = if is-grid(b) {
    (auto, ..range(1, b.columns.len()).map(x => 1fr))
  } else {
    b.columns.enumerate().map(((i, c)) => {
      let wordy = not is-number(c) and b.rows.any(r => r.at(i).clusters().len() > 24)
      if i == 0 { if b.rows.any(r => r.at(0).clusters().len() > 60) { 2fr } else { 1fr } } else if wordy { 1fr } else { auto }
    })
  }
  show figure: set block(breakable: b.rows.len() > longest-whole)
  figure(kind: table, supplement: none, numbering: none, caption: b.caption, table(
    columns: widths,
    align: (x, y) => if is-number(b.columns.at(x)) { right } else { left },
    table.header(..b.columns.map(c => [#c.label])),
    ..b.rows.flatten().map(c => [#c]),
    ..if total-of(b).len() > 0 { (table.footer(repeat: false, ..total-of(b).map(c => strong[#c])),) } else { () },
  ))
  if b.at("source", default: none) != none { text(8pt, fill: luma(70))[#b.source] }
}

#let shown-section(section, room) = {
  heading(level: 2)[#section.number. #section.heading]
  for b in section.blocks {
    if b.kind == "paragraph" { par[#b.text] }
    else if b.kind == "missing" { par[#text(style: "italic", fill: luma(70))[#b.text]] }
    else if b.kind == "list" {
      if b.at("ordered", default: false) { enum(..b.items.map(i => [#i])) } else { list(..b.items.map(i => [#i])) }
    }
    else if b.kind == "figure" {
      let wide = image(bytes(b.svg), format: "svg", width: room, alt: b.alt)
      let drawn = if measure(wide).height > 23cm { image(bytes(b.svg), format: "svg", height: 23cm, alt: b.alt) } else { wide }
      // A figure as tall as a page lets what follows fill the page before it.
      let where = if measure(drawn).height > 14cm { auto } else { none }
      figure(drawn, caption: b.caption, numbering: none, supplement: none, placement: where)
    }
    else if b.kind == "table" { shown-table(b, room) }
  }
}

#for section in brief.sections {
  context if section.blocks.any(lies-across) {
    page(flipped: true, shown-section(section, landscape))
  } else {
    shown-section(section, portrait)
  }
}
`;
