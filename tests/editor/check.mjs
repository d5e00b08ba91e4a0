// Proof that the schema helps in an editor: shipped scenarios are clean, faults are shown at their place, keys are completed and explained.
// Usage: npm ci && node check.mjs        The last line is "N checks passed" and the exit code 0 only when all have.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Server } from './server.mjs';

const scenarios = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', 'scenarios');
const head = '# yaml-language-server: $schema=scenario.schema.json\n';
let passed = 0;
let failed = 0;

function check(claim, isTrue, found) {
  if (isTrue) passed++;
  else {
    failed++;
    console.log(`FAIL  ${claim}\n      found: ${JSON.stringify(found)}`);
  }
}

const places = (diagnostics) => diagnostics.map((one) => `${one.range.start.line + 1}:${one.range.start.character + 1} ${one.message}`);

// The list ends quickly even when a file is never answered.
const limit = setTimeout(() => {
  console.log('FAIL  the language server does not answer');
  process.exit(1);
}, 60_000);
const server = await Server.start(scenarios);

for (const folder of ['.', 'hindcast', 'offices', 'reference']) {
  for (const name of readdirSync(join(scenarios, folder)).filter((file) => file.endsWith('.yaml'))) {
    const path = join(scenarios, folder, name);
    const found = places(await server.open(path, readFileSync(path, 'utf8')));
    check(`${folder}/${name} has no diagnostics`, found.length === 0, found);
  }
}

// What is wrong, and where an editor must show it. The first line of each is the third of the file.
const wrong = [
  ['an unknown key', 'csp:\n  shares: 30%\n', '4:3 Property shares is not allowed.'],
  ['an unknown section', 'cps: {}\n', '3:1 Property cps is not allowed.'],
  ['a misspelt mode', 'csp:\n  mode: paralel\n', '4:9 Value is not accepted. Valid values: "none", "dossier", "serial", "parallel", "parallel-drafts"'],
  ['a missing unit', 'csp:\n  share: 30\n', '4:10 This needs a share with a percent sign, such as 30%'],
  ['a missing unit of a duration', 'link:\n  timeout: 30\n', '4:12 This needs a duration with its unit'],
  ['an ambiguous unit', 'link:\n  timeout: 5 m\n', '4:12 This needs a duration with its unit'],
  ['an unknown distribution', 'csp:\n  reading:\n    lognorm: {mean: 5 h, cv: 1}\n', '5:5 This needs a duration with its unit, such as 5 h or 12 months, or one distribution'],
  ['two distributions at once', 'csp:\n  reading: {uniform: {low: 0 h, high: 1 h}, constant: {value: 1 h}}\n', '4:12 Object has more properties than limit of 1.'],
  ['a fault without its kind', 'link:\n  faults:\n    - name: incident\n', '5:7 Missing property "kind".'],
  ['an office without an effort', 'offices:\n  KIPO:\n    examiners: 40\n    search: 5 h\nrun: {length: 2 years}\n', '4:3 Missing property "first-action".'],
  ['an unknown measure', 'extends: kr-jp-csp.yaml\ncompare:\n  measures: [backlogs]\n', '5:14 Value is not accepted.'],
];
let number = 0;
for (const [what, lines, expected] of wrong) {
  const found = places(await server.open(join(scenarios, `wrong-${number++}.yaml`), `${head}cspsim: 1\n${lines}`));
  check(`${what} is shown at its place`, found.some((line) => line.startsWith(expected)), found);
}

const noVersion = places(await server.open(join(scenarios, 'no-version.yaml'), `${head}name: x\n`));
check('a missing version is shown', noVersion.includes('2:1 Missing property "cspsim".'), noVersion);

const part = join(scenarios, 'part.yaml');
await server.open(part, `${head}cspsim: 1\nextends: kr-jp-csp.yaml\ncsp:\n  share: 30%\n  \n  mode: \noffices:\n  KIPO:\n    clock: filing\n    \n`);
const labels = async (line, character) => ((await server.at('completion', part, line, character))?.items ?? []).map((item) => item.label);
const keysOf = (name) => Object.keys(JSON.parse(readFileSync(join(scenarios, 'scenario.schema.json'), 'utf8')).definitions[name].properties);

const inProgramme = await labels(5, 2);
const expectedKeys = keysOf('csp').filter((key) => key !== 'share' && key !== 'mode');
check('completion inside csp: lists its keys', expectedKeys.length > 10 && expectedKeys.every((key) => inProgramme.includes(key)), inProgramme);
check('completion leaves out what is given already', !inProgramme.includes('share'), inProgramme);

const modes = await labels(6, 8);
check('completion after mode: lists the ways to share', ['none', 'dossier', 'serial', 'parallel', 'parallel-drafts'].every((mode) => modes.includes(mode)), modes);

const inOffice = await labels(10, 4);
check('completion inside an office lists its keys', ['examiners', 'search', 'first-action', 'arrivals'].every((key) => inOffice.includes(key)), inOffice);

const share = (await server.at('hover', part, 4, 4))?.contents?.value ?? '';
check('hovering over a key shows its text and its example', share.includes('The share of families that ask for the programme.') && share.includes('30%'), share);
const clock = (await server.at('hover', part, 9, 6))?.contents?.value ?? '';
check('hovering over a key of an office shows its text', clock.includes('The event from which the office counts pendency'), clock);

server.stop();
clearTimeout(limit);
console.log(failed === 0 ? `${passed} checks passed` : `${passed} checks passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
