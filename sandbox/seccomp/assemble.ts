/** One instruction of classic BPF: the kernel's `struct sock_filter`. */
export interface Instruction {
  readonly code: number;
  /** How many instructions to skip when the test holds; 0 to 255. */
  readonly ifTrue: number;
  /** How many to skip when it does not; 0 to 255. */
  readonly ifFalse: number;
  readonly operand: number;
}

/**
 * Instructions that always end in a return, whichever way they go. They refer to nothing outside themselves, so code
 * is put together by placing one piece after another.
 */
export type Code = readonly Instruction[];

/** A comparison of the accumulator with an operand, both unsigned 32 bits. */
export type Comparison = 'equals' | 'at least';

// Operation codes: BPF_LD|BPF_W|BPF_ABS, BPF_ALU|BPF_AND|BPF_K, BPF_JMP|BPF_JA, BPF_JMP|BPF_JEQ|BPF_K,
// BPF_JMP|BPF_JGE|BPF_K and BPF_RET|BPF_K in linux/bpf_common.h.
const LOAD = 0x20;
const AND = 0x54;
const SKIP = 0x05;
const COMPARE: Readonly<Record<Comparison, number>> = { equals: 0x15, 'at least': 0x35 };
const RETURN = 0x06;

const LONGEST_SKIP = 255;
const INSTRUCTION_BYTES = 8;

/** Code that puts the 32 bits at `offset` (bytes) of `struct seccomp_data` into the accumulator and goes on. */
export function load(offset: number, rest: Code): Code {
  return [{ code: LOAD, ifTrue: 0, ifFalse: 0, operand: offset }, ...rest];
}

/** Code that keeps only the bits of the accumulator that are in `bits` and goes on. */
export function keepBits(bits: number, rest: Code): Code {
  return [{ code: AND, ifTrue: 0, ifFalse: 0, operand: bits }, ...rest];
}

/** Code that goes on with `yes` where the comparison holds, with `no` elsewhere. */
export function branch(comparison: Comparison, operand: number, yes: Code, no: Code): Code {
  const code = COMPARE[comparison];
  if (yes.length <= LONGEST_SKIP) {
    return [{ code, ifTrue: 0, ifFalse: yes.length, operand }, ...yes, ...no];
  }
  // A comparison skips 255 instructions at most; an unconditional skip is not bound by that.
  const skip = { code: SKIP, ifTrue: 0, ifFalse: 0, operand: yes.length };
  return [{ code, ifTrue: 1, ifFalse: 0, operand }, skip, ...yes, ...no];
}

/** Code that ends the program with `value`, one of the kernel's SECCOMP_RET_* with its data. */
export function answer(value: number): Code {
  return [{ code: RETURN, ifTrue: 0, ifFalse: 0, operand: value }];
}

/** The program as the kernel reads it: an array of `struct sock_filter`, little endian. */
export function encode(code: Code): Buffer {
  const program = Buffer.alloc(code.length * INSTRUCTION_BYTES);
  for (const [index, { code: operation, ifTrue, ifFalse, operand }] of code.entries()) {
    const at = index * INSTRUCTION_BYTES;
    program.writeUInt16LE(operation, at);
    program.writeUInt8(ifTrue, at + 2);
    program.writeUInt8(ifFalse, at + 3);
    program.writeUInt32LE(operand >>> 0, at + 4);
  }
  return program;
}
