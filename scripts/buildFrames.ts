// Draws the frames of the certificates, our own: node scripts/buildFrames.ts. Millimetres; ink begins 4.8 mm from the
// edge, for office printers leave a margin. The template replaces green and gold by the colours of a design.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../resources/designs/frames');
const GREEN = '#0f4c3a';
const GOLD = '#b8892b';
const CREAM = '#f3dfae';
const papers = { a4: [210, 297], f4: [215, 330] } as const;

const short = (value: number) => String(Math.round(value * 1000) / 1000);
const svg = (width: number, height: number, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}">${body}</svg>\n`;

/** "Itik pulang petang", the ducks that go home in a row, in a cell of 10 by 7. */
const duck = `<g id="duck"><g fill="${CREAM}"><path d="M1.6 5.3C2.6 3.1 5.3 2.7 6.9 4.1C7.7 4.1 8.3 3.5 8.1 2.6C8 2 7.2 1.9 7 2.4C6.9 2.7 6.6 2.7 6.5 2.4C6.5 1.3 8 .8 8.8 1.7C9.2 1.8 9.7 1.9 9.9 2.3C9.5 2.5 9.2 2.6 9 2.7C9 4.3 8 5.6 6.2 5.9C4.5 6.2 2.8 6 1.6 5.3Z"/><path d="M1.6 5.3C.5 4.8 .2 3.6 .9 2.9C1.4 2.4 2.2 2.7 2.1 3.3C2 3.7 1.5 3.7 1.4 3.4C1.1 3.8 1.4 4.4 2.1 4.5Z"/></g><path fill="${GREEN}" d="M3.1 5C3.9 4 5 3.8 5.9 4.5C5.2 5.2 4.1 5.4 3.1 5Z"/><path d="M0 6.5q1.25 -.75 2.5 0t2.5 0t2.5 0t2.5 0" fill="none" stroke="${GOLD}" stroke-width=".28"/></g>`;

/** "Pucuk rebung", the bamboo shoot: 10 wide, 9 long, pointing down. */
const shoot = `<g id="shoot"><path d="M.6 0C3 2 4.4 5 5 9C5.6 5 7 2 9.4 0Z" fill="none" stroke="${GOLD}" stroke-width=".42"/><path d="M2.9 0C4.2 1.6 4.7 3.6 5 6.2C5.3 3.6 5.8 1.6 7.1 0Z" fill="${GOLD}"/><path d="M5 .5V4.2" stroke="#fff" stroke-width=".3"/><path d="M0 0C.9 .5 1.2 1.5 .6 2.1C.3 2.4 -.1 2.1 0 1.7" fill="none" stroke="${GOLD}" stroke-width=".34" stroke-linecap="round"/><path d="M10 0C9.1 .5 8.8 1.5 9.4 2.1C9.7 2.4 10.1 2.1 10 1.7" fill="none" stroke="${GOLD}" stroke-width=".34" stroke-linecap="round"/><circle cx="0" cy="3.2" r=".42" fill="${GOLD}"/></g>`;

/** A flower of eight petals in a square of 10, for the corners. */
const flower = `<g id="flower">${Array.from(
  { length: 8 },
  (_, i) =>
    `<path transform="rotate(${i * 45} 5 5)" fill="${i % 2 ? '#ffffff' : '#e9c46a'}" d="${i % 2 ? 'M5 4C4.3 3.2 4.4 2.1 5 1.5C5.6 2.1 5.7 3.2 5 4Z' : 'M5 4C3.8 2.9 4 1.3 5 .4C6 1.3 6.2 2.9 5 4Z'}"/>`,
).join('')}<circle cx="5" cy="5" r=".75" fill="#ffffff"/></g>`;

const use = (id: string, transform: string) => `<use xlink:href="#${id}" transform="${transform}"/>`;

/** A row of one motif along a side of the given length, from `first` cells in to as many before its end. */
const row = (id: string, length: number, cells: number, scaleY: number, side: string, first = 0) => {
  const cell = length / cells;
  return Array.from({ length: cells - 2 * first }, (_, i) =>
    use(id, `${side} translate(${short((i + first) * cell)} 0) scale(${short(cell / 10)} ${short(scaleY)})`),
  ).join('');
};

/** The four sides of a rectangle inset from the paper, clockwise: what stands on each looks inwards. */
const sides = (width: number, height: number, along: number, across: number) => [
  { length: width - 2 * along, at: `translate(${along} ${across})` },
  { length: height - 2 * along, at: `translate(${width - across} ${along}) rotate(90)` },
  { length: width - 2 * along, at: `translate(${width - along} ${height - across}) rotate(180)` },
  { length: height - 2 * along, at: `translate(${across} ${height - along}) rotate(-90)` },
];

const riau = (width: number, height: number) => {
  const outer = 6;
  const band = 8;
  const inner = outer + band;
  const rect = (inset: number, stroke: number) =>
    `<rect x="${inset}" y="${inset}" width="${short(width - 2 * inset)}" height="${short(height - 2 * inset)}" fill="none" stroke="${GOLD}" stroke-width="${stroke}"/>`;
  const corners = [
    [outer, outer],
    [width - inner, outer],
    [outer, height - inner],
    [width - inner, height - inner],
  ] as const;
  return svg(
    width,
    height,
    `<defs>${duck}${shoot}${flower}</defs>` +
      rect(outer - 1.2, 0.35) +
      `<path fill="${GREEN}" fill-rule="evenodd" d="M${outer} ${outer}H${width - outer}V${height - outer}H${outer}ZM${inner} ${inner}V${height - inner}H${width - inner}V${inner}Z"/>` +
      rect(inner + 0.7, 0.5) +
      sides(width, height, inner, outer + 0.25)
        .map(({ length, at }) => row('duck', length, Math.round(length / 10.5), band / 7.6, at))
        .join('') +
      corners
        .map(
          ([x, y]) =>
            `<rect x="${x}" y="${y}" width="${band}" height="${band}" fill="${GREEN}" stroke="${GOLD}" stroke-width=".35"/>` +
            use('flower', `translate(${x} ${y}) scale(${band / 10})`),
        )
        .join('') +
      sides(width, height, inner + 1, inner + 1)
        .map(({ length, at }) => row('shoot', length, Math.round(length / 5.25), 5 / 9, at, 1))
        .join(''),
  );
};

/** A band 7 mm from the left edge, with seven teeth in turn of both colours. */
const modern = (width: number, height: number) =>
  svg(
    width,
    height,
    `<rect x="7" y="7" width="13" height="${height - 14}" fill="${GREEN}"/>` +
      Array.from({ length: 7 }, (_, i) => {
        const top = 22 + i * 9;
        return `<path fill="${i % 2 ? GREEN : GOLD}" d="M20 ${top}L25 ${top + 4.5}L20 ${top + 9}Z"/>`;
      }).join(''),
  );

const ribbon = svg(
  120,
  5,
  `<defs>${shoot}</defs><path d="M0 .25H120" stroke="${GREEN}" stroke-width=".5"/>` +
    row('shoot', 120, 24, 0.5, 'translate(0 .5)'),
);

mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'ribbon.svg'), ribbon);
for (const [name, draw] of Object.entries({ riau, modern }))
  for (const [paper, [narrow, long]] of Object.entries(papers)) {
    writeFileSync(path.join(folder, `${name}-${paper}-landscape.svg`), draw(long, narrow));
    writeFileSync(path.join(folder, `${name}-${paper}-portrait.svg`), draw(narrow, long));
  }
