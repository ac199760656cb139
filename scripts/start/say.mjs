/** Stops with one sentence that says what to do, and a non-zero exit. */
export function fail(sentence) {
  console.error(`\n  ${sentence}\n`);
  process.exit(1);
}

/** Shows a step while it runs, and how long it took. What `work` throws is thrown again. */
export async function step(title, work) {
  const begun = performance.now();
  process.stdout.write(`  ${title} … `);
  try {
    const result = await work();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(typeof result === 'string' ? `${result} (${seconds} s)` : `done (${seconds} s)`);
    return result;
  } catch (error) {
    console.log('failed');
    throw error;
  }
}
