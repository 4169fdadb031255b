package org.gulou.forms;

import java.util.Optional;
import org.gulou.kernel.LocalizedText;

/**
 * A file that was taken in.
 *
 * @param id by which {@code documents} finds it
 * @param name as the person called it
 * @param size in bytes
 * @param taken what the camera wrote, where the definition asks for it
 * @param earlier the case with which it was handed in before; empty for a file that was sent now
 */
public record Upload(String id, String name, String type, long size, Taken taken, Optional<EarlierCase> earlier) {
    public Upload(String id, String name, String type, long size, Taken taken) {
        this(id, name, type, size, taken, Optional.empty());
    }

    public Upload(String id, String name, String type, long size) {
        this(id, name, type, size, Taken.UNTOLD);
    }

    /** Its name, and with which case it was handed in before. */
    public LocalizedText called() {
        return earlier.map(before -> before.handedIn().map(words -> name + " · " + words))
                .orElseGet(() -> LocalizedText.of(name, name));
    }

    /** The same file, handed in once more. */
    public Upload from(EarlierCase before) {
        return new Upload(id, name, type, size, taken, Optional.of(before));
    }
}
