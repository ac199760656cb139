import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Packages whose code or fonts reach browsers, with all that they depend on. */
const WITH_DEPENDENCIES = [
  'react',
  'react-dom',
  '@codemirror/commands',
  '@codemirror/lang-python',
  '@codemirror/language',
  '@codemirror/state',
  '@codemirror/view',
  '@fontsource-variable/literata',
  '@fontsource/ibm-plex-mono',
  '@lezer/highlight',
  'fflate',
  'idb',
  'ts-fsrs',
];

/** Packages most of whose dependencies stay on the server, and what of those does reach browsers. */
const ALONE = ['next', 'next/dist/compiled/process', '@swc/helpers'];

/** Works whose packages bring no text: the text is ours to keep, in this file of `licences/`. */
const KEPT = [
  ['pyodide', 'pyodide.txt'],
  ['CPython (inside Pyodide)', 'cpython.txt'],
];

const MODULES = 'node_modules';
const LINE = '='.repeat(78);

/**
 * The licences of everything that Heapwise serves to browsers, as one text.
 * @throws Error that names the package that brings no licence.
 */
export function licencesText() {
  const packages = [...closure(WITH_DEPENDENCIES), ...ALONE].toSorted((a, b) => a.localeCompare(b));
  return [
    'Heapwise serves these works of others. Each stands under its own licence.\n',
    ...packages.map((name) => section(title(name), textOf(name))),
    ...KEPT.map(([name, file]) =>
      section(
        existsSync(path.join(MODULES, name)) ? title(name) : name,
        readFileSync(path.join('licences', file), 'utf8'),
      ),
    ),
  ].join('\n');
}

function section(heading, text) {
  return `${LINE}\n${heading}\n${LINE}\n\n${text.trim()}\n`;
}

function manifest(name) {
  return JSON.parse(readFileSync(path.join(MODULES, name, 'package.json'), 'utf8'));
}

function title(name) {
  const { version, license } = manifest(name);
  return [name, version, license && `(${license})`].filter(Boolean).join(' ');
}

function closure(names, seen = new Set()) {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    closure(Object.keys(manifest(name).dependencies ?? {}), seen);
  }
  return seen;
}

function textOf(name) {
  const folder = path.join(MODULES, name);
  const file = readdirSync(folder).find((entry) => /^licen[sc]e/i.test(entry));
  if (!file)
    throw new Error(
      `${name} is served to browsers but brings no licence: keep its text in licences/ and name it in scripts/start/licences.mjs.`,
    );
  return readFileSync(path.join(folder, file), 'utf8');
}
