package org.gulou.journal;

/** Whether the journal is what was written. */
public sealed interface Verdict {
    /** How many entries wait for the seal; these are not judged yet. */
    long unsealed();

    /**
     * Every sealed entry is as it was written, and none is missing.
     *
     * @param head the last link; noted elsewhere and given to the next verification, it shows a chain that was
     *     rewritten as a whole
     */
    record Sound(Anchor head, long unsealed) implements Verdict {
        @Override
        public String toString() {
            return "The journal is sound: %d sealed, %d waiting for the seal. Head: %s"
                    .formatted(head.position(), unsealed, head);
        }
    }

    /** The first entry that is not as it was written, by its place in the chain, and what is wrong with it. */
    record Broken(long position, String what, long unsealed) implements Verdict {
        @Override
        public String toString() {
            return "The journal is broken at entry %d: %s (%d waiting for the seal)"
                    .formatted(position, what, unsealed);
        }
    }

    /** A place in the chain and the hash it had, written {@code 412:9af3…}. */
    record Anchor(long position, String hash) {
        static final Anchor START = new Anchor(0, Link.START);

        /**
         * Reads an anchor as {@link #toString} writes it.
         *
         * @throws IllegalArgumentException if it is none
         */
        public static Anchor parse(String text) {
            if (!text.matches("\\d{1,18}:[0-9a-f]{64}")) {
                throw new IllegalArgumentException("'" + text + "' is not a place and a hash like 412:9af3…");
            }
            int colon = text.indexOf(':');
            return new Anchor(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
        }

        @Override
        public String toString() {
            return position + ":" + hash;
        }
    }
}
