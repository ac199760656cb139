/** Cache Storage in memory, for tests: as much of it as the worker uses. */
export class FakeCaches {
  readonly #caches = new Map<string, FakeCache>();

  async open(name: string): Promise<FakeCache> {
    const cache = this.#caches.get(name) ?? new FakeCache();
    this.#caches.set(name, cache);
    return cache;
  }

  async keys(): Promise<string[]> {
    return [...this.#caches.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }
}

type Asked = string | { readonly url: string };
const ORIGIN = 'https://heapwise.example';
const addressOf = (asked: Asked): string =>
  new URL(typeof asked === 'string' ? asked : asked.url, ORIGIN).href;

class FakeCache {
  readonly #entries = new Map<string, Response>();

  async match(asked: Asked): Promise<Response | undefined> {
    return this.#entries.get(addressOf(asked))?.clone();
  }

  async put(asked: Asked, response: Response): Promise<void> {
    const body = await response.arrayBuffer();
    this.#entries.set(addressOf(asked), new Response(body, { headers: response.headers }));
  }

  async delete(asked: Asked): Promise<boolean> {
    return this.#entries.delete(addressOf(asked));
  }

  async keys(): Promise<{ readonly url: string }[]> {
    return [...this.#entries.keys()].map((url) => ({ url }));
  }
}
