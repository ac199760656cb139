import { describe, expect, it } from 'vitest';

import { declaringUtf8 } from './coding-cookie.ts';

describe('declaringUtf8', () => {
  it.each([
    ['# -*- coding: latin-1 -*-\nprint(1)', '# -*- coding: utf-8 -*-\nprint(1)'],
    [
      '#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx',
      '#!/usr/bin/python\n# vim: set fileencoding=utf-8 :\nx',
    ],
    ['\n# coding: iso-8859-15', '\n# coding: utf-8'],
    ['# coding: utf8\n', '# coding: utf-8\n'],
  ])('declares UTF-8 in %j', (source, expected) => {
    expect(declaringUtf8(source)).toBe(expected);
  });

  it.each([
    ['# -*- coding: utf-8 -*-\n# coding: latin-1\n'],
    ['x = 1\n# coding: latin-1\n'],
    ['\n\n# coding: latin-1\n'],
    ['# coding: no-such-coding\n'],
    ['print("coding: latin-1")\n'],
    [''],
  ])('leaves %j as it is', (source) => {
    expect(declaringUtf8(source)).toBe(source);
  });
});
