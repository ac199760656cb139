/** What the main thread does while a second thread ticks, as Python. */
export interface MainWork {
  /** Imports beyond `sys`, `threading` and `time`. */
  readonly imports?: readonly string[];
  /** Lines that prepare what the work needs, run before the second thread starts. */
  readonly setup?: string;
  /** The statement or statements under observation. */
  readonly work: string;
}

/**
 * A program that counts how far a second thread gets while the main thread does `work`, and leaves `before` and
 * `after`. Nobody can force the GIL away for 100 seconds, so the second thread moves only where the main thread gives
 * it up. The second thread sleeps in every turn, which keeps the program from hanging.
 */
export function tickingProgram({ imports = [], setup = '', work }: MainWork, last: string): string {
  const modules = [...imports, 'sys', 'threading', 'time'].toSorted().map((name) => `import ${name}`);
  return `${modules.join('\n')}

${setup === '' ? '' : `${setup}\n`}ticks = 0
running = True


def ticker():
    global ticks
    while running:
        ticks += 1
        time.sleep(0.001)


usual = sys.getswitchinterval()
sys.setswitchinterval(100)
second = threading.Thread(target=ticker)
second.start()
time.sleep(0.05)
try:
    before = ticks
${indent(work)}
    after = ticks
finally:
    running = False
    sys.setswitchinterval(usual)
    second.join()

${last}
`;
}

/** Says in words whether the second thread moved. */
export const SAY_WHETHER_IT_MOVED = "print('advanced' if after > before else 'stood still')";

/** The two things a ticking program can say. */
export const MOVED = ['advanced', 'stood still'] as const;

function indent(lines: string): string {
  return lines.replaceAll(/^(?=.)/gmu, '    ');
}
