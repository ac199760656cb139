import { expect, it } from 'vitest';

import { addressText, parseAddress } from './address.ts';

it.each([
  ['tcp://runner-1.example.org:7070', { kind: 'tcp', host: 'runner-1.example.org', port: 7070 }],
  ['tcp://[::1]:7070', { kind: 'tcp', host: '::1', port: 7070 }],
  ['unix:///run/heapwise/runner.sock', { kind: 'unix', path: '/run/heapwise/runner.sock' }],
])('reads %s, and writes it again', (text, address) => {
  expect(parseAddress(text)).toEqual(address);
  expect(addressText(parseAddress(text))).toBe(text);
});

it.each([
  ['runner:7070', 'it must begin with tcp:// or unix://'],
  ['https://runner:7070', 'it must begin with tcp:// or unix://'],
  ['tcp://runner', 'its port is missing'],
  ['tcp://runner:0', 'a port is a number from 1 to 65535'],
  ['tcp://runner:70700', 'a port is a number from 1 to 65535'],
  ['tcp://somebody@runner:7070', 'only a host and a port may follow'],
  ['tcp://runner:7070/path', 'only a host and a port may follow'],
  ['unix://run/runner.sock', 'the path of a socket must begin with "/"'],
  [`unix:///${'x'.repeat(200)}`, 'the path of a socket may be 103 bytes long'],
])('says what is wrong with %s', (text, sentence) => {
  expect(() => parseAddress(text)).toThrow(sentence);
  expect(() => parseAddress(text)).toThrow(/Write tcp:\/\/host:port or unix:\/\/\/path\/to\/socket\.$/);
});
