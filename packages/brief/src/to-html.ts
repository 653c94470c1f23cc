import type { Block, Brief, Section } from './brief.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]!);

/** A fingerprint has no space to break at: the page may break it every sixteen signs, and whoever copies it gets it whole. */
const breakable = (text: string): string =>
  text
    .split(/(\S{40,})/)
    .map((part) =>
      /^\S{40,}$/.test(part)
        ? part
            .match(/.{1,16}/gsu)!
            .map(escape)
            .join('<wbr>')
        : escape(part),
    )
    .join('');

/**
 * The brief as an HTML fragment; every text of a user is escaped, figures are our own SVG. Never fails.
 * Source: HTML Living Standard.
 *
 * @example
 * const brief: Brief = { language: 'en', title: 'Bridges & ways', subtitle: 'Proposal', warning: null, sections: [], madeAt: null };
 * toHtml(brief).includes('<h1>Bridges &amp; ways</h1>'); // true
 */
export function toHtml(brief: Brief): string {
  const warning = brief.warning ? `<p class="note warn">${escape(brief.warning)}</p>` : '';
  return `<article class="brief" lang="${brief.language}"><header><h1>${escape(brief.title)}</h1><p class="subtitle">${escape(brief.subtitle)}</p>${warning}</header>${brief.sections.map(sectionHtml).join('')}</article>`;
}

/** The same as a document of its own, to be kept as a file. Never fails. Source: HTML Living Standard. */
export const toHtmlPage = (brief: Brief): string =>
  `<!doctype html><html lang="${brief.language}"><meta charset="utf-8"><title>${escape(brief.title)}</title>${toHtml(brief)}</html>\n`;

const sectionHtml = (section: Section): string =>
  `<section id="${section.name}"><h2>${section.number}. ${escape(section.heading)}</h2>${section.blocks.map(blockHtml).join('')}</section>`;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escape(block.text)}</p>`;
    case 'missing':
      return `<p class="missing">${escape(block.text)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</${tag}>`;
    }
    case 'figure':
      return `<figure><div class="scroll" role="img" tabindex="0" aria-label="${escape(block.alt)}">${block.svg}</div><figcaption>${escape(block.caption)}</figcaption></figure>`;
    case 'table':
      return tableHtml(block);
  }
}

function tableHtml(table: Extract<Block, { kind: 'table' }>): string {
  const side = (i: number) => (table.columns[i]?.number ? ' class="number"' : '');
  const row = (cells: string[]) =>
    `<tr>${cells.map((cell, i) => (i === 0 ? `<th scope="row">${escape(cell)}</th>` : `<td${side(i)}>${breakable(cell)}</td>`)).join('')}</tr>`;
  const head = table.columns.map((column, i) => `<th scope="col"${side(i)}>${escape(column.label)}</th>`).join('');
  const foot = table.total ? `<tfoot>${row(table.total)}</tfoot>` : '';
  const source = table.source ? `<p class="source">${escape(table.source)}</p>` : '';
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escape(table.caption)}"><table><caption><span>${escape(table.caption)}</span></caption><thead><tr>${head}</tr></thead><tbody>${table.rows.map(row).join('')}</tbody>${foot}</table></div>${source}`;
}
