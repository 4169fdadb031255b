package org.gulou.documents;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Words;

/** What became of an uploaded file. */
public sealed interface Checked {
    /**
     * A file that may be kept.
     *
     * @param name cleaned, for display only: nothing is ever stored or opened under it
     */
    record Accepted(String name, FileType type, Content content) implements Checked {}

    /** A refusal for a reason that another room found. */
    static Checked refused(String key, String... arguments) {
        return new Refused(key, arguments);
    }

    /**
     * A file that may not be kept, and what the sender can do.
     *
     * @param key in the message bundle
     * @param arguments of the message
     * @param types that would do, which the message lists after its arguments; none where it is not about that
     */
    record Refused(String key, List<String> arguments, List<FileType> types) implements Checked {
        Refused(String key, String... arguments) {
            this(key, List.of(arguments), List.of());
        }

        Refused(String key, String name, Set<FileType> types) {
            this(key, List.of(name), types.stream().sorted().toList());
        }

        /** What to do, in the reader's language. */
        public String words(String language) {
            Words words = Words.in(language);
            String listed = types.stream().map(FileType::name).collect(Collectors.joining(words.say("list.comma")));
            return words.say(
                    key, Stream.concat(arguments.stream(), Stream.of(listed)).toArray());
        }
    }
}
