import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimsOnInterpreter } from './exercises/claims.ts';
import { codeObjects } from './exercises/code-objects.ts';
import { order } from './exercises/order.ts';
import { pycCount, pycStale } from './exercises/pyc.ts';
import { claimMajor, claimPyc } from './exercises/versions.ts';

export default {
  exercises: [claimsOnInterpreter, codeObjects, order, claimPyc, pycCount, claimMajor, pycStale],
  measurements: [
    {
      name: 'magic',
      code: 'import importlib.util',
      expression: "int.from_bytes(importlib.util.MAGIC_NUMBER[:2], 'little')",
      unit: '',
    },
    {
      name: 'cache-tag',
      code: 'import sys',
      expression: 'sys.implementation.cache_tag',
      unit: '',
    },
    {
      name: 'hello-size',
      code: "import sys\n\ndef hello_world():\n    print('Hello, World!')\n",
      expression: 'sys.getsizeof(hello_world.__code__)',
      unit: 'bytes',
    },
  ],
} satisfies LessonContent;
