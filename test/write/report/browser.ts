import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's Chromium; CHROMIUM names another one. */
const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser to look at the page with. */
export const hasChromium = existsSync(program);

/** A page that is open, and what it did besides showing itself. */
export interface Opened {
  readonly page: Page;
  /** Everything that it asked for but its own file. */
  readonly requests: string[];
  /** What went wrong in it: console errors and warnings, faults of its script. */
  readonly faults: string[];
}

/** Opens HTML as a person does who was sent the file. */
export class Looking {
  private readonly folder = mkdtempSync(join(tmpdir(), 'award-report-'));
  private browser: Browser | null = null;

  async open(html: string, width = 1280): Promise<Opened> {
    this.browser ??= await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
    const page = await this.browser.newPage({ viewport: { width, height: 900 } });
    const file = join(this.folder, 'report.html');
    writeFileSync(file, html);
    const url = pathToFileURL(file).href;
    const requests: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url) requests.push(request.url());
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(url);
    return { page, requests, faults };
  }

  async end(): Promise<void> {
    await this.browser?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A rule of axe that the page breaks, with the elements that break it. */
export interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly string[];
}

/** What axe-core finds against the page as it stands. */
export async function violations(page: Page): Promise<Violation[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    type Found = { id: string; impact: string | null; nodes: { html: string }[] };
    const page = globalThis as unknown as { axe: { run: () => Promise<{ violations: Found[] }> } };
    const { violations: found } = await page.axe.run();
    return found.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html) }));
  });
}
