package org.gulou.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.gulou.documents.Checked.Accepted;
import org.gulou.documents.Checked.Refused;

/**
 * Decides whether an uploaded file may be kept.
 *
 * <p>End of the name, first bytes and whole structure must say the same (OWASP ASVS 5.2.2), the size is bounded before
 * anything is read and the pixels before anything is decoded (5.2.1, 5.2.6). A file that is two things at once is
 * refused, since what one reader checks another would run.
 */
public final class Upload {
    /** No paper may allow larger files: contents are held in memory while they are checked. */
    public static final long LARGEST = 20_000_000;

    private static final Tika TIKA = new Tika();

    /**
     * What a paper allows.
     *
     * @param maxFiles of this paper, with those already there
     * @param maxBytes of one file
     */
    public record Limits(Set<FileType> types, int maxFiles, long maxBytes) {
        public Limits {
            types = Set.copyOf(types);
            if (types.isEmpty() || maxFiles < 1 || maxBytes < 1 || maxBytes > LARGEST) {
                throw new IllegalArgumentException("A paper takes some type, at least 1 file and at most " + LARGEST
                        + " bytes a file, not " + types + ", " + maxFiles + ", " + maxBytes);
            }
        }
    }

    private Upload() {}

    /**
     * Checks one file; reads at most one byte more than is allowed.
     *
     * @param name as the browser sent it
     * @param alreadyThere how many files the paper has without this one
     */
    public static Checked check(String name, InputStream content, Limits limits, int alreadyThere) throws IOException {
        if (alreadyThere >= limits.maxFiles()) {
            return new Refused("upload.tooMany", Integer.toString(limits.maxFiles()));
        }
        FileName clean = FileName.clean(name);
        Optional<FileType> type = FileType.ofExtension(clean.extension()).filter(limits.types()::contains);
        if (type.isEmpty()) {
            return new Refused("upload.wrongType", clean.shown(), limits.types());
        }
        byte[] bytes = content.readNBytes((int) limits.maxBytes() + 1);
        if (bytes.length > limits.maxBytes()) {
            return new Refused("upload.tooLarge", clean.shown(), size(limits.maxBytes()));
        }
        if (bytes.length == 0) {
            return new Refused("upload.empty", clean.shown());
        }
        return fault(type.get(), bytes)
                .<Checked>map(key -> new Refused(key, clean.shown(), limits.types()))
                .orElseGet(() -> new Accepted(clean.shown(), type.get(), Content.of(bytes)));
    }

    private static Optional<String> fault(FileType type, byte[] bytes) {
        if (!TIKA.detect(bytes).equals(type.mediaType())) {
            return Optional.of("upload.spoofed");
        }
        if (Disguise.in(type, bytes)) {
            return Optional.of("upload.disguised");
        }
        return switch (type) {
            case PDF -> PdfFile.fault(bytes);
            case JPG, PNG -> Picture.fault(bytes);
        };
    }

    /** A size as people read it; a megabyte is 1,000,000 bytes (SI), as in the definitions. */
    public static String size(long bytes) {
        return bytes >= 1_000_000 ? bytes / 1_000_000 + " MB" : Math.max(1, bytes / 1_000) + " kB";
    }
}
