package org.gulou.web.admin.catalogue;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.gulou.admin.imports.Imports;
import org.gulou.web.ui.Posted;

/** The file in a field of a form that takes one, whole. */
final class SentFile {
    private SentFile() {}

    /** What was chosen there; empty where nothing was. */
    static Optional<Imports.Sent> of(Posted posted, String field) {
        return posted.filesOf(field).stream().findFirst().map(SentFile::whole);
    }

    private static Imports.Sent whole(Part part) {
        try (InputStream content = part.getInputStream()) {
            return new Imports.Sent(
                    Optional.ofNullable(part.getSubmittedFileName()).orElse(""), content.readAllBytes());
        } catch (IOException lost) {
            throw new UncheckedIOException("The file did not arrive whole", lost);
        }
    }
}
