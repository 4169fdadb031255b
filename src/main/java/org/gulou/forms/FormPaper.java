package org.gulou.forms;

import java.util.List;
import java.util.Optional;
import org.gulou.forms.kind.FileLimits;
import org.gulou.forms.kind.Option;

/** A paper that may be due, compiled. */
record FormPaper(
        String id,
        Phrase title,
        Phrase hint,
        Rule when,
        Rule required,
        Optional<Each> each,
        List<Option> oneOf,
        String from,
        List<Way> ways,
        FileLimits limits) {
    /** Once per element of {@code list}, read as {@code name}. */
    record Each(Rule list, String name) {}
}
