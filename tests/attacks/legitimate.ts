/** What must become of a program in `legitimate/` that does not simply print OK and end well. */
export const LEGITIMATE_ENDINGS: Readonly<
  Record<string, { readonly exitCode?: number; readonly stdout?: RegExp; readonly stderr?: RegExp }>
> = {
  'error-output': { stderr: /to the error stream\n(.|\n)*a log line\n(.|\n)*UserWarning: a warning/ },
  'exit-code': { exitCode: 3 },
  'large-output': { stdout: /^line 000000 of a long table\n/ },
  'unhandled-exception': {
    exitCode: 1,
    stderr:
      /^Traceback .+\n.+main\.py", line 8, in <module>\n +fail\(\)\n(.|\n)+ValueError: what the learner must see\n$/,
  },
  'unicode-output': { stdout: /^äöü € 🐍 日本語\nOK\n$/u },
};
