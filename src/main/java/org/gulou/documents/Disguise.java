package org.gulou.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.stream.Stream;

/** Tells a file that is something else as well: a picture that is also a page, a PDF that is also an archive. */
final class Disguise {
    /** Where browsers look for HTML and PDF readers for their header. */
    private static final int HEAD = 1024;

    /** A ZIP ends with its directory, after which a comment of 64 kB may follow (APPNOTE 4.3.16). */
    private static final int TAIL = 65_557;

    private static final String ZIP_END = "PK\u0005\u0006";

    private Disguise() {}

    static boolean in(FileType type, byte[] bytes) {
        String head = text(bytes, 0, HEAD).toLowerCase(Locale.ROOT);
        boolean page = Stream.of("<html", "<script", "<!doctype", "<svg", "<?php", "<body", "<iframe")
                .anyMatch(head::contains);
        boolean archive = text(bytes, bytes.length - TAIL, bytes.length).contains(ZIP_END);
        boolean pdfElsewhere = type == FileType.PDF ? !head.startsWith("%pdf-") : head.contains("%pdf-");
        return page || archive || pdfElsewhere;
    }

    private static String text(byte[] bytes, int from, int to) {
        int start = Math.max(0, from);
        return new String(bytes, start, Math.min(bytes.length, to) - start, ISO_8859_1);
    }
}
