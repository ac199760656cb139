import type { LessonContent } from '#domain/lesson/lesson.ts';
import { alive } from './exercises/alive.ts';
import { claimsParts } from './exercises/claims.ts';
import { entries } from './exercises/entries.ts';
import { locals } from './exercises/locals.ts';
import { sizesOrder } from './exercises/order.ts';
import { writeLengths } from './exercises/write.ts';

const waiting = `import asyncio
import tracemalloc


async def main():
    answer = asyncio.get_running_loop().create_future()

    async def work():
        await answer

    tasks = [None] * 1000
    tracemalloc.start()
    for n in range(1000):
        tasks[n] = asyncio.create_task(work())
    await asyncio.sleep(0)
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    answer.set_result(None)
    await asyncio.gather(*tasks)
    return round(taken / 1000, -2) / 1000


kilobytes = asyncio.run(main())
`;

export default {
  exercises: [locals, sizesOrder, claimsParts, entries, alive, writeLengths],
  measurements: [{ name: 'waiting-task', code: waiting, expression: 'kilobytes', unit: 'kB' }],
} satisfies LessonContent;
