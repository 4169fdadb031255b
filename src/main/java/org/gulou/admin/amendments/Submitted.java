package org.gulou.admin.amendments;

import java.util.List;
import org.gulou.kernel.Problem;

/** What came of handing in an amendment, or of publishing one. */
public sealed interface Submitted {
    record Done() implements Submitted {}

    /** It could not be published as it is. */
    record Refused(List<Problem> problems) implements Submitted {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** These files were published otherwise since the writing began: they are to be merged first. */
    record Overtaken(List<String> paths) implements Submitted {
        public Overtaken {
            paths = List.copyOf(paths);
        }
    }

    /** It is not for her to do, or not now. */
    record NotNow() implements Submitted {}
}
