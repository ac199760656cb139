import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimCall } from './exercises/call-claim.ts';
import { claimsOnInstructions } from './exercises/claims.ts';
import { codeBytes, folding, stackDepth } from './exercises/compiler.ts';
import { callName, nameLoad, returnNone } from './exercises/names.ts';

export default {
  exercises: [
    folding,
    stackDepth,
    nameLoad,
    returnNone,
    callName,
    claimCall,
    claimsOnInstructions,
    codeBytes,
  ],
  measurements: [{ name: 'opcodes', code: 'import dis', expression: 'len(dis.opmap)', unit: 'instructions' }],
} satisfies LessonContent;
