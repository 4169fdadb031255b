package org.gulou.language;

/** The value of a variable. */
record Held(int slot) implements Code {
    @Override
    public Value run(Frame frame) {
        return frame.slots[slot];
    }
}
