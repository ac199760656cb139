/** A card that cannot be asked without a network: it waits, and costs nothing. */
export class NeedsConnection extends Error {
  constructor() {
    super('This card needs a connection.');
    this.name = 'NeedsConnection';
  }
}
