import { createHash } from 'node:crypto';
import { type ReportWords, reportWords } from '../../messages/report.ts';
import { enterpriseDetails } from './enterprise/enterprise.ts';
import { escapedHtml, html } from './html.ts';
import type { ReportAssets, ReportInput } from './input.ts';
import { markdown } from './markdown.ts';
import { type Element, el, element } from './node.ts';
import { pack, scriptJson } from './packed.ts';
import { pictures } from './pictures/pictures.ts';
import { enterprisesSection, findText } from './sections/enterprises.ts';
import { objectionsSection } from './sections/objections.ts';
import { readingsSection } from './sections/readings.ts';
import { contents, type SectionName, section, withNumbers } from './sections/section.ts';
import { asideSection, inputsSection, notesSection } from './sections/sources.ts';
import { summarySection } from './sections/summary.ts';
import { supplementSection } from './sections/supplement.ts';
import { verificationSection } from './sections/verification.ts';
import { type View, viewOf } from './view.ts';

/** The report as pieces: its head, its sections, and the details of each enterprise. */
interface Parts {
  readonly words: ReportWords;
  readonly title: string;
  readonly header: Element;
  readonly sections: readonly Element[];
  readonly details: readonly Element[];
  readonly find: readonly string[];
}

/**
 * The audit report as one HTML page that needs no other file and no network: what a settlement folder says, with what
 * verifying it came to on top. Details of enterprises are packed and built when they are opened.
 */
export function reportHtml(input: ReportInput, assets: ReportAssets): string {
  const { words, title, header, sections, details, find } = partsOf(input);
  const names = sections.map(({ attributes }) => attributes['id'] as SectionName);
  const body = [
    element('a', { class: 'skip', href: '#main' }, words.skip),
    header,
    contents(names, words),
    element('main', { id: 'main' }, sections),
    el('footer', 'small', words.footer),
  ];
  const { dictionary, lines } = pack(details);
  const data = [JSON.stringify({ ...dictionary, find }), ...lines].map(scriptJson).join('\n');
  return [
    '<!doctype html>',
    `<html lang="${words.lang}" class="plain">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(assets)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light">',
    '<link rel="icon" href="data:,">',
    `<title>${escapedHtml(title)}</title>`,
    `<style>${assets.style}</style>`,
    '</head>',
    '<body>',
    ...body.map(html),
    `<script type="application/json" id="data">${data}</script>`,
    `<script>${assets.script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The same report as Markdown, for pasting; pictures become lists, and every enterprise has its details. */
export function reportMarkdown(input: ReportInput): string {
  const { words, header, sections, details } = partsOf(input);
  const whole = sections.map((part) =>
    part.attributes['id'] === 'enterprises' ? section('enterprises', words, details) : part,
  );
  return markdown([header, ...whole]);
}

function partsOf({ language, verified, published, content }: ReportInput): Parts {
  if ('unreadable' in content) {
    const words = withNumbers(reportWords(language), ['verification']);
    return {
      words,
      title: words.bareTitle,
      header: el('header', '', el('h1', '', words.bareTitle)),
      sections: [verificationSection(words, verified, content.unreadable)],
      details: [],
      find: [],
    };
  }
  const view = viewOf(content, language, published);
  const { words } = view;
  const { enterprises } = content.document;
  return {
    words,
    title: titleOf(view),
    header: headerOf(view),
    sections: [verificationSection(words, verified, null), ...sectionsOf(view)],
    details: enterprises.map((enterprise) => enterpriseDetails(view, enterprise)),
    find: enterprises.map((enterprise) => findText(view, enterprise)),
  };
}

function titleOf({ words, document, policy, language }: View): string {
  return words.title(policy.subject[language], document.year);
}

function headerOf(view: View): Element {
  const { words, document, policy } = view;
  return el(
    'header',
    '',
    el('h1', '', titleOf(view)),
    el('p', 'small', words.subtitle(policy.document, document.tool.version)),
    el('p', 'confidential', words.confidential),
  );
}

function sectionsOf(view: View): Element[] {
  return [
    summarySection(view),
    section('pictures', view.words, el('div', 'pictures', pictures(view))),
    enterprisesSection(view),
    supplementSection(view),
    ...(view.told.includes('objections') ? [objectionsSection(view)] : []),
    readingsSection(view),
    inputsSection(view),
    asideSection(view),
    notesSection(view),
  ].filter((part) => part !== null);
}

/** Nothing is loaded from anywhere, and nothing runs but the page's own script. */
function policyOf({ script, style }: ReportAssets): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
