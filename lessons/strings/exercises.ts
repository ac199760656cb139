import type { LessonContent } from '#domain/lesson/lesson.ts';
import { cachedUtf8 } from './exercises/cache.ts';
import { claimsOnTexts } from './exercises/claims.ts';
import { textsOrder } from './exercises/order.ts';
import { textSize, widened } from './exercises/sizes.ts';

export default {
  exercises: [textSize, widened, textsOrder, cachedUtf8, claimsOnTexts],
  measurements: [
    { name: 'empty', code: 'import sys', expression: "sys.getsizeof('')", unit: 'bytes' },
    {
      name: 'larger-header',
      code: 'import sys\n\n\ndef header(letter):\n    return sys.getsizeof(letter * 100) - 101\n',
      expression: "header('ñ') - header('a')",
      unit: 'bytes',
    },
    {
      name: 'novel',
      code: "import sys\nplain = 'a' * 1_000_000",
      expression: "round((sys.getsizeof(plain + '🙂') - sys.getsizeof(plain)) / 1_000_000)",
      unit: 'MB',
    },
  ],
} satisfies LessonContent;
