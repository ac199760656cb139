const PAGE_BYTES = 65_536;

/**
 * Makes Python's memory stop growing at `limitBytes`, so that a program that hoards memory gets a MemoryError while the
 * page still lives. Emscripten turns a refused `grow` into a failed allocation.
 */
export function limitMemory(limitBytes: number): void {
  // oxlint-disable-next-line typescript/unbound-method -- called below with the memory it is asked to grow
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function limitedGrow(this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE_BYTES > limitBytes) {
      throw new RangeError('Python may not use more memory.');
    }
    return grow.call(this, pages);
  };
}
