/**
 * Why a log could not be synced. All of it stays on the device, whichever it is.
 * - `unreachable`: offline, or the connection broke off.
 * - `signed-out`, `other-person`: the account it belongs to is not the one that is signed in.
 * - `refused`: the server did not take it, for now.
 */
export type TroubleKind = 'unreachable' | 'signed-out' | 'other-person' | 'refused';

/** Thrown by a sync that did not come to its end. */
export class SyncTrouble extends Error {
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind) {
    super(`The log could not be synced: ${kind}.`);
    this.kind = kind;
  }
}
