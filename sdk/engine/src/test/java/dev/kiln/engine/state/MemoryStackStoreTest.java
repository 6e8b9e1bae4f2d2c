package dev.kiln.engine.state;

class MemoryStackStoreTest extends StackStoreContract {

    @Override
    StackStore empty() {
        return new MemoryStackStore();
    }

    @Override
    StackStore reopened(StackStore store) {
        return store;
    }
}
