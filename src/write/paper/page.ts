import { createHash } from 'node:crypto';
import { escapedHtml, html } from '../report/html.ts';
import type { Element } from '../report/node.ts';

/** A page to print: it needs no other file, no network and no script. */
export interface PaperPage {
  /** As HTML names it: zh-CN, en. */
  readonly lang: string;
  readonly title: string;
  /** The style that the page carries in itself. */
  readonly style: string;
  readonly body: readonly Element[];
}

/** The page as HTML; nothing is loaded from anywhere, and nothing runs. */
export function paperHtml({ lang, title, style, body }: PaperPage): string {
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${escapedHtml(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light">',
    '<link rel="icon" href="data:,">',
    `<title>${escapedHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body.map(html),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
