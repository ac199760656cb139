import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimCall, claimMajor, claimPyc } from './exercises/claims.ts';
import { codeBytes, codeObjects, folding, stackDepth } from './exercises/compiler.ts';
import { callName, nameLoad, returnNone } from './exercises/names.ts';
import { pycCount, pycStale } from './exercises/pyc.ts';
import { claimCount, executedSteps, oneInstruction, specialise } from './exercises/work.ts';

const HELLO = "import sys\n\ndef hello_world():\n    print('Hello, World!')\n";

export default {
  exercises: [
    codeObjects,
    folding,
    stackDepth,
    nameLoad,
    returnNone,
    callName,
    claimCall,
    codeBytes,
    claimPyc,
    pycCount,
    claimMajor,
    pycStale,
    executedSteps,
    oneInstruction,
    claimCount,
    specialise,
  ],
  measurements: [
    { name: 'opcodes', code: 'import dis', expression: 'len(dis.opmap)', unit: 'instructions' },
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
      code: HELLO,
      expression: 'sys.getsizeof(hello_world.__code__)',
      unit: 'bytes',
    },
  ],
} satisfies LessonContent;
