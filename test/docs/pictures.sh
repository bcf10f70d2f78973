#!/usr/bin/env bash
# Makes the README's pictures from the sample: needs LibreOffice, poppler-utils, ImageMagick and Chromium.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
# Few colours, none mixed of dots: as sharp, and a third of the size. No time in them, so that the same picture is the same file.
few=(+dither -colors 96 +repage -strip -define png:exclude-chunks=date,time)
cp -r "$root/samples/2023" data

FORCE_COLOR=1 node "$root/bin/award.js" settle 2023 data --lang zh 2> screen.txt
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf settlement-2023/settlement.xlsx >/dev/null 2>&1
pdftoppm -r 130 -f 3 -l 3 -png settlement.pdf page
convert page-*.png -trim -bordercolor white -border 24 "${few[@]}" "$root/samples/pictures/workbook.png"

node --input-type=module - screen.txt > screen.html <<'JS'
import { readFileSync } from 'node:fs';
const classes = { 1: 'b', 2: 'd', 31: 'r', 33: 'y', 36: 'c' };
const text = readFileSync(process.argv[2] ?? 'screen.txt', 'utf8').replace(/[&<]/g, (c) => ({ '&': '&amp;', '<': '&lt;' })[c]);
const marked = text.replace(/\u001b\[(\d+)m/g, (_, code) => (classes[code] ? `<span class="${classes[code]}">` : '</span>'));
console.log(`<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:#1c1f26;color:#d8dee9;font:15px/1.5 "Noto Sans Mono CJK SC",monospace;padding:18px 22px;width:840px}
pre{margin:0;font:inherit;white-space:pre-wrap}.b{font-weight:700}.d{opacity:.6}.r{color:#ff7b72}.y{color:#e3b341}.c{color:#79c0ff}
</style><pre>$ award settle 2023 data\n${marked}</pre>`);
JS
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$work/chromium" \
  --force-device-scale-factor=1.6 --window-size=884,1500 --screenshot=screen.png "file://$work/screen.html" >/dev/null 2>&1
convert screen.png -trim -bordercolor '#1c1f26' -border 18 "${few[@]}" "$root/samples/pictures/terminal.png"

node "$root/bin/award.js" audit settlement-2023 --out report.html --quiet
cat > "$root/pictures.mjs" <<'JS'
import { chromium } from 'playwright-core';
const [page, pictures] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const view = await browser.newPage({ viewport: { width: 1180, height: 1000 } });
await view.goto(`file://${page}`);
const upTo = async (selector) => {
  const { y, height } = await view.locator(selector).boundingBox();
  return { x: 0, y: 0, width: 1180, height: Math.ceil(y + height + 24) };
};
await view.screenshot({ path: `${pictures}/report.png`, fullPage: true, clip: await upTo('.chart >> nth=1') });
await view.locator('#e-91371581MA0C6R944X button.open').click();
await view.locator('tr.details').screenshot({ path: `${pictures}/report-enterprise.png` });
await browser.close();
JS
trap 'rm -rf "$work" "$root/pictures.mjs"' EXIT
node "$root/pictures.mjs" "$work/report.html" "$root/samples/pictures"
cd "$root/samples/pictures"
convert report.png "${few[@]}" report.png
convert report-enterprise.png -gravity north -crop 0x1480+0+0 "${few[@]}" report-enterprise.png
