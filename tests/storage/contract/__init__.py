"""The promise of `storage`, sentence by sentence, kept by every backend of `tests.storage.stores`."""
