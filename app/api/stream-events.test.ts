import { describe, expect, it, vi } from 'vitest';

import { AppError } from '#server/errors.ts';

import { streamEvents } from './stream-events.ts';

const here = new AbortController().signal;

describe('streamEvents', () => {
  it('fails as the work does when nothing was told', async () => {
    await expect(streamEvents(here, () => Promise.reject(new AppError('code', 'No.')))).rejects.toThrow(
      'No.',
    );
  });

  it('tells what breaks later: a refusal by its sentence, our bug by a number that is in the log', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const lastOf = async (error: Error): Promise<unknown> => {
      const response = await streamEvents(here, (tell) => {
        tell({ type: 'queued', position: 0 });
        return Promise.reject(error);
      });
      return JSON.parse((await response.text()).trim().split('\n').at(-1) ?? '');
    };
    expect(await lastOf(new AppError('code', 'No.'))).toEqual({
      type: 'refused',
      code: 'code',
      message: 'No.',
    });
    expect(log).not.toHaveBeenCalled();
    const message = expect.stringMatching(/report the number \w+/) as string;
    expect(await lastOf(new TypeError('x is undefined'))).toEqual({
      type: 'refused',
      code: 'internal',
      message,
    });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});
