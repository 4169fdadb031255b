package org.gulou.documents;

import java.util.Locale;
import java.util.Optional;

/** A kind of file that the office takes. Everything else, SVG and HTML above all, is refused. */
public enum FileType {
    PDF("application/pdf"),
    JPG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The type that a definition ({@code types: [pdf, jpg]}) or the end of a file name means. */
    public static Optional<FileType> ofExtension(String extension) {
        return switch (extension.toLowerCase(Locale.ROOT)) {
            case "pdf" -> Optional.of(PDF);
            case "jpg", "jpeg" -> Optional.of(JPG);
            case "png" -> Optional.of(PNG);
            default -> Optional.empty();
        };
    }
}
