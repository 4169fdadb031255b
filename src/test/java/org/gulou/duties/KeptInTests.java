package org.gulou.duties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Two things that are kept, while a test wants them to: one is deleted well, and one cannot be. */
final class KeptInTests {
    /** For whom they are kept; nobody by default. */
    static volatile String run = "";

    private KeptInTests() {}

    /** Leaves a date behind in its own transaction. */
    @ApplicationScoped
    static class Deleted implements Kept {
        static final String KIND = "test.deleted";

        @Inject
        Duties duties;

        @Override
        public String what() {
            return "what a test kept";
        }

        @Override
        public int expire(Instant now) {
            if (!run.isEmpty()) {
                duties.schedule(KIND, run, Instant.parse("2999-01-01T00:00:00Z"));
            }
            return 0;
        }
    }

    /** Cannot be deleted. */
    @ApplicationScoped
    static class Stuck implements Kept {
        @Override
        public String what() {
            return "what a test cannot delete";
        }

        @Override
        public int expire(Instant now) {
            if (!run.isEmpty()) {
                throw new IllegalStateException("It is still held");
            }
            return 0;
        }
    }
}
