package org.gulou.language;

/** Code whose value is known before it runs. */
record Constant(Value value) implements Code {
    @Override
    public Value run(Frame frame) {
        return value;
    }
}
